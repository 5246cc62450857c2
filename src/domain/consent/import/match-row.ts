import type { Organisation } from '../../organisation/organisation.ts';
import { type Outcome, ok, refuse } from '../../outcome.ts';
import type { PupilFile } from '../pupil-file.ts';
import { detailsWith } from './changed-details.ts';
import { formerKey, formerKeys } from './former-names.ts';
import { nameKey } from './name-key.ts';
import type { DetailsSaid, PupilRow } from './pupil-row.ts';

/** The files of an organisation, by what a row may name one by. */
export interface FilesKnown {
  readonly byUpn: ReadonlyMap<string, readonly PupilFile[]>;
  readonly byName: ReadonlyMap<string, readonly PupilFile[]>;
  readonly byFormerName: ReadonlyMap<string, readonly PupilFile[]>;
}

/** One file may stand under several former names. A file without a UPN is found by name alone. */
export const knownBy = (files: readonly PupilFile[]): FilesKnown => ({
  byUpn: groupedBy(files, ({ pupil }) => (pupil.upn === null ? [] : [pupil.upn])),
  byName: groupedBy(files, ({ pupil }) => [nameKey(pupil)]),
  byFormerName: groupedBy(files, (file) => [...new Set(formerKeys(file))]),
});

const groupedBy = (
  files: readonly PupilFile[],
  keysOf: (file: PupilFile) => readonly string[],
): Map<string, PupilFile[]> => {
  const groups = new Map<string, PupilFile[]>();
  for (const file of files) {
    for (const key of keysOf(file)) {
      const group = groups.get(key);
      if (group) group.push(file);
      else groups.set(key, [file]);
    }
  }
  return groups;
};

type Unclear = 'several' | 'other-upn' | 'other-pupil' | 'former-name';

/**
 * The file that a row means: that of its UPN, else that of its name and day of birth; undefined where there is none yet.
 * Refused where more than one fits or they disagree: two pupils are never guessed apart.
 */
export const fileOf = (
  { pupil }: PupilRow,
  { byUpn, byName, byFormerName }: FilesKnown,
  organisation: Pick<Organisation, 'schools'>,
): Outcome<PupilFile | undefined, Unclear> => {
  const named = byName.get(nameKey(pupil)) ?? [];
  const numbered = pupil.upn === undefined ? [] : (byUpn.get(pupil.upn) ?? []);
  const [one] = numbered;
  if (one && numbered.length === 1) return numberedFile(pupil, { one, named, organisation });
  const fitting = numbered.length > 1 ? numbered : named;
  const [file] = fitting;
  if (fitting.length > 1) return several(fitting);
  if (!file) return notFormer(pupil, byFormerName.get(formerKey(pupil)) ?? []);
  return pupil.upn !== undefined && !hasNoUpn(file)
    ? refuse(
        'other-upn',
        `UPN: ${file.reference} has the same name and date of birth and another UPN. Check which is right; if they are two pupils, add this one by hand.`,
      )
    : ok(file);
};

/** Numbers slip into the next row: a last name may change under one, and nothing else that tells two children apart. */
const numberedFile = (
  said: DetailsSaid,
  {
    one,
    named,
    organisation,
  }: { one: PupilFile; named: readonly PupilFile[]; organisation: Pick<Organisation, 'schools'> },
): Outcome<PupilFile, Unclear> => {
  const itIs = `UPN: it is that of ${one.reference},`;
  if (named.length > 0 && !named.includes(one)) {
    const theirs = `and the name and date of birth are those of ${referencesOf(named)}.`;
    return refuse('other-pupil', `${itIs} ${theirs} Check which is right.`);
  }
  const alike = named.filter((file) => file !== one && hasNoUpn(file));
  if (alike.length > 0) return several([one, ...alike]);
  const next = detailsWith(one, said, organisation);
  return next.firstNames === one.pupil.firstNames && next.bornOn === one.pupil.bornOn
    ? ok(one)
    : refuse(
        'other-pupil',
        `${itIs} whose first names or date of birth are different. Check which is right. If the record is wrong, correct it there first.`,
      );
};

/** A list from before a correction must not bring the same pupil in again. */
const notFormer = ({ upn }: DetailsSaid, former: readonly PupilFile[]): Outcome<undefined, 'former-name'> => {
  const maybe = former.filter((file) => upn === undefined || hasNoUpn(file));
  return maybe.length === 0
    ? ok(undefined)
    : refuse(
        'former-name',
        `${referencesOf(maybe)} had this name and date of birth before. Put your list right. If this is another pupil, add this one by hand.`,
      );
};

const several = (fitting: readonly PupilFile[]) =>
  refuse('several', `It fits more than one pupil: ${referencesOf(fitting)}.`);

const hasNoUpn = ({ pupil }: PupilFile): boolean => pupil.upn === null;

const referencesOf = (files: readonly PupilFile[]): string => files.map(({ reference }) => reference).join(', ');
