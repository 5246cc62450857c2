import { z } from 'zod';
import type { Decided } from '../../case.ts';
import { dayAndTime } from '../../deadlines/london-time.ts';
import type { Change } from '../../history.ts';
import { type Outcome, refuse } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import type { Breach } from '../breach.ts';
import { awareAtOf, dueAtOf } from '../clock.ts';
import { type Problem, words } from '../report/breach-report.ts';
import { type Deciding, decided, type Over, stillOpen } from '../revise-breach.ts';
import { inTime } from '../tasks/tasks.ts';

export const awarenessForm = z.object({
  at: z.date({ error: 'Give the day and the time.' }),
  reason: personal(words(2000, 'Give the reason, in a sentence or two. The ICO may ask for it.')),
});

/** Times are typed to the minute. */
const minute = 60_000;
const isSameMinute = (one: Date, other: Date): boolean =>
  Math.floor(one.getTime() / minute) === Math.floor(other.getTime() / minute);

/** Between the reporter's time and now: a short look into it may come before awareness, and may not be stretched (EDPB). */
export const awarenessProblems = (
  at: Date,
  { report, icoReports: [first] }: Pick<Breach, 'report' | 'icoReports'>,
  now: Date,
): Problem<'at'>[] => {
  if (at > now) return [{ field: 'at', words: 'This is in the future. Check the day and the time.' }];
  if (first && at > first.sentAt) {
    const told = dayAndTime(first.sentAt);
    return [{ field: 'at', words: `The ICO was told on ${told}. Whoever told it was aware by then.` }];
  }
  if (at < report.awareAt && !isSameMinute(at, report.awareAt)) {
    const noticed = dayAndTime(report.awareAt);
    return [{ field: 'at', words: `It was noticed on ${noticed}. If that is wrong, correct the report.` }];
  }
  return [];
};

/**
 * From when the organisation was aware, where that is later than the reporter's time (UK GDPR Art. 33(1)). The 72 hours
 * follow it. The reporter's own time takes it back.
 */
export const recordAwareness = (
  deciding: Deciding & { at: Date; reason: string },
): Outcome<Decided<Breach>, Over | 'impossible-times' | 'nothing-changed'> => {
  const { before, by, now, at, reason } = deciding;
  const open = stillOpen(before);
  if (!open.ok) return open;
  const [problem] = awarenessProblems(at, before, now);
  if (problem) return refuse('impossible-times', problem.words);
  const isTakenBack = isSameMinute(at, before.report.awareAt);
  if (isTakenBack && !before.awareness)
    return refuse('nothing-changed', 'That is the time in the report already, so nothing was changed.');

  const awareness = isTakenBack ? null : ({ at, reason, by, recordedAt: now } as NonNullable<Breach['awareness']>);
  const after = { ...before, awareness };
  return decided(deciding, {
    set: { awareness, tasks: inTime(before.tasks, dueAtOf(after)) },
    what: 'awareness-recorded',
    changes: [
      { field: 'Aware since', old: dayAndTime(awareAtOf(before)), new: dayAndTime(awareAtOf(after)) },
      { field: 'Reason', old: before.awareness?.reason ?? '', new: reason },
    ] as Change[],
  });
};
