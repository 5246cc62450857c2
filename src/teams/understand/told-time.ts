import { GB } from 'chrono-node/en';
import { Temporal } from 'temporal-polyfill';
import { timesInFigures } from './clock-times.ts';
import { openDay } from './term-days-said.ts';

const zone = 'Europe/London';
/** The date parser's work grows with the square of a text's length, and people say when at the beginning. */
const mostRead = 1000;
/** As in the report: an earlier day is a slip, or a number read as a year of another era ("30 between"). */
const mostYearsBack = 25;

type Said = ReturnType<typeof GB.parse>[number];
type Field = 'occurredAt' | 'awareAt';
interface Moment {
  readonly field: Field;
  readonly day: Temporal.PlainDate | undefined;
  readonly time: Temporal.PlainTime | undefined;
  /** A day was named that only the person knows. */
  readonly isOpen?: true;
}

/** Words that look like a day or a time and are none: "I sat", "it may", "next to", "the weekend", "last week". */
const noDay =
  /^(?:sat|sun|mon|wed|mar|may|march|now|sec|second|(?:the )?week-?end|(?:last|this|past) week-?end)$|\b(?:weeks?|months?|years?|quarters?|decades?)\b|\bnext\b|^24\/7$/;
/** Before these words a date belongs to something else: a birth, a letter, a deadline. */
const ofSomethingElse =
  /\b(?:born|dob|birth|dated|due|until|till|by|from|for|of|between|is|are|be)(?: (?:on|the|is|was))*[ :]*$/;
/** A figure after one of these is no date: "year 10/11". */
const numbersAnother = /\b(?:year|years|yr|y|ks|class|form|page|room) ?$/;
const countsPeople =
  /^ (?:of (?:the|our|my) )?(?:pupils?|students?|children|kids|staff|teachers|parents|people|names)\b/;
const noticing =
  /\b(?:noticed|notice|realised|realized|realise|discovered|found out|find out|spotted|aware|told|heard|learnt|learned|finding out)\b/g;
const happening =
  /\b(?:lost|left|sent|stolen|emailed|clicked|posted|forwarded|shared|dropped|gave|nicked|taken|happened|deleted|shredded|opened|used)\b/g;

const onlyWeekday = (start: Said['start']): boolean => start.isCertain('weekday') && !start.isCertain('day');

const lastPlace = (text: string, words: RegExp): number => [...text.matchAll(words)].at(-1)?.index ?? -1;
const fieldFor = (before: string): Field => {
  const near = before.slice(Math.max(...['.', ',', ';', '!', '?', '\n'].map((mark) => before.lastIndexOf(mark))) + 1);
  return lastPlace(near, noticing) > lastPlace(near, happening) ? 'awareAt' : 'occurredAt';
};

/** The last such day: a weekday to come is last week's, a day without a year last year's. Another day to come is none. */
const dayOf = ({ start, text }: Said, today: Temporal.PlainDate): Temporal.PlainDate | undefined => {
  const tellsDay = start.isCertain('day') || start.isCertain('weekday') || /\b(?:this|tonight|today)\b/.test(text);
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
  if (!tellsDay || year === null || month === null || day === null) return undefined;
  const read = Temporal.PlainDate.from({ year, month, day });
  if (Temporal.PlainDate.compare(read, today.subtract({ years: mostYearsBack })) < 0) return undefined;
  if (Temporal.PlainDate.compare(read, today) <= 0) return read;
  if (onlyWeekday(start)) return /\bthis\b/.test(text) ? undefined : read.subtract({ weeks: 1 });
  return start.isCertain('day') && !start.isCertain('year') ? read.subtract({ years: 1 }) : undefined;
};

/** A time is told when morning or evening is plain: 5pm, 17:00, 09:15, 9:30; not "at 5", "3:15" or midnight. */
export const timeOf = ({ start, end, text }: Said): Temporal.PlainTime | undefined => {
  const [hour, minute] = [start.get('hour'), start.get('minute') ?? 0];
  if (end || hour === null || !start.isCertain('hour') || /midnight/.test(text)) return undefined;
  const plain =
    start.isCertain('meridiem') ||
    /noon|midday/.test(text) ||
    /\b0\d[:.]\d\d/.test(text) ||
    (/\d[:.]\d\d/.test(text) && hour >= 7);
  return plain ? Temporal.PlainTime.from({ hour, minute }) : undefined;
};

const isNoMoment = (text: string, before: string, after: string): boolean =>
  (noDay.test(text) && !(text === 'now' && /\bjust $/.test(before))) ||
  ofSomethingElse.test(before) ||
  (/^\d/.test(text) && numbersAnother.test(before)) ||
  countsPeople.test(after) ||
  after.startsWith("'");

const momentOf = (said: Said, sentence: string, now: Temporal.ZonedDateTime): Moment | undefined => {
  const before = sentence.slice(0, said.index);
  if (isNoMoment(said.text.trim(), before, sentence.slice(said.index + said.text.length))) return undefined;
  const field = fieldFor(before);
  // "An hour ago" is an instant, also across a change of the clocks; a day and an hour are what the clock showed.
  if (said.start.isCertain('timezoneOffset')) {
    const at = Temporal.Instant.fromEpochMilliseconds(said.start.date().getTime()).toZonedDateTimeISO(zone);
    const past = Temporal.ZonedDateTime.compare(at, now) <= 0;
    return past ? { field, day: at.toPlainDate(), time: at.toPlainTime() } : undefined;
  }
  const day = dayOf(said, now.toPlainDate());
  const time = /\bbetween \S{1,5} and $/.test(before) ? undefined : timeOf(said);
  if (!day) return said.start.isCertain('day') ? undefined : { field, day, time };
  const isToCome = time && Temporal.PlainDateTime.compare(day.toPlainDateTime(time), now.toPlainDateTime()) > 0;
  return { field, day: isToCome && onlyWeekday(said.start) ? day.subtract({ weeks: 1 }) : day, time };
};

const openIn = (sentence: string): Moment[] =>
  [...sentence.matchAll(new RegExp(`\\b${openDay}\\b`, 'g'))].map(({ index }) => ({
    ...{ field: fieldFor(sentence.slice(0, index)), day: undefined, time: undefined },
    isOpen: true,
  }));

/** An hour still to come is left for the person, and so is the day when nothing else tells it. */
const asTyped = (field: Field, moments: readonly Moment[], now: Temporal.ZonedDateTime): Record<string, string> => {
  const own = moments.filter((moment) => moment.field === field);
  if (own.some(({ isOpen }) => isOpen)) return {};
  const dated = own.find(({ day }) => day);
  const timed = dated?.time ? dated : own.find(({ day, time }) => time && !day);
  if (!dated && moments.some(({ day }) => day)) return {};
  const day = dated?.day ?? now.toPlainDate();
  const isPast =
    timed?.time && Temporal.PlainDateTime.compare(day.toPlainDateTime(timed.time), now.toPlainDateTime()) <= 0;
  return {
    ...(dated || isPast ? { [`${field}-date`]: day.toString() } : {}),
    ...(isPast ? { [`${field}-time`]: timed.time.toString().slice(0, 5) } : {}),
  };
};

/**
 * When it happened and when it was noticed, as the date and time inputs hold them (YYYY-MM-DD and HH:mm on the clocks
 * of Europe/London). Only what the words say, and nothing later than `now`; and that it was noticed earlier, where they
 * tell when.
 */
export const toldTime = (plain: string, now: Date): Record<string, string> => {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const reference = { instant: now, timezone: here.offsetNanoseconds / 6e10 };
  const moments = plain
    .slice(0, mostRead)
    .split(/(?<=[.!?])\s|\n/)
    .flatMap((sentence) => {
      const readable = timesInFigures(sentence);
      return [
        ...openIn(readable),
        ...GB.parse(readable, reference).flatMap((said) => momentOf(said, readable, here) ?? []),
      ];
    });
  const noticed = asTyped('awareAt', moments, here);
  return {
    ...asTyped('occurredAt', moments, here),
    ...(noticed['awareAt-date'] === undefined ? {} : { noticed: 'earlier', ...noticed }),
  };
};
