import { GB } from 'chrono-node/en';
import { Temporal } from 'temporal-polyfill';
import { timesInFigures } from './clock-times.ts';
import { timeOf } from './told-time.ts';

const zone = 'Europe/London';

/** A day, or only a time of day, that the words name. `before` is what was said since the one before it. */
export interface SaidDay {
  /** `2026-11-23`; undefined for a time alone. */
  readonly on: string | undefined;
  /** `16:10`; undefined where morning or evening is not plain. */
  readonly at: string | undefined;
  /** The last day of a stretch: “20 December to 4 January”. */
  readonly until: string | undefined;
  readonly isWeekday: boolean;
  readonly before: string;
}

/** “Monday” is the last one in a question about something received, the next one in “I am away until Monday”. */
type Reading = 'past' | 'coming';

/** The date parser’s work grows with the square of a text’s length. */
const mostRead = 600;
/** A day and month without a year that lies no further ahead is one to come, also in a question about something received. */
const soon = { days: 31 };
/** No days: “a second”, and the numbers of a period: “72 hours from”. */
const noDay = /^(?:sec|second)$/;
const period =
  /\b(?:\d{1,3}|seventy[- ]two|fifteen|thirty|one|a) ?-?(?:calendar |school |working )?(?:hours?|hrs?|h|days?|months?|weeks?)\b(?! ago)/g;
/** The date parser takes “received on 3 March 2026 be due” for a year of the Buddhist era. */
const buddhistEra = /\b(\d{4}) be\b/g;
const ordinalAlone =
  /\bthe (\d{1,2})(?:st|nd|rd|th)\b(?! (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/g;
const leapDay = /\b29(?:th)?(?: of)? feb(?:ruary)?\b(?! ?\d)/g;

/** Every day and time that the words name, in the order in which they were said; months and weeks are none. */
export const saidDays = (plain: string, now: Date, reading: Reading): SaidDay[] => {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const today = here.toPlainDate();
  const clock = here.toPlainTime().toString().slice(0, 5);
  const text = timesInFigures(plain.slice(0, mostRead))
    .replace(buddhistEra, '$1, be')
    .replace(period, ' ')
    .replace(ordinalAlone, (all, number: string) => dayNumbered(Number(number), today, reading) ?? all)
    .replace(leapDay, () => lastLeapDay(today));
  let end = 0;
  return GB.parse(text, { instant: now, timezone: here.offsetNanoseconds / 6e10 }).flatMap((said) => {
    const before = text.slice(end, said.index);
    end = said.index + said.text.length;
    const { start } = said;
    if (start.isCertain('timezoneOffset')) {
      const at = Temporal.Instant.fromEpochMilliseconds(start.date().getTime()).toZonedDateTimeISO(zone);
      const [on, time] = [at.toPlainDate().toString(), at.toPlainTime().toString().slice(0, 5)];
      return [{ on, at: time, until: undefined, isWeekday: false, before }];
    }
    if (noDay.test(said.text) || /\b(?:weeks?|months?|years?)\b(?! ago)/.test(said.text)) return [];
    const on = dayIn(start, said.text, { today, reading });
    const at = timeOf(said)?.toString().slice(0, 5);
    if (on === undefined && at === undefined) return [];
    const isGoneWeekday =
      reading === 'past' && isOnlyWeekday(start) && on?.equals(today) && at !== undefined && at > clock;
    const until = said.end ? dayIn(said.end, said.text, { today: on ?? today, reading: 'coming' }) : undefined;
    return [
      {
        on: (isGoneWeekday ? on?.subtract({ weeks: 1 }) : on)?.toString(),
        at,
        until: until?.toString(),
        isWeekday: isOnlyWeekday(start),
        before,
      },
    ];
  });
};

type Start = ReturnType<typeof GB.parse>[number]['start'];

const isOnlyWeekday = (start: Start): boolean => start.isCertain('weekday') && !start.isCertain('day');

const dayIn = (
  start: Start,
  text: string,
  { today, reading }: { today: Temporal.PlainDate; reading: Reading },
): Temporal.PlainDate | undefined => {
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
  const tellsDay = start.isCertain('day') || start.isCertain('weekday') || /\b(?:today|tonight|this)\b/.test(text);
  if (!tellsDay || year === null || month === null || day === null) return undefined;
  const read = Temporal.PlainDate.from({ year, month, day });
  const isToCome = Temporal.PlainDate.compare(read, today) > 0;
  const isGone = Temporal.PlainDate.compare(read, today) < 0;
  if (isOnlyWeekday(start)) {
    if (reading === 'coming') return isGone ? read.add({ weeks: 1 }) : read;
    return isToCome && !/\b(?:this|next|coming)\b/.test(text) ? read.subtract({ weeks: 1 }) : read;
  }
  if (start.isCertain('year')) return read;
  if (reading === 'coming') return isGone ? read.add({ years: 1 }) : read;
  return isToCome && Temporal.PlainDate.compare(read, today.add(soon)) > 0 ? read.subtract({ years: 1 }) : read;
};

/** “The 5th”: the last one, or the next. */
const dayNumbered = (number: number, today: Temporal.PlainDate, reading: Reading): string | undefined => {
  const months = reading === 'past' ? [0, -1, -2] : [0, 1, 2];
  return months
    .map((months) => today.with({ day: 1 }).add({ months }))
    .filter(({ daysInMonth }) => number >= 1 && number <= daysInMonth)
    .map((month) => month.with({ day: number }))
    .find((day) => Temporal.PlainDate.compare(day, today) * (reading === 'past' ? 1 : -1) <= 0)
    ?.toString();
};

const lastLeapDay = (today: Temporal.PlainDate): string => {
  const leapYear = [0, 1, 2, 3, 4, 5, 6, 7, 8]
    .map((years) => today.year - years)
    .find((year) => isLeapDayGone(year, today));
  return `${leapYear ?? today.year}-02-29`;
};
const isLeapDayGone = (year: number, today: Temporal.PlainDate): boolean => {
  const day = Temporal.PlainDate.from({ year, month: 2, day: 28 });
  return day.inLeapYear && Temporal.PlainDate.compare(day, today) < 0;
};
