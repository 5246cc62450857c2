import fc from 'fast-check';
import { daysAfter } from '../../../src/domain/deadlines/calendar.ts';
import type { Day } from '../../../src/domain/deadlines/day-words.ts';

/** Any day from 1970 to 2100. */
export const anyDay: fc.Arbitrary<Day> = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

/** A day up to so many days after another. */
export const dayFrom = (day: Day, most: number): fc.Arbitrary<Day> =>
  fc.nat({ max: most }).map((days) => daysAfter(day, days));
