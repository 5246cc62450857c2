/**
 * What a sentence is learnt by: its words, its pairs of words, and the letters inside its words, which a slip of the thumb
 * leaves mostly in place.
 */

/** Only this much is examined, so that the work is bounded whatever is pasted; people say what they want in the first lines. */
const mostExamined = 2000;

/** Things whose exact words teach nothing: one reference is like another. */
const kindsOfThing: readonly (readonly [RegExp, string])[] = [
  [/https?:\/\/\S+|\bwww\.\S+/g, ' ~address '],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, ' ~mail '],
  [/\b(?:br|ar|nm|pf|qu|sub)[\s\-_#:/]{0,3}20\d{2}[\s\-_/]{0,3}\d{1,6}\b/g, ' ~reference '],
  [/\b\d{1,2}(?:[:.]\d{2} ?(?:am|pm)?| ?(?:am|pm))\b/g, ' ~time '],
  [/\b(?:y|yr|year) ?(?:1[0-3]|\d)s?\b/g, ' ~year '],
  [/\b\d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b/g, ' ~day '],
  [/\b\d[\d,.]*\b/g, ' ~number '],
];

const inOneSpelling = (words: string): string =>
  kindsOfThing.reduce(
    (text, [thing, mark]) => text.replace(thing, mark),
    words
      .slice(0, mostExamined)
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[‘’ʼ`´]/g, "'")
      .replace(/\be-mail/g, 'email'),
  );

/** The words in order, without apostrophes, since a phone leaves them out; a mark for each stop and for each question. */
const tokensOf = (words: string): string[] =>
  (inOneSpelling(words).match(/~?[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*|[?!]|[.,;:\n]/gu) ?? []).map((token) =>
    /^[.,;:\n]$/.test(token) ? '.' : token.replaceAll("'", ''),
  );

const mostLetters = 14;

const lettersOf = (word: string, into: Set<string>): void => {
  const framed = `<${word.slice(0, mostLetters)}>`;
  for (let length = 3; length <= 5; length += 1) {
    for (let at = 0; at + length <= framed.length; at += 1) into.add(`#${framed.slice(at, at + length)}`);
  }
};

/** The features of a sentence in groups; each group weighs the same, however many there are in it. */
export const featuresOf = (words: string): readonly (readonly string[])[] => {
  const tokens = tokensOf(words);
  const said = tokens.filter((token) => token !== '.');
  const ones = new Set(said);
  const pairs = new Set<string>();
  const framed = ['^', ...tokens, '$'];
  for (let at = 0; at + 1 < framed.length; at += 1) {
    pairs.add(`${framed[at]} ${framed[at + 1]}`);
    if (at + 2 < framed.length) pairs.add(`${framed[at]} ${framed[at + 1]} ${framed[at + 2]}`);
    if (at + 2 < framed.length) pairs.add(`${framed[at]} … ${framed[at + 2]}`);
  }
  const letters = new Set<string>();
  for (const word of ones) if (!word.startsWith('~')) lettersOf(word, letters);
  return [[...ones], [...pairs], [...letters]];
};
