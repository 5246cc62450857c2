import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';
import { type Day, dateInWords, listInWords, monthName, weekdayInWords, weekdayOf } from './day-words.ts';

/** How a day was reckoned: short sentences for the person who asks. */
export type Working = readonly string[];

const england = new Holidays('GB', 'ENG', { types: ['public'], languages: ['en'] });
const reckoned = new Map<number, ReadonlyMap<Day, string>>();

const bankHolidaysOf = (year: number): ReadonlyMap<Day, string> => {
  const known = reckoned.get(year);
  if (known) return known;
  const found = new Map(england.getHolidays(year).map(({ date, name }) => [date.slice(0, 10), name]));
  reckoned.set(year, found);
  return found;
};

/** The name of England's bank holiday on a day; undefined on any other day. */
export const bankHolidayOn = (day: Day): string | undefined => bankHolidaysOf(Number(day.slice(0, 4))).get(day);

const isWeekend = (day: Day): boolean => Temporal.PlainDate.from(day).dayOfWeek > 5;

/** Monday to Friday, without the bank holidays of England. What a school closes for is not known here. */
export const isWorkingDay = (day: Day): boolean => !isWeekend(day) && bankHolidayOn(day) === undefined;

/** Calendar days, whatever falls on them; a negative number goes back. */
export const daysAfter = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString();

/** How many days lie from one day to another; negative when the second is the earlier. */
export const daysBetween = (from: Day, until: Day): number =>
  Temporal.PlainDate.from(from).until(until, { largestUnit: 'day' }).days;

/**
 * The same day number so many months on, or the last day of that month where it has no such day (Regulation 1182/71
 * Art. 3(2)(c), by UK GDPR Art. 4A). A month is never 28 or 30 days.
 */
export const monthsAfter = (day: Day, months: number): Day => Temporal.PlainDate.from(day).add({ months }).toString();

/**
 * The day itself, or the next that is neither a weekend nor a bank holiday in England: a period in days, weeks or
 * months that would end on such a day ends with the next working day (Regulation 1182/71 Art. 3(4)).
 */
export const workingDayFrom = (day: Day): Day => (isWorkingDay(day) ? day : workingDayFrom(daysAfter(day, 1)));

/** The later of the days. */
export const latestOf = (first: Day, ...others: readonly (Day | undefined)[]): Day =>
  others.reduce<Day>((latest, day) => (day !== undefined && day > latest ? day : latest), first);

/** The earlier of the days. */
export const earliestOf = (first: Day, ...others: readonly (Day | undefined)[]): Day =>
  others.reduce<Day>((earliest, day) => (day !== undefined && day < earliest ? day : earliest), first);

const monthsSpelled: Readonly<Record<number, string>> = { 1: 'One month', 3: 'Three months', 5: 'Five months' };

/** `One month later is 3 April 2026.`, or `There is no 31 February, so 28 February 2026.` */
export const monthsInWords = (day: Day, months: number): string => {
  const [from, to] = [Temporal.PlainDate.from(day), Temporal.PlainDate.from(monthsAfter(day, months))];
  const clamped = from.day !== to.day && `There is no ${from.day} ${monthName(to.month)}, so ${dateInWords(`${to}`)}.`;
  return clamped || `${monthsSpelled[months] ?? `${months} months`} later is ${dateInWords(`${to}`)}.`;
};

const holidayInWords = (name: string): string => {
  const [, instead] = /^(.*) \(substitute day\)$/.exec(name) ?? [];
  if (instead !== undefined) return `the substitute day for ${instead}`;
  return name.includes('bank holiday') ? `the ${name}` : name;
};

/** `That is a Saturday, so Monday 2 March 2026.`, or that it is a working day. */
export const rollInWords = (day: Day): string => {
  const due = workingDayFrom(day);
  if (due === day) return `That is a ${weekdayOf(day)}, a working day.`;
  const closed = Array.from({ length: daysBetween(day, due) }, (_, at) => daysAfter(day, at));
  const reasons = closed.map((each, at) => {
    if (isWeekend(each)) return at === 0 ? `a ${weekdayOf(each)}` : 'a weekend';
    return holidayInWords(bankHolidayOn(each) ?? '');
  });
  const [first, ...rest] = reasons.filter((reason, at) => {
    const sameWeekend = reason === 'a weekend' && at === 1 && isWeekend(day);
    return !sameWeekend && reason !== reasons[at - 1];
  });
  const then = rest.length === 0 ? '' : `, then ${rest.length === 1 ? 'comes' : 'come'} ${listInWords(rest)}`;
  return `That is ${first}${then}, so ${weekdayInWords(due)}.`;
};
