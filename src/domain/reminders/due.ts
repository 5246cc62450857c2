import type { Case } from '../any-case.ts';
import { isOver } from '../any-case.ts';
import { isOpen } from '../breach/tasks/tasks.ts';
import { kindOf } from '../notices/kinds/index.ts';
import { type Notice, waitingNotice } from '../notices/notice.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { isShared } from '../subject-of.ts';
import { isCounting, isUnacknowledged } from './breach-steps.ts';
import { nextDigestAt } from './digest-times.ts';
import { planOf, type Reminder, stepsOf } from './plan.ts';
import { afterQuiet } from './quiet-time.ts';
import { owedSteps, type Reminded, stepIn, stepOf } from './steps.ts';

/**
 * The reminders whose time has come and that nobody has been owed yet. What has piled up for one person, because it
 * waited for the morning or because the desk was down, is told once: the latest stands for those before it.
 */
export const remindersDue = (about: Reminded, organisation: Organisation, now: Date): Reminder[] =>
  missedToldAt(about, organisation, now) > now
    ? []
    : tracksOf(about, organisation).flatMap((track) => {
        const due = track.findLast(({ at }) => at <= now);
        return due ? [due] : [];
      });

/**
 * The earliest instant at which the plan has something that is not yet owed, or a digest after `now` to be written.
 * Null when there is nothing to be reminded of, whatever time it gets.
 */
export const nextReminderAt = (about: Case, organisation: Organisation, now: Date): Date | null => {
  if (about.type === 'near-miss' || isOver(about)) return null;
  const missedAt = missedToldAt(about, organisation, now);
  const steps = tracksOf(about, organisation).flat();
  const instants = steps.map(({ at }) => (at > now || about.type === 'breach' ? at : missedAt).getTime());
  const digest = nextDigestAt(about, organisation, now)?.getTime();
  const earliest = Math.min(...instants, digest ?? Number.POSITIVE_INFINITY);
  return Number.isFinite(earliest) ? new Date(earliest) : null;
};

/**
 * When what was missed can be told: of a breach at once, because the 72 hours go on at night. Of anything else it waits
 * until people are at work: a date that somebody moves in the evening can have steps that would have come before.
 */
const missedToldAt = (about: Reminded, { reminders }: Organisation, now: Date): Date =>
  about.type === 'breach' ? now : afterQuiet(now, reminders);

/** When one person hears of this case next; undefined when there is nothing more for them to hear. */
export const nextFor = (about: Reminded, organisation: Organisation, personId: string): Date | undefined => {
  const theirs = tracksOf(about, organisation)
    .flat()
    .filter((each) => each.personId === personId && kindOf(each).way !== 'e-mail-alone');
  return theirs.reduce<Date | undefined>((first, { at }) => (first && first <= at ? first : at), undefined);
};

/** False for a reminder of something that was done, or of a date that was moved, before it could be sent. */
export const isStillWanted = (
  { kind, id, to, holder }: Pick<Notice, 'kind' | 'id' | 'to' | 'holder'>,
  about: Case,
  organisation: Organisation,
): boolean => {
  // Meanwhile somebody has found out that it is not about shared data.
  if (to === 'joint-dpo' && !(about.type === 'breach' && isShared(about))) return false;
  switch (kindOf({ kind }).wanted) {
    case 'while-unacknowledged':
      return about.type === 'breach' && isUnacknowledged(about);
    case 'while-the-72-hours-run':
      return about.type === 'breach' && isCounting(about);
    case 'while-planned':
      return about.type !== 'near-miss' && isInPlan({ id }, about, organisation);
    case 'while-being-checked':
      return about.type === 'request' && about.stage === 'checking';
    case 'while-the-task-is-open':
      return hasOpenTask(about, holder);
    case 'always':
      return true;
  }
};

/** One notice tells a colleague of all that a decision gave them, so it is wanted while any of it is left to do. */
const hasOpenTask = (about: Case, holder: Notice['holder']): boolean =>
  about.type === 'breach' && !isOver(about) && about.tasks.some((each) => isOpen(each) && each.owner?.id === holder);

/** One that was put off stands for whatever is in the plan then. */
const isInPlan = (notice: Pick<Notice, 'id'>, about: Reminded, organisation: Organisation): boolean => {
  const { steps } = stepsOf(about, organisation);
  return stepOf(notice) === 'snooze' ? steps.length > 0 : steps.some(({ name }) => name === stepIn(notice));
};

/** The message that a reminder becomes. Its id holds the step, so that the same step is never owed twice. */
export const reminderNotice = ({ name, kind, personId }: Reminder, { version }: Reminded, now: Date): Notice =>
  waitingNotice({ kind, to: 'colleague', holder: personId, step: name, version, now });

/**
 * What is still to be told, by person and by way, the earliest planned first. A step is no longer told once a later one
 * has been owed: that said more.
 */
const tracksOf = (about: Reminded, organisation: Organisation): Reminder[][] => {
  if (isOver(about)) return [];
  const isOwed = owedSteps(about);
  const tracks = new Map<string, Reminder[]>();
  for (const reminder of planOf(about, organisation).sort(byPlan)) {
    const key = kindOf(reminder).way === 'e-mail-alone' ? `mail ${reminder.personId}` : reminder.personId;
    tracks.set(key, isOwed(reminder.name, reminder.personId) ? [] : [...(tracks.get(key) ?? []), reminder]);
  }
  return [...tracks.values()];
};

const byPlan = (one: Reminder, other: Reminder): number => one.plannedAt.getTime() - other.plannedAt.getTime();
