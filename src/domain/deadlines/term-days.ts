import { daysAfter, daysBetween, isWorkingDay } from './calendar.ts';
import type { Day } from './day-words.ts';
import { isSchoolDay, type SchoolCalendar } from './school-days.ts';

export const seasons = ['autumn', 'spring', 'summer'] as const;
export type Season = (typeof seasons)[number];

/** A day that people name by the school year. `season` undefined: the term that ended last. */
export interface TermDay {
  readonly is: 'last-of-term' | 'first-of-holidays';
  readonly season: Season | undefined;
}

/**
 * The day that is meant, by the terms of every school, and not after `today`. Undefined unless there is exactly one: a day
 * that may be another is asked for, because weeks of a deadline hang on it.
 */
export const termDay = (
  { is, season }: TermDay,
  { schools, today }: { schools: readonly SchoolCalendar[]; today: Day },
): Day | undefined => {
  const ends = new Set(schools.map((school) => lastDayOfTerm(school, season, today)));
  const [end] = ends;
  if (ends.size !== 1 || end === undefined) return undefined;
  if (is === 'last-of-term') return end;
  // After a Friday it may be the Saturday or the Monday.
  const next = daysAfter(end, 1);
  return next <= today && isWorkingDay(next) ? next : undefined;
};

/** England’s terms end in December, around Easter and in July; what ends in between is half a term. */
const seasonOf = (lastDay: Day): Season | undefined => {
  switch (Number(lastDay.slice(5, 7))) {
    case 12:
      return 'autumn';
    case 3:
    case 4:
      return 'spring';
    case 7:
      return 'summer';
    default:
      return undefined;
  }
};

/** The longest holiday within a calendar that has no gap; the time after its end for which it still tells what was last. */
const longestHoliday = 56;
const stillTells = 14;
const almostAYear = 330;

const lastDayOfTerm = (school: SchoolCalendar, season: Season | undefined, today: Day): Day | undefined => {
  const terms = school.terms.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const ended = terms.filter(({ until }) => until <= today).map(({ until }) => until);
  if (season !== undefined) {
    const end = ended.filter((until) => seasonOf(until) === season).at(-1);
    return end !== undefined && daysBetween(end, today) < almostAYear ? withSession(school, end) : undefined;
  }
  // Where half a term has ended since, nobody can tell whether that is meant.
  const end = ended.at(-1);
  if (end === undefined || seasonOf(end) === undefined) return undefined;
  const next = terms.find(({ from }) => from > end)?.from;
  const isWhole = next !== undefined && daysBetween(end, next) <= longestHoliday;
  return isWhole || daysBetween(end, today) <= stillTells ? withSession(school, end) : undefined;
};

/** Where the last day is a training day, pupils and staff do not mean the same. */
const withSession = (school: SchoolCalendar, end: Day): Day | undefined => (isSchoolDay(school, end) ? end : undefined);
