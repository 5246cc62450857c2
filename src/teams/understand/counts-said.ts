const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const inWords = new Map([
  ...ones.split(' ').map((word, at) => [word, at] as const),
  ...tens.split(' ').map((word, at) => [word, (at + 2) * 10] as const),
  ['both', 2] as const,
  ['couple', 2] as const,
  ['pair', 2] as const,
]);
const larger = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
]);
/** A number after one of these numbers something else: “year 9 pupils”, “room 12”, “at 5”. */
const numbersAnother = new Set(
  'year years yr class form room set group stage key ks page period grade band top age aged number block bus minus at in since by section part phase flat march april may june july august september october november december january february'.split(
    ' ',
  ),
);
/** The number is only a bound, so it is left for the person: “more than 30”, “up to 30”, “20 to 30”, “20 or 30”. */
const bounds = new Set('than over under least most to or up nearly almost between maybe perhaps possibly'.split(' '));

/** A number that counts something, where it stands, and whether it is plain enough to keep. */
export interface Count {
  readonly count: number;
  readonly start: number;
  readonly end: number;
  readonly isPlain: boolean;
}

const figure = (word: string | undefined): number | undefined =>
  word !== undefined && /^\d{1,6}$/.test(word) && !/^(?:19|20)\d\d$/.test(word)
    ? Number(word)
    : inWords.get(word ?? '');

/** The number that begins at `at`: “24”, “twenty four”, “two dozen”, “a hundred and twenty”, “half a dozen”. */
const numberAt = (heard: readonly string[], at: number): { count: number; end: number } | undefined => {
  const [word = '', next = '', third = ''] = heard.slice(at, at + 3);
  if (word === 'half' && next === 'a' && third === 'dozen') return { count: 6, end: at + 3 };
  const first = word === 'a' && larger.has(next) ? 1 : larger.has(word) ? 1 : figure(word);
  if (first === undefined) return undefined;
  const multiplierAt = larger.has(word) ? at : at + 1;
  const times = larger.get(heard[multiplierAt] ?? '');
  if (times !== undefined) {
    const restAt = multiplierAt + (heard[multiplierAt + 1] === 'and' ? 2 : 1);
    const rest = times === 12 ? undefined : numberAt(heard, restAt);
    const isPart = rest !== undefined && rest.count < times && restAt > multiplierAt + 1;
    return { count: first * times + (isPart ? rest.count : 0), end: isPart ? rest.end : multiplierAt + 1 };
  }
  const unit = inWords.get(next) ?? 0;
  const isJoined = first >= 20 && first % 10 === 0 && !/^\d/.test(word) && unit > 0 && unit < 10 && next !== 'couple';
  return isJoined ? { count: first + unit, end: at + 2 } : { count: first, end: at + 1 };
};

/** Every number that may count people or papers, in the order in which they are said. */
export const countsSaid = (heard: readonly string[]): Count[] => {
  const found: Count[] = [];
  for (let at = 0; at < heard.length; at += 1) {
    const number = numberAt(heard, at);
    if (!number) continue;
    const before = heard[at - 1] ?? '';
    const isRange = before === 'and' && heard[at - 3] === 'between';
    const isPlain = !isRange && !bounds.has(before) && !/^(?:to|or|plus|maybe)$/.test(heard[number.end] ?? '');
    if (!numbersAnother.has(before)) found.push({ ...number, start: at, isPlain });
    at = number.end - 1;
  }
  return found;
};
