import type { PupilSaid } from '../../domain/consent/pupil-said.ts';
import { pause } from './heard-words.ts';
import { alsoNames, leadsIn, noNames, particles, schoolWords, titles } from './no-names.ts';
import type { SaidWord } from './said-words.ts';
import { areTwo, type Placed, type Plainness, type Run, strongest } from './two-named.ts';

/** Whom the words name, and which of them were read for it. */
export interface PupilNamed {
  readonly pupil: PupilSaid;
  /** How plainly: 3 after “about” or a command, 2 as “Jordan’s”, 1 anywhere else, 0 where nobody is named. */
  readonly plainly: Plainness;
  readonly read: ReadonlySet<number>;
  /** More than one pupil is named. */
  readonly areSeveral: boolean;
}

const longestName = 5;
const upnPattern = /^[a-z]\d{11}[\da-z]$/;
const numberWords = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen'
    .split(' ')
    .map((word, at) => [word, at + 1]),
);

/** `known` are the words that mean something else; `begins`: where the name begins if a command came before it. */
export const pupilNamed = (
  said: readonly SaidWord[],
  { known, begins }: { known: ReadonlySet<number>; begins: number | undefined },
): PupilNamed => {
  const read = new Set<number>();
  const year = yearIn(said, read);
  const upn = upnIn(said, read);
  const isFree = (at: number): boolean => {
    const word = said[at];
    if (word === undefined || word.plain === pause || read.has(at) || !/\p{L}/u.test(word.plain)) return false;
    if (alsoNames.has(word.plain) && isCapital(word) && at > 0) return true;
    return !known.has(at) && !noNames.has(word.plain);
  };
  const { runs, run, plainly } = plainestRun(said, isFree, begins);
  const nameRuns = run === undefined ? [] : [run, ...afterComma(said, run, { isFree, begins })];
  for (const each of nameRuns) mark(read, each);
  const school = run === undefined ? undefined : schoolAfter(said, { run, begins, isFree, read });
  // “Smith, Jordan” is how a list has it.
  const name = nameRuns
    .toReversed()
    .map((each) => typedIn(said, each))
    .join(' ');
  const areSeveral = said.filter(({ plain }) => upnPattern.test(plain)).length > 1 || areTwo(said, { run, runs, read });
  return { pupil: { name, year, school, upn, reference: undefined }, plainly, read, areSeveral };
};

const isCapital = ({ typed }: SaidWord): boolean => /^\p{Lu}/u.test(typed);
const typedIn = (said: readonly SaidWord[], { start, end }: Run): string =>
  said
    .slice(start, end)
    .map(({ typed }) => typed)
    .join(' ');
const mark = (read: Set<number>, { start, end }: Run): void => {
  for (let at = start; at < end; at++) read.add(at);
};

/** “Year 9”, “y9”, “yr nine”. */
const yearIn = (said: readonly SaidWord[], read: Set<number>): number | undefined => {
  for (const [at, { plain }] of said.entries()) {
    const [, joined] = /^(?:y|yr|year)(\d{1,2})$/.exec(plain) ?? [];
    const next = said[at + 1]?.plain ?? '';
    const apart = /^(?:y|yr|year|years)$/.test(plain)
      ? (numberWords.get(next) ?? Number(next || Number.NaN))
      : undefined;
    const year = joined === undefined ? apart : Number(joined);
    if (year === undefined || !(year >= 1 && year <= 14)) continue;
    read.add(at);
    if (joined === undefined) read.add(at + 1);
    return year;
  }
  return undefined;
};

const upnIn = (said: readonly SaidWord[], read: Set<number>): string | undefined => {
  const at = said.findIndex(({ plain }) => upnPattern.test(plain));
  if (at < 0) return undefined;
  read.add(at);
  return said[at]?.plain.toUpperCase();
};

/** The name that stands in the plainest place. With capitals in use only words with a capital are taken for one. */
const plainestRun = (
  said: readonly SaidWord[],
  isFree: (at: number) => boolean,
  begins: number | undefined,
): { runs: readonly Placed[]; run: Run | undefined; plainly: Plainness } => {
  const hasCase = said.some(({ typed }) => /\p{Ll}/u.test(typed));
  const withCapital = hasCase ? runsOf(said, (at) => isFree(at) && isCapital(said[at] as SaidWord)) : [];
  for (const [runs, least] of [
    [withCapital, 1],
    [runsOf(said, isFree), 2],
  ] as const) {
    const placed = runs
      .map((run): Placed => ({ run, plainly: placeOf(said, run, begins) }))
      .filter(({ run: { start, end } }) => end - start <= longestName);
    const [best] = placed
      .filter(({ plainly }) => plainly >= least)
      .toSorted((one, other) => other.plainly - one.plainly);
    if (best) return { runs: placed, ...best };
  }
  return { runs: [], run: undefined, plainly: 0 };
};

const runsOf = (said: readonly SaidWord[], isName: (at: number) => boolean): Run[] => {
  const runs: Run[] = [];
  for (let start = 0; start < said.length; start++) {
    if (!isName(start)) continue;
    let end = start + 1;
    while (!said[end - 1]?.isPossessive) {
      let next = end;
      while (particles.has(said[next]?.plain ?? pause) && next - end < 2) next++;
      if (!isName(next)) break;
      end = next + 1;
    }
    // A letter alone is an initial at most.
    if (end - start > 1 || (said[start]?.plain.length ?? 0) > 1) runs.push({ start, end });
    start = end;
  }
  return runs;
};

const strong = new Set([
  'for',
  'of',
  'on',
  'is',
  'has',
  'can',
  'does',
  'did',
  'was',
  'may',
  'count',
  'include',
  'put',
  'use',
]);
/** Whoever stands here is told something, or works somewhere. */
const towards = new Set(['to', 'with', 'tell', 'from', 'at', 'by', 'ask', 'told', 'email', 'ring', 'inform']);

const placeOf = (said: readonly SaidWord[], { start, end }: Run, begins: number | undefined): 0 | 1 | 2 | 3 => {
  let before = start - 1;
  while (leadsIn.has(said[before]?.plain ?? '') || said[before]?.typed === ':') before--;
  const word = said[before]?.plain ?? '';
  if (titles.has(said[start - 1]?.plain ?? '')) return 0;
  if (strongest.has(word) || (begins !== undefined && start >= begins)) return 3;
  if (said[end - 1]?.isPossessive) return 2;
  if (strong.has(word) || (word === 'with' && /^work/.test(said[before - 1]?.plain ?? ''))) return 2;
  return towards.has(word) ? 0 : 1;
};

/** In a command, “Smith, Jordan”. */
const afterComma = (
  said: readonly SaidWord[],
  { start, end }: Run,
  { isFree, begins }: { isFree: (at: number) => boolean; begins: number | undefined },
): Run[] => {
  if (begins === undefined || end - start !== 1 || said[end]?.typed !== ',' || !isFree(end + 1)) return [];
  const last = isFree(end + 2) ? end + 3 : end + 2;
  return [{ start: end + 1, end: last }];
};

const fillers = new Set([pause, 'in', 'is', 'who', 'goes', 'and', 'pupil', 'student']);

/** The school named right after the pupil, or after the year: “at Hillcrest”, and in a command “, Hillcrest”. */
const schoolAfter = (
  said: readonly SaidWord[],
  {
    run,
    begins,
    isFree,
    read,
  }: { run: Run; begins: number | undefined; isFree: (at: number) => boolean; read: Set<number> },
): string | undefined => {
  let at = run.end;
  while (read.has(at) || fillers.has(said[at]?.plain ?? '')) at++;
  const isNamed = /^(?:at|from|of|to)$/.test(said[at]?.plain ?? '');
  if (!isNamed && (begins === undefined || said[at - 1] === undefined || at === run.end)) return undefined;
  // “Jordan and Zoe” are two.
  if (!isNamed && said[at - 1]?.plain === 'and') return undefined;
  const start = isNamed ? at + 1 : at;
  const hasCase = said.slice(run.start, run.end).some(isCapital);
  let end = start;
  for (let word = said[end]; word !== undefined && word.plain !== pause && !read.has(end); word = said[++end]) {
    const isPart = (isFree(end) && (!hasCase || isCapital(word))) || schoolWords.has(word.plain);
    if (!isPart) break;
  }
  const own = said.slice(start, end);
  if (!own.some(({ plain }) => !schoolWords.has(plain))) return undefined;
  for (let each = at; each < end; each++) read.add(each);
  return typedIn(said, { start, end });
};
