import { Temporal } from 'temporal-polyfill';
import { weekdayInWords } from './day-words.ts';

const zone = 'Europe/London';

const inLondon = (at: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);

/** The day (`2026-11-23`) and the time (`16:10`) that a clock in London shows at an instant. */
export const londonClock = (at: Date): { day: string; time: string } => {
  const shown = inLondon(at).toString({ smallestUnit: 'minute', offset: 'never', timeZoneName: 'never' });
  const [day = '', time = ''] = shown.split('T');
  return { day, time };
};

/**
 * The instant of a London wall-clock time; undefined when there is none: a day or time that is not one, or the hour
 * that the clocks skip in March. The hour that comes twice in October is read as the first: the earlier deadline.
 */
export const instantInLondon = (day: string, time: string): Date | undefined => {
  try {
    const wall = Temporal.PlainDate.from(day, { overflow: 'reject' }).toPlainDateTime(Temporal.PlainTime.from(time));
    const there = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
    const shown = there.toPlainDateTime();
    return shown.equals(wall) ? new Date(there.epochMilliseconds) : undefined;
  } catch (problem) {
    if (problem instanceof RangeError) return undefined;
    throw problem;
  }
};

/** `Sunday 22 November 2026, 14:10`. */
export const dayAndTime = (at: Date): string => `${dayInWords(at)}, ${londonClock(at).time}`;

/** `Sunday 22 November 2026`. */
export const dayInWords = (at: Date): string => weekdayInWords(londonClock(at).day);

/** The year in which a reference is numbered, such as that of `BR-2026-0001`. */
export const londonYear = (at: Date): number => inLondon(at).year;
