import { type Actor, append, type Change } from './history.ts';
import { type Notice, waitingNotice } from './notices/notice.ts';
import type { Organisation } from './organisation/organisation.ts';

/** The card that showed a form's last step; it becomes the receipt. Null when the form was sent by typing. */
export interface ReceiptCard {
  readonly conversationId: string;
  readonly activityId: string;
}

/** What every new case is made of, whatever it is about. `reporter` is whoever reported or logged it. */
export interface Opening {
  readonly reference: string;
  readonly submissionId: string;
  readonly reporter: Actor;
  readonly organisation: Organisation;
  readonly receiptCard: ReceiptCard | null;
  readonly now: Date;
}

/** The first version of a case: a first line of history that holds what was said, those who must hear, and the receipt. */
export const newCase = (
  { reference, submissionId, reporter, organisation, receiptCard, now }: Opening,
  { what, changes, notices }: { what: string; changes: Change[]; notices: readonly Notice[] },
) => ({
  schema: 2 as const,
  reference,
  organisation: organisation.id,
  submissionId,
  version: 1,
  reportedAt: now,
  reporter,
  history: [append([], { at: now, by: reporter, what, changes, submissionId }, reference)],
  notices: [...notices, receiptNotice(receiptCard, now)],
});

const receiptNotice = (card: ReceiptCard | null, now: Date): Notice => {
  const waiting = waitingNotice({ kind: 'receipt', to: 'reporter', version: 1, now });
  if (card === null) return waiting;
  return { ...waiting, dueAt: null, sentAt: now, delivery: { by: 'chat', insteadOf: null, ...card } };
};
