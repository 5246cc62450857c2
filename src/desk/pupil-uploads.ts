import { mayAddPupil } from '../domain/consent/add-pupil.ts';
import type { Column } from '../domain/consent/import/columns.ts';
import { type HeadingSaid, saidWith } from '../domain/consent/import/headings.ts';
import { type Named, nameColumns } from '../domain/consent/import/name-columns.ts';
import { beginningOf, type Table } from '../domain/consent/import/table.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import type { Person } from '../domain/organisation/person.ts';
import { type Outcome, ok, refuse } from '../domain/outcome.ts';
import { type ImportCounts, runImport, tryImport } from './import-pupils.ts';
import type { Ports } from './ports.ts';
import { actorOf } from './report.ts';

type Needs = Pick<Ports, 'clock' | 'newId' | 'organisations' | 'pupilImports' | 'uploads' | 'importHeadings'>;

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

/** A list with headings of which nobody has said what they mean. It is kept, sealed, for an hour. */
export interface HeadingsAsked {
  readonly upload: string;
  readonly ask: readonly { readonly at: number; readonly heading: string }[];
  /** Columns that they may mean. */
  readonly free: readonly Column[];
  /** What was wrong with the answer before. */
  readonly problem: string | undefined;
}

type NoOffer = 'no-right' | 'which' | 'headings' | 'no-rows';
type Answer = ImportOffered | HeadingsAsked;

/** More are asked about by nobody: such a list holds much that the desk should not see at all. */
const mostAsked = 20;

/** What a list would do, or what has to be asked first. Where it can be written it is kept, sealed, for an hour. */
export const offerImport = async (
  needs: Needs,
  { person, table }: { person: Person; table: Table },
): Promise<Outcome<Answer, NoOffer>> => {
  const allowed = mayImport(needs, person);
  if (!allowed.ok) return allowed;
  const organisation = allowed.value;
  const named = nameColumns(table, await needs.importHeadings.of(organisation.id));
  if (!named.ok) return named;
  const { unknown } = named.value;
  if (unknown.length > mostAsked) return refuse('headings', tooManyWords(unknown.length));
  if (unknown.length === 0) return offerNamed(needs, { person, organisation, named: named.value });
  const upload = needs.newId();
  await needs.uploads.keep({ ...keptFor(needs, person, organisation), id: upload, table });
  return ok(asked(upload, table, named.value));
};

/**
 * What somebody says of headings that were asked about, by their place in the list. It is remembered for the organisation
 * once it can be true: not where two headings would mean the same column.
 */
export const sayHeadings = async (
  needs: Needs,
  { person, upload, means }: { person: Person; upload: string; means: ReadonlyMap<number, HeadingSaid['means']> },
): Promise<Outcome<Answer, NoOffer | 'gone'>> => {
  const allowed = mayImport(needs, person);
  if (!allowed.ok) return allowed;
  const organisation = allowed.value;
  const claimed = await needs.uploads.claim({ id: upload, personId: person.id, now: needs.clock.now() });
  if (claimed?.organisation !== organisation.id) return gone();
  const { table } = claimed;
  const before = await needs.importHeadings.of(organisation.id);
  const now = table.headings.flatMap((heading, at) => {
    const meaning = means.get(at);
    return meaning === undefined ? [] : [{ heading: beginningOf(heading.trim()), means: meaning }];
  });
  const said = saidWith(before, now);
  const named = nameColumns(table, said);
  if (!named.ok) {
    await letGo(needs.uploads.release(upload));
    const asBefore = nameColumns(table, before);
    return asBefore.ok ? ok(asked(upload, table, asBefore.value, named.words)) : asBefore;
  }
  await needs.importHeadings.keep(organisation.id, said);
  if (named.value.unknown.length > 0) {
    await letGo(needs.uploads.release(upload));
    return ok(asked(upload, table, named.value));
  }
  await letGo(needs.uploads.remove(upload));
  return offerNamed(needs, { person, organisation, named: named.value });
};

const asked = (upload: string, { headings }: Table, { unknown, free }: Named, problem?: string): HeadingsAsked => ({
  ...{ upload, free, problem },
  ask: headings.flatMap((heading, at) => (unknown.includes(heading) ? [{ at, heading: heading.trim() }] : [])),
});

const tooManyWords = (count: number): string =>
  `I do not know ${count} of its columns. Keep only those that are needed, and send the list again.`;

const keptFor = ({ clock }: Needs, person: Person, organisation: Organisation) => ({
  ...{ personId: person.id, organisation: organisation.id },
  expiresAt: new Date(clock.now().getTime() + uploadLasts),
});

const offerNamed = async (
  needs: Needs,
  { person, organisation, named: { table, leftOut } }: { person: Person; organisation: Organisation; named: Named },
): Promise<Outcome<ImportOffered, 'headings' | 'no-rows'>> => {
  const id = needs.newId();
  const tried = await tryImport(needs, { table, organisation, by: actorOf(person), importId: id });
  if (!tried.ok) return tried;
  const { added, changed, bad } = tried.value;
  const offered = { ...tried.value, organisation, leftOut };
  if (bad.length > 0 || added + changed === 0) return ok({ ...offered, upload: undefined });
  await needs.uploads.keep({ ...keptFor(needs, person, organisation), id, table });
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

/** What this person's organisation has said of headings so far. */
export const headingsSaid = async (
  needs: Pick<Needs, 'organisations' | 'importHeadings'>,
  person: Person,
): Promise<readonly HeadingSaid[]> => {
  const allowed = mayImport(needs, person);
  return allowed.ok ? needs.importHeadings.of(allowed.value.id) : [];
};

/** Forgets it, so that it is asked again. */
export const forgetHeadings = async (
  needs: Pick<Needs, 'organisations' | 'importHeadings'>,
  person: Person,
): Promise<Outcome<void, 'no-right' | 'which'>> => {
  const allowed = mayImport(needs, person);
  if (!allowed.ok) return allowed;
  return ok(await needs.importHeadings.forget(allowed.value.id));
};
