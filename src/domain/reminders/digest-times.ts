import type { Case } from '../any-case.ts';
import { isOver } from '../any-case.ts';
import { dueAtOf } from '../breach/clock.ts';
import { isOpen } from '../breach/tasks/tasks.ts';
import { daysAfter, isWorkingDay } from '../deadlines/calendar.ts';
import type { Day } from '../deadlines/day-words.ts';
import { londonClock } from '../deadlines/london-time.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { isCounting } from './breach-steps.ts';
import { asksForSomething } from './digest.ts';
import { hearersOfPupilTask, lateTasksOf } from './pupil-steps.ts';
import { isQuiet, londonInstant } from './quiet-time.ts';
import { presentFor, thoseWhoRunIt, thoseWhoRunRequests } from './who-hears.ts';

const pressingFrom = 24 * 3_600_000;
/** From the first working day of any holidays in England back to the one before there are fewer. */
const longestHolidays = 7;

/**
 * Who is told of this case in the day's digest. Of a breach: who has open tasks in it, and who runs its clock while that
 * runs. Of a request: who looks after requests, as long as it asks for something. Of a pupil's file: who was to do what is
 * late.
 */
export const digestHearers = (about: Case, organisation: Organisation, day: Day): string[] => {
  if (isOver(about)) return [];
  switch (about.type) {
    case 'breach': {
      const running = isCounting(about) ? thoseWhoRunIt(organisation, day) : [];
      const owners = about.tasks
        .filter(isOpen)
        .flatMap(({ owner }) => (owner ? presentFor(organisation, owner.id, day) : thoseWhoRunIt(organisation, day)));
      return [...new Set([...running, ...owners])];
    }
    case 'request':
      return asksForSomething(about) ? [...thoseWhoRunRequests(organisation, day)] : [];
    case 'pupil':
      return [...new Set(lateTasksOf(about, day).flatMap((task) => hearersOfPupilTask(task)(organisation, day)))];
    // Told once by itself; it has no day on which it is due.
    case 'question':
    case 'near-miss':
      return [];
  }
};

/** Written on working days; on others only where less than 24 hours are left. */
const digestOn = (about: Case, organisation: Organisation, day: Day): Date | undefined => {
  const at = londonInstant(day, organisation.reminders.digestAt);
  return (isWorkingDay(day) || isPressing(about, at)) && digestHearers(about, organisation, day).length > 0
    ? at
    : undefined;
};

const isPressing = (about: Case, at: Date): boolean => {
  if (about.type !== 'breach') return false;
  const left = dueAtOf(about).getTime() - at.getTime();
  return isCounting(about) && left >= 0 && left < pressingFrom;
};

/** When the next digest that this case belongs in is written; undefined where it belongs in none. */
export const nextDigestAt = (about: Case, organisation: Organisation, after: Date): Date | undefined => {
  const today = londonClock(after).day;
  for (let days = 0; days <= longestHolidays; days += 1) {
    const at = digestOn(about, organisation, daysAfter(today, days));
    if (at && at > after) return at;
  }
  return undefined;
};

/**
 * The day whose digest is to be written now, for a case that has not been looked at since an instant before. A digest
 * that comes too late for its own day, because the desk was down, is left to the next.
 */
export const digestDue = (
  about: Case,
  organisation: Organisation,
  { since, now }: { since: Date; now: Date },
): Day | undefined => {
  const { day } = londonClock(now);
  const at = digestOn(about, organisation, day);
  const inTime = at && since <= at && at <= now;
  return inTime && (!isQuiet(now, organisation.reminders) || isPressing(about, now)) ? day : undefined;
};

/** The working day after this one, when what did not go out for its number is told. */
export const nextOrdinaryDigestAt = ({ reminders }: Organisation, after: Date): Date => {
  let day = daysAfter(londonClock(after).day, 1);
  while (!isWorkingDay(day)) day = daysAfter(day, 1);
  return londonInstant(day, reminders.digestAt);
};
