import type { peopleGroups } from '../../domain/breach/report/breach-report.ts';
import { addressesShown } from './breach-words.ts';
import { pause } from './heard-words.ts';
import { says } from './phrases.ts';

type Group = (typeof peopleGroups)[number];

const named = (group: Group | 'anyone', words: string): [string, Group | 'anyone'][] =>
  words.split(' ').map((word) => [word, group]);

const groupOf = new Map<string, Group | 'anyone'>([
  ...named('pupils', 'pupil pupils student students child children kid kids learner learners youngsters'),
  ...named('staff', 'staff teacher teachers colleague colleagues employee employees tas'),
  ...named('parents', 'parent parents carer carers guardian guardians mums dads'),
  ...named('providers', 'provider providers'),
  ...named('other-people', 'governor governors visitor visitors volunteer volunteers'),
  ...named('anyone', 'people individuals names'),
]);

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const numberWords = new Map([
  ...ones.split(' ').map((word, at) => [word, at] as const),
  ...tens.split(' ').map((word, at) => [word, (at + 2) * 10] as const),
  ['dozen', 12] as const,
]);

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** May stand between a number and the people: "30 of our year 9 SEN pupils". */
const between = words(
  'of our my the or so odd sen send different vulnerable other primary secondary individual current former ex members member looked after year key stage ks',
);
/** A number after one of these numbers something else: "year 9 pupils", "room 12". */
const numbersAnother = words(
  'year years yr class form room set group stage key ks page period grade band top age aged room number block bus minus at in on since by set',
);
/** The number is only a bound, so it is left for the person: "more than 30", "up to 30", "20 to 30", "20 or 30". */
const bounds = words('than over under least most to or up nearly almost between');
const bearsData = words(
  'data file files record records report reports list lists name names detail details info information book books photo photos picture pictures address addresses passport passports form forms note notes referral referrals plan plans folder folders document documents results marks grades work ehcp ehcps letter letters register spreadsheet sheet medical sen safeguarding behaviour attendance contact personal numbers s payslips salary sickness absence timetable timetables emails phonenumber phonenumbers',
);
/** People who did something to the data, or received it, are not the people whom the data is about. */
const acts = words(
  'saw see seen used using use looked looking read opened heard overheard logged got accessed received found took know knows knew noticed told reported could can talking discussing chatting saying said lost left sent deleted shredded clicked shared posted',
);
const clauseEnds = new Set([pause, 'so', 'and', 'but', 'that', 'because']);
const toldThem = words('emailed texted messaged told gave sent showed by');
const figure = (word: string | undefined): number | undefined =>
  word !== undefined && /^\d{1,7}$/.test(word) ? Number(word) : numberWords.get(word ?? '');

/** The number that counts the people named at `at`, where it is said, and whether it is plain enough to keep. */
const numberBefore = (
  heard: readonly string[],
  at: number,
): { count: number; start: number; plain: boolean } | undefined => {
  for (let back = 1; back <= 5; back++) {
    const word = heard[at - back];
    const count = figure(word);
    if (count !== undefined && !numbersAnother.has(heard[at - back - 1] ?? '')) {
      const larger = numberWords.get(heard[at - back - 1] ?? '') ?? 0;
      const joined = count > 0 && count < 10 && larger >= 20 && numberWords.has(word ?? '');
      const start = at - back - (joined ? 1 : 0);
      const isRange = heard[start - 1] === 'and' && heard[start - 3] === 'between';
      const plain = !isRange && !bounds.has(heard[start - 1] ?? '');
      return { count: joined ? larger + count : count, start, plain };
    }
    if (count === undefined && !between.has(word ?? '')) return undefined;
  }
  return undefined;
};

const isAbout = (heard: readonly string[], at: number): boolean => {
  const next = heard[at + 1] ?? pause;
  if (bearsData.has(next)) return true;
  const before = heard.slice(Math.max(0, at - 5), at);
  const link = before.findLastIndex((word) => word === 'of' || word === 'about' || word === 'for' || word === 'on');
  return link > 0 && bearsData.has(before[link - 1] ?? '') && !before.slice(link).includes(pause);
};

const areOthers = (heard: readonly string[], at: number, start: number): boolean => {
  if (bearsData.has(heard[at + 1] ?? '')) return false;
  const after = heard.slice(at + 1, at + 4);
  const breakAt = after.findIndex((word) => clauseEnds.has(word));
  const close = breakAt < 0 ? after : after.slice(0, breakAt);
  const led = heard[start - 1] === 'about' || heard[start - 1] === 'all' ? heard[start - 2] : heard[start - 1];
  const received = led === 'to' || (led === 'of' && heard[start - 2] === 'front') || toldThem.has(led ?? '');
  return close.some((word) => acts.has(word)) || (received && !says(heard, addressesShown));
};

/** How many people's data it is and which groups they belong to, where the words say so: "about 30 pupils". */
export const toldPeople = (heard: readonly string[]): { people?: string; whose?: string } => {
  const groups = new Set<Group>();
  const counts = new Map<Group | 'anyone', number[]>();
  for (const [at, word] of heard.entries()) {
    const group = groupOf.get(word);
    if (group === undefined) continue;
    const number = numberBefore(heard, at);
    if (number ? areOthers(heard, at, number.start) : !isAbout(heard, at)) continue;
    if (group !== 'anyone') groups.add(group);
    if (number) counts.set(group, [...(counts.get(group) ?? []), number.plain ? number.count : Number.NaN]);
  }
  const total = [...counts.values()].reduce((sum, each) => sum + (each.length === 1 ? (each[0] ?? 0) : Number.NaN), 0);
  const clear = counts.size > 0 && !Number.isNaN(total) && !(counts.has('anyone') && counts.size > 1);
  return { ...(clear ? { people: String(total) } : {}), ...(groups.size > 0 ? { whose: [...groups].join(',') } : {}) };
};
