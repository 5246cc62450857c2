import { asKeyWord } from './key-words.ts';

/** Stands where a sentence, or a part of one, ends. No phrase reaches across it. */
export const pause = '.';

/** The contractions that matter, with and without the apostrophe that a phone keyboard leaves out. */
const inFull = new Map([
  ['ive', 'i have'],
  ['im', 'i am'],
  ['id', 'i would'],
  ['weve', 'we have'],
  ['theyve', 'they have'],
  ['cant', 'can not'],
  ['cannot', 'can not'],
  ['wont', 'will not'],
]);
const negated = /^(have|has|had|did|do|does|was|were|is|are|could|should|would)n'?t$/;
const shortIs = /^(it|that|what|who|where|there|how|he|she|everything)'?s$/;
/** "its" is far more often "it's" than a possessive, in words typed to a colleague. */
const inItsFullForm = (word: string): string[] => {
  const bare = word.replaceAll("'", '');
  if (word.endsWith("'ll")) return [word.slice(0, -3), 'will'];
  const full = inFull.get(bare) ?? bare.replace(negated, '$1 not').replace(shortIs, '$1 is');
  return full === bare ? [word.replace(/'s?$/, '').replaceAll("'", '')] : full.split(' ');
};

/** Letters, marks and figures, with apostrophes inside; a pause for punctuation that parts; anything else is dropped. */
const wordOrPause = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+|'(?=\s|$))*|[.,;:!?()\n]/gu;

/** The words of a plain text in order, in full and with slips in key words mended, with a pause for each break. */
export const heardWords = (plain: string): string[] =>
  (
    plain
      .replace(/(\d),(\d{3})\b/g, '$1$2')
      .replace(/(\d) ?- ?(\d)/g, '$1 to $2')
      .match(wordOrPause) ?? []
  ).flatMap((found) => (/^[.,;:!?()\n]$/.test(found) ? [pause] : inItsFullForm(found).map(asKeyWord)));
