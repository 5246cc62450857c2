import type { Document } from 'mongodb';
import type { CaseRecord } from '../domain/case.ts';
import type { CaseDocument } from './case-document.ts';
import { literal } from './change-notices.ts';

/**
 * The stored case that a next version is made of. It has the notices that were read: the version covers them, and a reminder
 * that was owed since makes the write lose, so that the case is read again.
 */
export const versionBefore = ({
  reference,
  version,
  notices,
}: Pick<CaseRecord, 'reference' | 'version' | 'notices'>) => ({
  ...{ _id: reference, version: version - 1, notices: { $size: notices.length } },
});

/** A stage that makes a stored case its next version: all of it, with one more line of history. `kept` is worked out there. */
export const nextVersionOf = (
  {
    history,
    sealedWith = [],
    notices: _notices,
    noticeDueAt: _noticeDueAt,
    reminderDueAt: _dueAt,
    ...fields
  }: CaseDocument,
  kept: Document,
): Document => ({
  $replaceWith: {
    $mergeObjects: [
      literal(fields),
      {
        history: { $concatArrays: ['$history', literal(history.slice(-1))] },
        // The lines before this one stay sealed as they are.
        sealedWith: { $setUnion: ['$sealedWith', literal(sealedWith)] },
        notices: '$notices',
        noticeDueAt: '$noticeDueAt',
        // Somebody may have put their reminders off since the record was read.
        snoozes: { $ifNull: ['$snoozes', '$$REMOVE'] },
        reminderDueAt: '$reminderDueAt',
        ...kept,
      },
    ],
  },
});
