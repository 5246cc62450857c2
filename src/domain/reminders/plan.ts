import type { Breach } from '../breach/breach.ts';
import { dueAtOf } from '../breach/clock.ts';
import { londonClock } from '../deadlines/london-time.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { afterQuiet } from './quiet-time.ts';
import {
  isCounting,
  isUnacknowledged,
  lapseOf,
  owedSteps,
  type ReminderKind,
  type Step,
  snoozeName,
  stepsOf,
} from './steps.ts';

/** A step for one person, at the moment when it may be told. */
export interface Reminder {
  readonly personId: string;
  readonly name: string;
  readonly kind: ReminderKind;
  readonly plannedAt: Date;
  /** Not before `plannedAt`, and not in quiet time unless that does not hold for it. */
  readonly at: Date;
  readonly capped: boolean;
}

const hour = 3_600_000;
/** With less than this left, nothing waits for the morning. */
const pressingFrom = 24 * hour;

/**
 * Everything that people are to be reminded of, and when, as far as it is known now. Who hears a step is whoever holds
 * the role on the day of the step. The plan forgets nothing: what has been owed already is in it too.
 */
export const planOf = (breach: Breach, organisation: Organisation): Reminder[] => {
  const steps = stepsOf(breach, organisation.reminders).flatMap((step): Reminder[] => {
    const { name, kind, plannedAt, capped } = step;
    const at = whenToTell(step, breach, organisation);
    const people = step.hearers(organisation, londonClock(at).day);
    return people.map((personId) => ({ personId, name, kind, plannedAt, at, capped }));
  });
  return withSnoozes(steps, breach, organisation);
};

/** Where less than 24 hours are left nothing waits; where they soon will be, it waits no longer than until then. */
const whenToTell = (
  { plannedAt, quiet }: Pick<Step, 'plannedAt' | 'quiet'>,
  breach: Breach,
  { reminders }: Organisation,
): Date => {
  if (quiet === 'goes-on') return plannedAt;
  const morning = afterQuiet(plannedAt, reminders);
  if (!isCounting(breach)) return morning;
  const pressingAt = dueAtOf(breach).getTime() - pressingFrom;
  return new Date(Math.max(plannedAt.getTime(), Math.min(morning.getTime(), pressingAt)));
};

/**
 * Who has asked not to be reminded before a moment is reminded then, of everything at once. Nobody can sleep through the
 * deadline: that is told all the same, and with it what was held back before. E-mail is no interruption and goes on.
 */
const withSnoozes = (steps: readonly Reminder[], breach: Breach, organisation: Organisation): Reminder[] => {
  if (steps.length === 0) return [];
  const isOwed = owedSteps(breach);
  const lapse = lapseOf(breach);
  const told = (plannedAt: Date): Date => whenToTell({ plannedAt, quiet: 'waits' }, breach, organisation);

  const heldUntil = (step: Reminder): Date | undefined => {
    const until = breach.snoozes.find(({ personId }) => personId === step.personId)?.until;
    if (!until || step.kind === 'not-acknowledged-by-e-mail') return undefined;
    const passesLapse = lapse && lapse.plannedAt < until && !isOwed(lapse.name, step.personId);
    return passesLapse ? lapse.plannedAt : until;
  };
  const waiting = steps.map((step): Reminder => {
    const until = heldUntil(step);
    return until && until > step.at ? { ...step, at: told(until) } : step;
  });
  const kind = isUnacknowledged(breach) ? 'not-acknowledged' : 'clock-reminder';
  const again = breach.snoozes.map(({ personId, until }): Reminder => {
    const name = snoozeName(until);
    return { personId, name, kind, plannedAt: until, at: told(until), capped: true };
  });
  return [...waiting, ...again];
};
