import { type Breach, type Case, isOver } from '../breach/breach.ts';
import { type Clock, clockOf, dueAtOf } from '../breach/clock.ts';
import { taskName } from '../breach/tasks/task-words.ts';
import { isOpen, type TaskKind } from '../breach/tasks/tasks.ts';
import { daysAfter, isWorkingDay } from '../deadlines/calendar.ts';
import type { Day } from '../deadlines/day-words.ts';
import { londonClock } from '../deadlines/london-time.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { isQuiet, londonInstant } from './quiet-time.ts';
import { isCounting } from './steps.ts';
import { presentFor, thoseWhoRunIt } from './who-hears.ts';

const pressingFrom = 24 * 3_600_000;
/** From the first working day of any holidays in England back to the one before there are fewer. */
const longestHolidays = 7;

/** Who is told of this breach in the day's digest: who has open tasks in it, and who runs its clock while that runs. */
export const digestHearers = (breach: Breach, organisation: Organisation, day: Day): string[] => {
  if (isOver(breach)) return [];
  const running = isCounting(breach) ? thoseWhoRunIt(organisation, day) : [];
  const owners = breach.tasks
    .filter(isOpen)
    .flatMap(({ owner }) => (owner ? presentFor(organisation, owner.id, day) : thoseWhoRunIt(organisation, day)));
  return [...new Set([...running, ...owners])];
};

/** Written on working days; on others only where less than 24 hours are left. */
const digestOn = (breach: Breach, organisation: Organisation, day: Day): Date | undefined => {
  const at = londonInstant(day, organisation.reminders.digestAt);
  return (isWorkingDay(day) || isPressing(breach, at)) && digestHearers(breach, organisation, day).length > 0
    ? at
    : undefined;
};

const isPressing = (breach: Breach, at: Date): boolean => {
  const left = dueAtOf(breach).getTime() - at.getTime();
  return isCounting(breach) && left >= 0 && left < pressingFrom;
};

/** When the next digest that this breach belongs in is written; undefined where it belongs in none. */
export const nextDigestAt = (breach: Breach, organisation: Organisation, after: Date): Date | undefined => {
  const today = londonClock(after).day;
  for (let days = 0; days <= longestHolidays; days += 1) {
    const at = digestOn(breach, organisation, daysAfter(today, days));
    if (at && at > after) return at;
  }
  return undefined;
};

/**
 * The day whose digest is to be written now, for a breach that has not been looked at since an instant before. A digest
 * that comes too late for its own day, because the desk was down, is left to the next.
 */
export const digestDue = (
  breach: Breach,
  organisation: Organisation,
  { since, now }: { since: Date; now: Date },
): Day | undefined => {
  const { day } = londonClock(now);
  const at = digestOn(breach, organisation, day);
  const inTime = at && since <= at && at <= now;
  return inTime && (!isQuiet(now, organisation.reminders) || isPressing(breach, now)) ? day : undefined;
};

/** The working day after this one, when what did not go out for its number is told. */
export const nextOrdinaryDigestAt = ({ reminders }: Organisation, after: Date): Date => {
  let day = daysAfter(londonClock(after).day, 1);
  while (!isWorkingDay(day)) day = daysAfter(day, 1);
  return londonInstant(day, reminders.digestAt);
};

export interface DigestLine {
  readonly reference: string;
  readonly organisation: string;
  readonly drill: boolean;
  readonly clock: Clock;
  readonly tasks: readonly { readonly name: string; readonly kind: TaskKind; readonly dueAt: Date | null }[];
}

/**
 * What one person's digest says, most pressing first, as everything stands now. It holds nobody's words and no names, so
 * that it can be sent by e-mail.
 */
export const digestFor = (
  cases: readonly Case[],
  organisations: readonly Organisation[],
  { personId, now }: { personId: string; now: Date },
): DigestLine[] =>
  cases
    .flatMap((breach): DigestLine[] => {
      const organisation = organisations.find(({ id }) => id === breach.organisation);
      if (breach.type !== 'breach' || !organisation || isOver(breach)) return [];
      return lineFor(breach, organisation, { personId, now });
    })
    .sort((one, other) => urgencyOf(one) - urgencyOf(other));

const lineFor = (
  breach: Breach,
  organisation: Organisation,
  { personId, now }: { personId: string; now: Date },
): DigestLine[] => {
  const { day } = londonClock(now);
  const runsIt = thoseWhoRunIt(organisation, day).includes(personId);
  const tasks = breach.tasks
    .filter(isOpen)
    .filter(({ owner }) => (owner ? presentFor(organisation, owner.id, day).includes(personId) : runsIt))
    .map((task) => ({ name: taskName(task, organisation), kind: task.kind, dueAt: task.dueAt }));
  if (tasks.length === 0 && !isCounting(breach)) return [];
  const { reference, drill } = breach;
  return [{ reference, organisation: organisation.name, drill, clock: clockOf(breach, now), tasks }];
};

const urgencyOf = ({ clock, tasks }: DigestLine): number => {
  const counting = clock.state === 'running' || clock.state === 'late' ? [clock.dueAt.getTime()] : [];
  return Math.min(...counting, ...tasks.flatMap(({ dueAt }) => (dueAt ? [dueAt.getTime()] : [])), 8.64e15);
};
