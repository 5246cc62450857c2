import { type Breach, type Case, isOver } from '../breach/breach.ts';
import { type Notice, waitingNotice } from '../notices/notice.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { nextDigestAt } from './digest.ts';
import { planOf, type Reminder } from './plan.ts';
import { isCounting, isUnacknowledged, owedSteps } from './steps.ts';

/**
 * The reminders whose time has come and that nobody has been owed yet. What has piled up for one person, because it
 * waited for the morning or because the desk was down, is told once: the latest stands for those before it.
 */
export const remindersDue = (breach: Breach, organisation: Organisation, now: Date): Reminder[] =>
  tracksOf(breach, organisation).flatMap((track) => {
    const due = track.findLast(({ at }) => at <= now);
    return due ? [due] : [];
  });

/**
 * The earliest instant at which the plan has something that is not yet owed, or a digest after `now` to be written.
 * Null when there is nothing to be reminded of, whatever time it gets.
 */
export const nextReminderAt = (about: Case, organisation: Organisation, now: Date): Date | null => {
  if (about.type === 'near-miss' || isOver(about)) return null;
  const steps = tracksOf(about, organisation).flatMap((track) => track.map(({ at }) => at.getTime()));
  const digest = nextDigestAt(about, organisation, now)?.getTime();
  const earliest = Math.min(...steps, digest ?? Number.POSITIVE_INFINITY);
  return Number.isFinite(earliest) ? new Date(earliest) : null;
};

/** When one person hears of this case next; undefined when there is nothing more for them to hear. */
export const nextFor = (breach: Breach, organisation: Organisation, personId: string): Date | undefined => {
  const theirs = tracksOf(breach, organisation)
    .flat()
    .filter((each) => each.personId === personId && each.kind !== 'not-acknowledged-by-e-mail');
  return theirs.reduce<Date | undefined>((first, { at }) => (first && first <= at ? first : at), undefined);
};

/** False for a reminder of something that was done before it could be sent. */
export const isStillWanted = ({ kind }: Pick<Notice, 'kind'>, about: Case): boolean => {
  if (kind === 'not-acknowledged' || kind === 'not-acknowledged-by-e-mail')
    return about.type === 'breach' && isUnacknowledged(about);
  if (kind === 'clock-reminder') return about.type === 'breach' && isCounting(about);
  return true;
};

/** The message that a reminder becomes. Its id holds the step, so that the same step is never owed twice. */
export const reminderNotice = ({ name, kind, personId }: Reminder, { version }: Breach, now: Date): Notice =>
  waitingNotice({ kind, to: 'colleague', holder: personId, step: name, version, now });

/**
 * What is still to be told, by person and by way, the earliest planned first. A step is no longer told once a later one
 * has been owed: that said more.
 */
const tracksOf = (breach: Breach, organisation: Organisation): Reminder[][] => {
  if (isOver(breach)) return [];
  const isOwed = owedSteps(breach);
  const tracks = new Map<string, Reminder[]>();
  for (const reminder of planOf(breach, organisation).sort(byPlan)) {
    const key = reminder.kind === 'not-acknowledged-by-e-mail' ? `mail ${reminder.personId}` : reminder.personId;
    tracks.set(key, isOwed(reminder.name, reminder.personId) ? [] : [...(tracks.get(key) ?? []), reminder]);
  }
  return [...tracks.values()];
};

const byPlan = (one: Reminder, other: Reminder): number => one.plannedAt.getTime() - other.plannedAt.getTime();
