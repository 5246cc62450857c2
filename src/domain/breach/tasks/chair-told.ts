import { dayAndTime } from '../../deadlines/london-time.ts';
import { actor } from '../../history.ts';
import type { Notice } from '../../notices/notice.ts';
import { isOpen, type Task, taskDone } from './tasks.ts';

const theDesk = actor.parse({ id: 'desk', name: 'The privacy desk' });

/** When the card of the breach reached the Chair of Partnership; undefined while it has not. */
export const chairReachedAt = (notices: readonly Notice[]): Date | undefined => reaching(notices)?.sentAt ?? undefined;

/**
 * Telling the Chair of Partnership (SEIPS 8.4) is done by itself: once the card of the breach has reached them, the task
 * is settled with that as its evidence. Where the card cannot reach them, it stays for a person to do.
 */
export const chairTold = (tasks: readonly Task[], notices: readonly Notice[]): Task[] => {
  const reached = reaching(notices);
  if (!reached?.sentAt) return [...tasks];
  const done = taskDone.parse({
    at: reached.sentAt,
    by: theDesk,
    how: reached.delivery?.by === 'e-mail' ? 'e-mail' : 'teams',
    evidence: `The card of the breach reached them on ${dayAndTime(reached.sentAt)}.`,
    recordedAt: reached.sentAt,
  });
  return tasks.map((each) => (each.kind === 'tell-chair' && isOpen(each) ? { ...each, done } : each));
};

const reaching = (notices: readonly Notice[]): Notice | undefined =>
  notices.find(({ kind, to, sentAt }) => kind === 'breach-reported' && to === 'chair' && sentAt !== null);
