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
