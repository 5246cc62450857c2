import type { Organisation } from '../../organisation/organisation.ts';
import type { PupilDetails, PupilFile } from '../pupil-file.ts';
import { formFrom, type PupilField, pupilAnswer, pupilFieldNames } from '../pupil-form.ts';
import { foldedName } from './name-key.ts';
import type { DetailsSaid } from './pupil-row.ts';

/** A pupil's details with what a row adds or changes. What it does not say stays. */
export const detailsWith = (
  before: PupilFile,
  said: DetailsSaid,
  organisation: Pick<Organisation, 'schools'>,
): PupilDetails => {
  const { pupil } = before;
  const next = {
    firstNames: spelt(pupil.firstNames, said.firstNames),
    lastName: spelt(pupil.lastName, said.lastName),
    knownAs: [...pupil.knownAs, ...said.knownAs.filter((name) => isNewName(before, name))],
    bornOn: said.bornOn,
    upn: said.upn ?? pupil.upn,
    school: said.school ?? pupil.school,
    joinedOn: said.joinedOn ?? pupil.joinedOn,
  } as PupilDetails;
  const stale = fields.filter((field) => wasCorrectedAway(before, field, { next, organisation }));
  return { ...next, ...Object.fromEntries(stale.map((field) => [field, pupil[field]])) };
};

const fields = [
  'firstNames',
  'lastName',
  'bornOn',
  'upn',
  'school',
  'joinedOn',
] as const satisfies readonly PupilField[];

/** A school's system may know no accents; what is on file with them stays. */
const spelt = (onFile: string, said: string): string => (foldedName(onFile) === foldedName(said) ? onFile : said);

const isNewName = (before: PupilFile, name: string): boolean => {
  const { knownAs, firstNames } = before.pupil;
  const known = [...knownAs, firstNames, ...correctedFrom(before, 'knownAs').flatMap((names) => names.split(','))];
  return !known.some((each) => foldedName(each) === foldedName(name));
};

/** Somebody has replaced this very answer by hand: an older list must not bring it back. */
const wasCorrectedAway = (
  before: PupilFile,
  field: PupilField,
  { next, organisation }: { next: PupilDetails; organisation: Pick<Organisation, 'schools'> },
): boolean => correctedFrom(before, field).includes(pupilAnswer(field, formFrom(next), organisation));

/** What a correction by hand has replaced, as the history words it. */
const correctedFrom = ({ history }: PupilFile, field: PupilField): string[] =>
  history
    .filter(({ what }) => what === 'pupil-corrected')
    .flatMap(({ changes }) => changes.filter((change) => change.field === pupilFieldNames[field]))
    .map((change) => change.old);
