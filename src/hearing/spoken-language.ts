import { eld } from 'eld/extrasmall';
import { type Language, languages, saidIn } from './languages.ts';

/** Fewer words of our letters may be names, or slips in English. */
const fewestWords = 4;
/** The detector gives a language from 0 to 1; so much likelier than English must it be. */
const surerThanEnglish = 0.1;
const fewestKnown = 3;
const shareKnown = 0.3;

const wordsIn = (words: string): string[] => words.toLowerCase().match(/[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu) ?? [];

const inOurLetters = (words: string): boolean => {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  return (words.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 >= letters;
};

const known = languages.flatMap((is) => {
  const by = new Set(saidIn[is].knownBy);
  return by.size === 0 ? [] : [{ is, by }];
});

const knownByWords = (said: readonly string[]): Language | undefined =>
  known.find(({ by }) => {
    const met = said.filter((word) => by.has(word));
    return new Set(met).size >= fewestKnown && met.length >= said.length * shareKnown;
  })?.is;

/** The language of a text where it is plainly one of ours and not English. */
export const spokenLanguage = (words: string): Language | undefined => {
  const said = wordsIn(words);
  const isOurs = inOurLetters(words);
  if (said.length === 0 || (isOurs && said.length < fewestWords)) return undefined;
  const byWords = isOurs ? knownByWords(said) : undefined;
  if (byWords) return byWords;
  const detected = eld.detect(words);
  const is = languages.find((each) => each === detected.language);
  const { en: english = 0, ...sure } = detected.getScores();
  return is !== undefined && (sure[is] ?? 0) - english >= surerThanEnglish ? is : undefined;
};
