import { type Decided, revise } from '../case.ts';
import type { Actor, Change } from '../history.ts';
import type { Notice } from '../notices/notice.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { type Outcome, ok } from '../outcome.ts';
import { inFile, type PupilContent, type PupilFile } from './pupil-file.ts';

/** Everything that can happen to a pupil's file; each is the `what` of a line of its history. */
export const pupilEvents = [
  'pupil-added',
  'pupil-imported',
  'pupil-corrected',
  'referral-form-recorded',
  'acknowledgement-recorded',
  'signature-recorded',
  'photographs-recorded',
  'youth-support-recorded',
  'results-recorded',
  'withdrawal-recorded',
  'withdrawal-decided',
  'safeguarding-share-recorded',
  'pupil-restricted',
  'pupil-challenged',
  'mark-lifted',
  'left-recorded',
  'pupil-task-done',
  'entry-undone',
] as const;
export type PupilEvent = (typeof pupilEvents)[number];

/** What every decision about a pupil's file is given. */
export interface PupilDeciding {
  readonly before: PupilFile;
  readonly by: Actor;
  readonly organisation: Organisation;
  readonly submissionId: string;
  readonly now: Date;
}

/** The one way in which a pupil's file changes: the next version, its line of history, and who must hear. */
export const revised = (
  { before, by, submissionId, now }: PupilDeciding,
  event: PupilEvent,
  {
    set,
    changes,
    notices = () => [],
  }: {
    set: Partial<PupilContent>;
    changes: readonly { field: string; old: string; new: string }[];
    /** Who must hear, given the new version. */
    notices?: (version: number) => readonly Notice[];
  },
): Outcome<Decided<PupilFile>, never> => {
  const record = revise(before, {
    set: inFile(set),
    by,
    what: event,
    changes: changes as readonly Change[],
    submissionId,
    now,
  });
  return ok({ record, notices: notices(record.version) });
};
