/** The letters of a unique pupil number: I, O and S look too much like digits. */
const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

const shape = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/;

/** As it is kept: without spaces, in capitals. */
export const tidyUpn = (typed: string): string => typed.replaceAll(/\s/g, '').toUpperCase();

/** What is wrong with a unique pupil number as it is kept, in words; undefined where nothing is. */
export const problemOfUpn = (upn: string): string | undefined => {
  if (!shape.test(upn)) {
    return 'A UPN is a letter and 12 digits; a temporary one ends in a letter. Check it, or leave it empty.';
  }
  if (checkLetterOf(upn) !== upn[0]) {
    return 'The first letter does not fit the rest, so one of them may be mistyped. Check it, or leave it empty.';
  }
  return undefined;
};

/**
 * The letter that the other 12 characters ask for: each times its place, modulo 23; a temporary number's last letter
 * counts as its own number (the Department for Education's guide to unique pupil numbers).
 */
const checkLetterOf = (upn: string): string | undefined => {
  const sum = [...upn]
    .map((character, at) => (at === 0 ? 0 : (at + 1) * numberOf(character)))
    .reduce((one, other) => one + other);
  return letters[sum % letters.length];
};

const numberOf = (character: string): number =>
  letters.includes(character) ? letters.indexOf(character) : Number(character);
