import { mayAddPupil } from '../domain/consent/add-pupil.ts';
import { nameColumns, unknownWords } from '../domain/consent/import/name-columns.ts';
import type { Table } from '../domain/consent/import/table.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import type { Person } from '../domain/organisation/person.ts';
import { type Outcome, ok, refuse } from '../domain/outcome.ts';
import { type ImportCounts, runImport, tryImport } from './import-pupils.ts';
import type { Ports } from './ports.ts';
import { actorOf } from './report.ts';

type Needs = Pick<Ports, 'clock' | 'newId' | 'organisations' | 'pupilImports' | 'uploads'>;

/** In ms. */
const uploadLasts = 60 * 60_000;

/** The partnership whose pupils somebody may import: their own, where they look after several. */
export const mayImport = (
  { organisations }: Pick<Ports, 'organisations'>,
  person: Person,
): Outcome<Organisation, 'no-right' | 'which'> => {
  const theirs = organisations.filter((each) => mayAddPupil(each, person).ok);
  const [first] = theirs;
  if (!first) {
    return refuse(
      'no-right',
      'Only a Co-ordinator or Data Protection Officer of a partnership can import pupils. I have not looked at any file.',
    );
  }
  const own = theirs.length === 1 ? first : theirs.find(({ id }) => id === person.organisation);
  return own
    ? ok(own)
    : refuse(
        'which',
        'You look after more than one partnership. Ask your administrator to run the import for the right one.',
      );
};

export interface ImportOffered extends ImportCounts {
  readonly organisation: Organisation;
  /** By what it can be written within an hour; undefined where there is nothing to write. */
  readonly upload: string | undefined;
  /** Headings of columns that the desk does not keep. */
  readonly leftOut: readonly string[];
}

/** What a list would do. Where it can be written it is kept, sealed, for an hour. */
export const offerImport = async (
  needs: Needs,
  { person, table: sent }: { person: Person; table: Table },
): Promise<Outcome<ImportOffered, 'no-right' | 'which' | 'headings' | 'no-rows'>> => {
  const allowed = mayImport(needs, person);
  if (!allowed.ok) return allowed;
  const organisation = allowed.value;
  const named = nameColumns(sent, new Map());
  if (!named.ok) return named;
  const { table, leftOut, unknown } = named.value;
  if (unknown.length > 0) return refuse('headings', unknownWords(unknown));
  const id = needs.newId();
  const tried = await tryImport(needs, { table, organisation, by: actorOf(person), importId: id });
  if (!tried.ok) return tried;
  const { added, changed, bad } = tried.value;
  const offered = { ...tried.value, organisation, leftOut };
  if (bad.length > 0 || added + changed === 0) return ok({ ...offered, upload: undefined });
  const expiresAt = new Date(needs.clock.now().getTime() + uploadLasts);
  await needs.uploads.keep({ id, personId: person.id, organisation: organisation.id, table, expiresAt });
  return ok({ ...offered, upload: id });
};

/** Writes what was offered. It is claimed first, so that a second press finds nothing to write unless this one fails. */
export const acceptImport = async (
  needs: Needs,
  { person, upload }: { person: Person; upload: string },
): Promise<Outcome<ImportCounts, 'no-right' | 'which' | 'gone' | 'headings' | 'no-rows' | 'busy'>> => {
  const allowed = mayImport(needs, person);
  if (!allowed.ok) return allowed;
  const claimed = await needs.uploads.claim({ id: upload, personId: person.id, now: needs.clock.now() });
  if (claimed?.organisation !== allowed.value.id) return gone();
  const list = { table: claimed.table, organisation: allowed.value, by: actorOf(person), importId: claimed.id };
  try {
    const outcome = await runImport(needs, list, () => {});
    await letGo(outcome.ok ? needs.uploads.remove(upload) : needs.uploads.release(upload));
    return outcome;
  } catch (fault) {
    await letGo(needs.uploads.release(upload));
    throw fault;
  }
};

/** Where even this fails nothing is lost: the claim ends by itself, and so does the list. */
const letGo = (doing: Promise<void>): Promise<void> => doing.catch(() => {});

/** Forgets what was offered. */
export const discardImport = async (
  { uploads, clock }: Pick<Needs, 'uploads' | 'clock'>,
  { person, upload }: { person: Person; upload: string },
): Promise<void> => {
  const claimed = await uploads.claim({ id: upload, personId: person.id, now: clock.now() });
  if (claimed) await uploads.remove(claimed.id);
};

const gone = () =>
  refuse(
    'gone',
    'This list is being imported, has been imported or discarded already, or an hour has passed. Send the file again: nothing is done twice.',
  );
