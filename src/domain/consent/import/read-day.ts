import { Temporal } from 'temporal-polyfill';
import type { Day } from '../../deadlines/day-words.ts';
import type { Read } from './read-cell.ts';

/**
 * A day as Britain and school systems write it: `23/11/2026`, `2026-11-23`, `23 Nov 2026`, also with the midnight that
 * Excel adds. The day comes before the month. What could be another day is never guessed.
 */
export const readDay = (words: string): Read<Day> => {
  if (words === '') return { value: undefined };
  const { day, time } = apart(words);
  const parts = partsOf(day);
  if (!parts) return { problem: whyNot(day) };
  if (time !== undefined && !midnight.test(time)) return { problem: 'It has a time in it. Write the day alone.' };
  try {
    return { value: Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString() };
  } catch (fault) {
    if (fault instanceof RangeError) return { problem: `${day} is not a day.` };
    throw fault;
  }
};

/** `00:00`, `0:00:00` or `12:00 AM`. Another time may be midnight in another zone, and so another day. */
const midnight = /^(?:0?0:00(?::00(?:\.0+)?)?|12:00(?::00)? ?am)$/i;

const apart = (words: string): { readonly day: string; readonly time?: string } => {
  const [, day, time] = /^(.*\d)(?:\s+|T)(\d{1,2}:\d{2}\S*(?: ?[ap]m)?)$/i.exec(words) ?? [];
  return day === undefined || time === undefined ? { day: words } : { day, time };
};

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const partsOf = (words: string): Parts | undefined => {
  const found = shapes.map((shape) => shape.exec(words)?.groups).find((groups) => groups !== undefined);
  const month = found && monthOf(found['month'] ?? '');
  return month === undefined ? undefined : { year: Number(found?.['year']), month, day: Number(found?.['day']) };
};

const shapes = [
  /^(?<year>\d{4})(?<sign>[-/])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<year>\d{4})$/,
  /^(?<day>\d{1,2})(?<sign>[ /-])(?<month>[a-z]{3,9})\k<sign>(?<year>\d{4})$/i,
];

const monthOf = (words: string): number | undefined => {
  if (/^\d+$/.test(words)) return Number(words);
  const at = months.findIndex((each) => isMonth(words.toLowerCase(), each));
  return at === -1 ? undefined : at + 1;
};

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];

const isMonth = (name: string, month: string): boolean =>
  name === month || name === month.slice(0, 3) || (name === 'sept' && month === 'september');

const whyNot = (words: string): string => {
  const how = 'Write the day as 23/11/2026 or 2026-11-23.';
  if (/^\d{1,2}[ /.-](?:\d{1,2}|[a-z]{3,9})[ /.-]\d{2}$/i.test(words)) return `${how} The year needs four figures.`;
  if (/^\d{4,6}(?:\.\d+)?$/.test(words)) return `${how} In Excel, give the column the format of a date.`;
  return how;
};
