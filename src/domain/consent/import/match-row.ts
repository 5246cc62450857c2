import { type Outcome, ok, refuse } from '../../outcome.ts';
import type { PupilFile } from '../pupil-file.ts';
import { foldedName, nameKey } from './name-key.ts';
import type { PupilRow } from './pupil-row.ts';

/** The files of an organisation, by what a row may name one by. */
export interface FilesKnown {
  readonly byUpn: ReadonlyMap<string, readonly PupilFile[]>;
  readonly byName: ReadonlyMap<string, readonly PupilFile[]>;
}

export const knownBy = (files: readonly PupilFile[]): FilesKnown => ({
  byUpn: groupedBy(files, ({ pupil }) => pupil.upn),
  byName: groupedBy(files, ({ pupil }) => nameKey(pupil)),
});

const groupedBy = (
  files: readonly PupilFile[],
  keyOf: (file: PupilFile) => string | null,
): Map<string, PupilFile[]> => {
  const groups = new Map<string, PupilFile[]>();
  for (const file of files) {
    const key = keyOf(file);
    const group = key === null ? undefined : groups.get(key);
    if (group) group.push(file);
    else if (key !== null) groups.set(key, [file]);
  }
  return groups;
};

type Unclear = 'several' | 'other-upn' | 'other-pupil';

/**
 * The file that a row means: that of its UPN, else that of its name and day of birth; undefined where there is none yet.
 * Refused where more than one fits or they disagree: two pupils are never guessed apart.
 */
export const fileOf = ({ pupil }: PupilRow, { byUpn, byName }: FilesKnown): Outcome<PupilFile | undefined, Unclear> => {
  const named = byName.get(nameKey(pupil)) ?? [];
  const numbered = pupil.upn === undefined ? [] : (byUpn.get(pupil.upn) ?? []);
  const fitting = [...new Set([...numbered, ...(numbered.length > 0 ? named.filter(hasNoUpn) : named)])];
  const [file] = fitting;
  if (fitting.length > 1) return refuse('several', `It fits more than one file: ${referencesOf(fitting)}.`);
  if (!file) return ok(undefined);
  if (numbered.length === 0 && pupil.upn !== undefined && !hasNoUpn(file)) {
    return refuse(
      'other-upn',
      `UPN: ${file.reference} has the same name and date of birth and another UPN. Check which is right; if they are two pupils, add this one by hand.`,
    );
  }
  const disagrees =
    file.pupil.bornOn !== pupil.bornOn && foldedName(file.pupil.lastName) !== foldedName(pupil.lastName);
  return disagrees
    ? refuse('other-pupil', `UPN: it is that of ${file.reference}, whose last name and date of birth are others.`)
    : ok(file);
};

const hasNoUpn = ({ pupil }: PupilFile): boolean => pupil.upn === null;

const referencesOf = (files: readonly PupilFile[]): string => files.map(({ reference }) => reference).join(', ');
