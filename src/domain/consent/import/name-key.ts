import type { PupilDetails } from '../pupil-file.ts';

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** One spelling for a name however it is written: small plain letters without spaces, hyphens and apostrophes. */
export const foldedName = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[łøđðþßæœ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '');

/** What two pupils have in common who may be one: name and day of birth. */
export const nameKey = (pupil: {
  readonly firstNames: string;
  readonly lastName: string;
  readonly bornOn: PupilDetails['bornOn'] | string;
}): string => [foldedName(pupil.firstNames), foldedName(pupil.lastName), pupil.bornOn].join(' ');
