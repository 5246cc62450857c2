import { isAlike, whyNotAdded } from '../domain/consent/add-pupil.ts';
import type { PupilDetails, PupilFile } from '../domain/consent/pupil-file.ts';
import type { PupilSaid } from '../domain/consent/pupil-said.ts';
import { pupilName } from '../domain/consent/pupil-words.ts';
import { londonClock } from '../domain/deadlines/london-time.ts';
import type { Person } from '../domain/organisation/person.ts';
import { may } from '../domain/organisation/roles.ts';
import { type Outcome, ok, refuse } from '../domain/outcome.ts';
import { type LookUpNeeds, leaveLine } from './leave-line.ts';
import type { Ports } from './ports.ts';

export type LikeNeeds = LookUpNeeds & Pick<Ports, 'cases' | 'pupilSearch'>;

interface Compared {
  readonly organisation: string;
  readonly pupil: PupilDetails;
  readonly person: Person;
  /** The file that is corrected. Whoever it was alike before, it was said then that they are two children. */
  readonly changing?: PupilFile | undefined;
}

/** More than one partnership has of one name. */
const mostNamesakes = 50;

/**
 * The files of an organisation that seem to be this pupil's already, for whoever may add one there. Being told of them is a
 * look-up: it is written down once, however often the same card is shown.
 */
export const pupilsLike = async (needs: LikeNeeds, compared: Compared): Promise<PupilFile[]> => {
  const alike = await filesLike(needs, compared);
  if (alike.length > 0) await leaveOneLine(needs, compared, alike);
  return alike;
};

/** Refuses a pupil who seems to be there already, unless somebody has said that it is another child. */
export const notThereYet = async (
  needs: LikeNeeds,
  { another, ...compared }: Compared & { another: 'yes' | 'no' | undefined },
): Promise<Outcome<true, 'already-there'>> => {
  if (another === 'yes') return ok(true);
  const alike = await pupilsLike(needs, compared);
  const refused = whyNotAdded(
    { another },
    alike.map(({ reference }) => reference),
  );
  return refused === undefined ? ok(true) : refuse('already-there', refused);
};

const filesLike = async (
  { cases, clock, organisations, pupilSearch }: LikeNeeds,
  { organisation: id, pupil, person, changing }: Compared,
): Promise<PupilFile[]> => {
  if (!may(person, 'record-pupil', { organisation: id })) return [];
  const today = londonClock(clock.now()).day;
  const within = { organisations: organisations.filter((each) => each.id === id), today, most: mostNamesakes };
  const nothing: PupilSaid = { name: '', year: undefined, school: undefined, upn: undefined, reference: undefined };
  const said = [
    { ...nothing, name: pupilName(pupil) },
    ...(pupil.upn === null ? [] : [{ ...nothing, upn: pupil.upn }]),
  ];
  const found = said.flatMap((each) => pupilSearch.search(each, within));
  const files = await cases.listOf([...new Set(found.map(({ reference }) => reference))]);
  return files
    .filter((each) => each.type === 'pupil')
    .filter((each) => isAlike(each.pupil, pupil) && !(changing && isAlike(each.pupil, changing.pupil)));
};

const leaveOneLine = async (
  needs: LikeNeeds,
  { organisation, pupil, person, changing }: Compared,
  shown: readonly PupilFile[],
): Promise<void> => {
  const asked = `${changing ? `correct ${changing.reference}` : 'add a pupil'}: ${pupilName(pupil)}`;
  const [newest] = await needs.lookUps.listOf({ organisations: [organisation], personId: person.id }, 1);
  const isSame = newest?.asked === asked && shown.every(({ reference }) => newest.references.includes(reference));
  if (!isSame) await leaveLine(needs, { person, asked, shown });
};
