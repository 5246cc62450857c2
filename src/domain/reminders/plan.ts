import { londonClock } from '../deadlines/london-time.ts';
import { kindOf, type ReminderKind } from '../notices/kinds/index.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { stepsOfBreach } from './breach-steps.ts';
import { stepsOfPupil } from './pupil-steps.ts';
import { stepsOfQuestion } from './question-steps.ts';
import { afterQuiet } from './quiet-time.ts';
import { stepsOfRequest } from './request-steps.ts';
import { owedSteps, type Reminded, type Step, type Steps, snoozeName } from './steps.ts';

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

/** Every step that a case as it now stands gives reason for, whoever hears it. */
export const stepsOf = (about: Reminded, organisation: Organisation): Steps => {
  switch (about.type) {
    case 'breach':
      return stepsOfBreach(about, organisation.reminders);
    case 'request':
      return stepsOfRequest(about, organisation);
    case 'pupil':
      return stepsOfPupil(about, organisation);
    case 'question':
      return stepsOfQuestion(about, organisation);
  }
};

/**
 * Everything that people are to be reminded of, and when, as far as it is known now. Who hears a step is whoever holds
 * the role on the day of the step. The plan forgets nothing: what has been owed already is in it too.
 */
export const planOf = (about: Reminded, organisation: Organisation): Reminder[] => {
  const all = stepsOf(about, organisation);
  const reminders = all.steps.flatMap((step): Reminder[] => {
    const { name, kind, plannedAt, capped } = step;
    const at = whenToTell(step, all, organisation);
    const people = step.hearers(organisation, londonClock(at).day);
    return people.map((personId) => ({ personId, name, kind, plannedAt, at, capped }));
  });
  return withSnoozes(reminders, all, { about, organisation });
};

/** Where nothing waits any more it comes at once; where that is soon, it waits no longer than until then. */
const whenToTell = (
  { plannedAt, quiet }: Pick<Step, 'plannedAt' | 'quiet'>,
  { pressingAt }: Steps,
  { reminders }: Organisation,
): Date => {
  if (quiet === 'goes-on') return plannedAt;
  const morning = afterQuiet(plannedAt, reminders);
  if (!pressingAt) return morning;
  return new Date(Math.max(plannedAt.getTime(), Math.min(morning.getTime(), pressingAt.getTime())));
};

/**
 * Who has asked not to be reminded before a moment is reminded then, of everything at once. Nobody can sleep through the
 * deadline: that is told all the same, and with it what was held back before. E-mail is no interruption and goes on.
 */
const withSnoozes = (
  reminders: readonly Reminder[],
  all: Steps,
  { about, organisation }: { about: Reminded; organisation: Organisation },
): Reminder[] => {
  // What is due about a pupil's file, or asked by a colleague, is told once, so there is nothing to put off.
  if (reminders.length === 0 || about.type === 'pupil' || about.type === 'question') return [...reminders];
  const isOwed = owedSteps(about);
  const told = (plannedAt: Date): Date => whenToTell({ plannedAt, quiet: 'waits' }, all, organisation);

  const heldUntil = (step: Reminder): Date | undefined => {
    const until = about.snoozes.find(({ personId }) => personId === step.personId)?.until;
    if (!until || kindOf(step).way === 'e-mail-alone') return undefined;
    const lapse = all.lapses.find(({ name, plannedAt }) => plannedAt <= until && !isOwed(name, step.personId));
    return lapse ? lapse.plannedAt : until;
  };
  const waiting = reminders.map((step): Reminder => {
    const until = heldUntil(step);
    return until && until > step.at ? { ...step, at: told(until) } : step;
  });
  const again = about.snoozes.map(({ personId, until }): Reminder => {
    const name = snoozeName(until);
    return { personId, name, kind: all.again, plannedAt: until, at: told(until), capped: true };
  });
  return [...waiting, ...again];
};
