import { dateInWords } from '../../deadlines/day-words.ts';
import type { PupilFile } from '../pupil-file.ts';
import { pupilFieldNames } from '../pupil-form.ts';
import { foldedName } from './name-key.ts';

type Named = { readonly firstNames: string; readonly lastName: string; readonly bornOn: string };

/** Name and day of birth as the history words them. */
const wordsOf = ({ firstNames, lastName, bornOn }: Named): Readonly<Record<string, string>> => ({
  [pupilFieldNames.firstNames]: firstNames,
  [pupilFieldNames.lastName]: lastName,
  [pupilFieldNames.bornOn]: dateInWords(bornOn),
});

const keyOfWords = (words: Readonly<Record<string, string>>): string => Object.values(words).map(foldedName).join(' ');

/** What a row says, to be compared with `formerKeys`. */
export const formerKey = (pupil: Named): string => keyOfWords(wordsOf(pupil));

/** Each name and day of birth that a file has had before, the latest first. */
export const formerKeys = ({ pupil, history }: Pick<PupilFile, 'pupil' | 'history'>): string[] => {
  let words = wordsOf(pupil);
  return history.toReversed().flatMap(({ changes }) => {
    const replaced = changes.filter(({ field, old }) => field in words && old !== '');
    words = { ...words, ...Object.fromEntries(replaced.map(({ field, old }) => [field, old])) };
    return replaced.length > 0 ? [keyOfWords(words)] : [];
  });
};
