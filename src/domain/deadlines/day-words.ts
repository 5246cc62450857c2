import { Temporal } from 'temporal-polyfill';

/** A calendar day as `2026-11-23`. Such days compare as words do. */
export type Day = string;

const months = 'January February March April May June July August September October November December'.split(' ');
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** `28 February 2026`. */
export const dateInWords = (day: Day): string => {
  const { day: number, month, year } = Temporal.PlainDate.from(day);
  return `${number} ${monthName(month)} ${year}`;
};

/** `Saturday`. */
export const weekdayOf = (day: Day): string => weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? '';

/** `Saturday 28 February 2026`. */
export const weekdayInWords = (day: Day): string => `${weekdayOf(day)} ${dateInWords(day)}`;

/** `February` for 2. */
export const monthName = (month: number): string => months[month - 1] ?? '';

/** `a`, `a and b`, `a, b and c`. */
export const listInWords = (each: readonly string[]): string =>
  each.length < 2 ? each.join('') : `${each.slice(0, -1).join(', ')} and ${each.at(-1)}`;
