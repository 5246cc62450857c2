import { pause } from './heard-words.ts';

/**
 * Phrases as people would write them down: words in order, where `a/b` is either word, `a*` any word that begins so,
 * and `..` up to four words that do not matter. A comma parts two phrases.
 */
type Word = { readonly oneOf: readonly string[]; readonly beginnings: readonly string[] };
export type Phrase = readonly (Word | 'gap')[];
export type Phrases = readonly Phrase[];

const longestGap = 4;

const word = (written: string): Word => {
  const either = written.split('/');
  return {
    oneOf: either.filter((one) => !one.endsWith('*')),
    beginnings: either.filter((one) => one.endsWith('*')).map((one) => one.slice(0, -1)),
  };
};

/** Phrases from that notation. */
export const phrases = (written: string): Phrases =>
  written
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => one.split(/\s+/).map((part) => (part === '..' ? 'gap' : word(part))));

const isWord = ({ oneOf, beginnings }: Word, heard: string | undefined): boolean =>
  heard !== undefined && (oneOf.includes(heard) || beginnings.some((beginning) => heard.startsWith(beginning)));

/** Where the phrase ends (one past its last word) when it begins at `at`, or undefined. A gap takes as little as it can. */
export const endOf = (heard: readonly string[], phrase: Phrase, at: number): number | undefined => {
  const [first, ...rest] = phrase;
  if (first === undefined) return at;
  if (first !== 'gap') return isWord(first, heard[at]) ? endOf(heard, rest, at + 1) : undefined;
  for (let skipped = 0; skipped <= longestGap; skipped++) {
    const end = endOf(heard, rest, at + skipped);
    if (end !== undefined) return end;
    if (heard[at + skipped] === pause || heard[at + skipped] === undefined) return undefined;
  }
  return undefined;
};

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The phrases whose first word is said at all: most are not, which spares looking for them at every place. */
const thinkable = (heard: readonly string[], sought: Phrases): Phrases => {
  const said = new Set(heard);
  const isSaid = ({ oneOf, beginnings }: Word): boolean =>
    oneOf.some((one) => said.has(one)) ||
    (beginnings.length > 0 && heard.some((one) => isWord({ oneOf, beginnings }, one)));
  return sought.filter(([first]) => first !== undefined && first !== 'gap' && isSaid(first));
};

/** Every place where one of the phrases is said, in the order in which they are said. */
export const placesOf = (heard: readonly string[], sought: Phrases): Place[] => {
  const likely = thinkable(heard, sought);
  return heard.flatMap((_, start) =>
    likely.flatMap((phrase) => {
      const end = endOf(heard, phrase, start);
      return end === undefined ? [] : [{ start, end }];
    }),
  );
};

/** Whether one of the phrases is said anywhere. */
export const says = (heard: readonly string[], sought: Phrases): boolean => {
  const likely = thinkable(heard, sought);
  return likely.length > 0 && heard.some((_, at) => likely.some((phrase) => endOf(heard, phrase, at) !== undefined));
};

/** Whether a phrase is all that was said. */
export const saysOnly = (heard: readonly string[], sought: Phrases): boolean =>
  sought.some((phrase) => endOf(heard, phrase, 0) === heard.length);
