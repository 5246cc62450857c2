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
  ı: 'i',
};
const apostrophes = /['’‘‛ʼʹʻ´`′＇]/g;

/**
 * The words of a name as they are compared: small letters without marks, apostrophes gone, parted at hyphens and
 * spaces. “O’Neill” is `oneill`, “Zoë Smith-Jones” is `zoe`, `smith`, `jones`.
 */
export const foldName = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(apostrophes, '')
    .replace(/[łøđðþßæœı]/g, (letter) => plainLetters[letter] ?? letter)
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Below this length a vowel tells two names apart: Kate and Kit, Liam and Leam. */
const vowelsCountBelow = 5;

/** One spelling for what is said alike: Smyth and Smith, Katherine and Catherine, Mohammed and Muhamad, Jordon and Jordan. */
export const soundOf = (folded: string): string => {
  const sound = folded
    .replace(/ph/g, 'f')
    .replace(/(?<=[aeiouy])h/g, '')
    .replace(/th(?=[mo])/g, 't')
    .replace(/ck|c(?![eiyh])|q/g, 'k')
    .replace(/[cz](?!h)/g, 's')
    .replace(/y/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=..)e$/, '');
  return folded.length < vowelsCountBelow ? sound : sound.replace(/(?<=.)[aeiou]+/g, 'a');
};
