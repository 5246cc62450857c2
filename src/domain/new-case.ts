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
  { receiptCard, ...opening }: Opening,
  first: { what: string; changes: Change[]; notices: readonly Notice[] },
) => firstVersion(opening, { ...first, notices: [...first.notices, receiptNotice(receiptCard, opening.now)] });

/** The same without a receipt: for a record that is not a report of anybody's. */
export const firstVersion = (
  { reference, submissionId, reporter, organisation, now }: Omit<Opening, 'receiptCard'>,
  { what, changes, notices }: { what: string; changes: Change[]; notices: readonly Notice[] },
) => ({
  schema: 4 as const,
  reference,
  organisation: organisation.id,
  submissionId,
  version: 1,
  reportedAt: now,
  reporter,
  history: [append([], { at: now, by: reporter, what, changes, submissionId }, reference)],
  notices: [...notices],
});

const receiptNotice = (card: ReceiptCard | null, now: Date): Notice => {
  const waiting = waitingNotice({ kind: 'receipt', to: 'reporter', version: 1, now });
  if (card === null) return waiting;
  return { ...waiting, dueAt: null, sentAt: now, delivery: { by: 'chat', insteadOf: null, ...card } };
};
