import { daysAfter, latestOf } from '../../domain/deadlines/calendar.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { pause } from './heard-words.ts';
import { type Phrases, phrases, says } from './phrases.ts';
import { type SaidDay, saidDays } from './said-days.ts';
import type { Wanted } from './wanted.ts';

/** Somebody says that they themselves will not be there; “he is away” or “while I was away” is no such thing. */
const away: Phrases = phrases(
  `i am/will away, i am/will be away, i will be off/out until/till/from/today/tomorrow/next/sick/of, i am off sick/today/tomorrow/until/till/from/on/next/this/for, i am on leave/holiday/annual/maternity/paternity/sick/vacation, i will be on leave/holiday/annual/maternity/paternity/sick, i am out of office, i am out of the office, i am out until/from/today, i am not in today/tomorrow/until/on/next/from, i am not working today/tomorrow/until/on/from, i am sick, i am going on leave/holiday, i have leave/annual`,
);
/** The same, where nothing else begins the message: “away until Monday”, “on leave from 20 December”. */
const begins =
  /^(?:i'?(?:m| am|ll be| will be) )?(?:away|on (?:annual |sick )?leave|on holiday|going on (?:leave|holiday)|off sick|out of (?:the )?office|annual leave|ooo|absent|set me away|record (?:my |an )?absence)\b/;

const past = /\b(?:was|were|been|had been) (?:away|off|on (?:annual |sick )?leave|on holiday|out of (?:the )?office)\b/;
const asked = /\bhow (?:do|can|to)\b|\bbook\b/;

/** Until here and no further: the day named is the first one back. */
const backThat = /\b(?:until|till|til|back(?: in| at work)?(?: on)?|returning(?: on)?|return(?: on)?)\s+(?:the\s+)?$/;
const throughThat = /\b(?:to|through|up to|including|inclusive of|and including|-)\s*(?:the\s+)?$/;

/** That somebody will be away, as far as they told it; undefined when they say no such thing. */
export const absenceSaid = (
  heard: readonly string[],
  { words, plain, now }: { words: string; plain: string; now: Date },
): Extract<Wanted, { want: 'away' }> | undefined => {
  const isSaid =
    begins.test(plain) ||
    says(
      heard.filter((word) => word !== pause),
      away,
    );
  if (!isSaid || past.test(plain) || asked.test(plain)) return undefined;
  return {
    want: 'away',
    ...stretchOf(saidDays(plain, now, 'coming'), plain, londonClock(now).day),
    cover: coverSaid(words),
  };
};

const stretchOf = (
  said: readonly SaidDay[],
  plain: string,
  today: string,
): { from: string | undefined; until: string | undefined } => {
  const days = said.filter((each): each is SaidDay & { on: string } => each.on !== undefined);
  const [first, second] = days;
  if (!first) return weeksSaid(plain, today);
  if (first.until !== undefined) {
    const isBack = /\b(?:until|till|til)\b/.test(plain) && !/\binclu/.test(plain);
    return { from: first.on, until: isBack ? daysAfter(first.until, -1) : first.until };
  }
  if (endsWith(first)) return { from: undefined, until: lastDay(first, plain, today) };
  if (second && (endsWith(second) || /\band\b/.test(second.before))) {
    return { from: first.on, until: lastDay(second, plain, first.on) };
  }
  // “Away on Friday” is that one day; “from Friday” leaves the end open.
  return { from: first.on, until: /\b(?:from|since|starting)\s+$/.test(first.before) ? undefined : first.on };
};

const endsWith = ({ before }: SaidDay): boolean => backThat.test(before) || throughThat.test(before);

/** A weekday that is the first day’s is next week’s, and nobody is back before they are away. */
const lastDay = ({ on, before, isWeekday }: SaidDay & { on: string }, plain: string, from: string): string => {
  const day = isWeekday && on <= from ? daysAfter(on, 7) : on;
  const isBack = backThat.test(before) && !/\binclu|\bend of\b/.test(plain);
  return latestOf(isBack ? daysAfter(day, -1) : day, from);
};

const weekNumbers = new Map([
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
]);
/** “For two weeks” from today, or “next week” from its Monday to its Sunday. */
const weeksSaid = (plain: string, today: string): { from: string | undefined; until: string | undefined } => {
  const [, number, what] = /\bfor (a|one|two|three|\d{1,2}) (days?|weeks?)\b/.exec(plain) ?? [];
  if (number !== undefined) {
    const count = (weekNumbers.get(number) ?? Number(number)) * (what?.startsWith('week') ? 7 : 1);
    return { from: today, until: daysAfter(today, Math.max(1, count) - 1) };
  }
  const sunday = daysAfter(today, 7 - (new Date(`${today}T00:00Z`).getUTCDay() || 7));
  if (/\bnext week\b/.test(plain)) return { from: daysAfter(sunday, 1), until: daysAfter(sunday, 7) };
  if (/\b(?:this week|the rest of the week|end of the week)\b/.test(plain)) return { from: undefined, until: sunday };
  return { from: undefined, until: undefined };
};

const name = "(\\p{Lu}[\\p{L}'’-]{1,40}(?: \\p{Lu}[\\p{L}'’-]{1,40}){0,2})";
const anyCase = "([\\p{L}'’-]{2,40}(?: \\p{Lu}[\\p{L}'’-]{1,40}){0,2})";
const coverWords: readonly RegExp[] = [
  new RegExp(`\\b[Cc]over(?:ed)?(?: by| is| will be)?:? ?(?:is |by )?${name}`, 'u'),
  new RegExp(`\\b[Cc]over(?: is|ed by|:| will be) ?${anyCase}`, 'u'),
  new RegExp(
    `${name} (?:will (?:be )?|is |can |to )?(?:cover(?:s|ing)?|stand(?:s|ing) in|stand in|step(?:s|ping) in)\\b`,
    'u',
  ),
  new RegExp(`\\b(?:ask|contact|with) ${name}(?: instead| as (?:my )?cover|,|\\.|$)`, 'u'),
  new RegExp(`(?:^|[,.;] ?|and )${anyCase} (?:will (?:be )?|is )?(?:cover(?:s|ing)?|stand(?:s|ing) in)\\b`, 'u'),
];

/** Who stands in, as the person wrote the name. */
const coverSaid = (words: string): string | undefined => {
  const read = words.slice(0, 300).replace(/\s+/g, ' ');
  for (const pattern of coverWords) {
    const found = pattern.exec(read)?.[1]?.trim();
    if (found !== undefined && !/^(?:i|is|by|me|my|for|no|nobody|cover)$/i.test(found)) return found;
  }
  return undefined;
};
