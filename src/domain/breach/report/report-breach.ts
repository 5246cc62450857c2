import { type Actor, append, type Change } from '../../history.ts';
import { type Notice, waitingNotice } from '../../notices/notice.ts';
import { type CaseType, noticesFor } from '../../notices/recipients.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { type Breach, type NearMiss, untouched } from '../breach.ts';
import type { BreachReport } from './breach-report.ts';
import { fitContainment } from './contain-breach.ts';
import type { NearMissReport } from './near-miss-report.ts';
import { answersOf, nearMissAnswersOf } from './report-words.ts';

/** The card that showed the report's last step; it becomes the receipt. Null when the report was sent by typing. */
export interface ReceiptCard {
  readonly conversationId: string;
  readonly activityId: string;
}

interface Reported<Report> {
  readonly reference: string;
  readonly submissionId: string;
  readonly report: Report;
  readonly reporter: Actor;
  readonly organisation: Organisation;
  readonly receiptCard: ReceiptCard | null;
  readonly now: Date;
}

/**
 * A new breach and everyone who must hear of it at once (SEIPS 2.4, 8.4; trust policy s.16). The first line of its
 * history holds every answer, so that the record can be held against what was first said.
 */
export const reportBreach = (
  reported: Reported<BreachReport> & { containedAt: Readonly<Record<string, Date>>; drill: boolean },
): Breach => {
  const fitting = fitContainment(reported);
  return {
    ...newCase(reported, {
      what: 'reported',
      changes: answersOf(fitting.report, reported.organisation),
      notices: noticesOf('breach-reported', 'breach', reported),
    }),
    type: 'breach',
    ...fitting,
    additions: [],
    withdrawn: null,
    drill: reported.drill,
    ...untouched,
  };
};

/** A near miss is kept so that it can be learned from; the DPO hears of it, nobody else need. */
export const reportNearMiss = (reported: Reported<NearMissReport>): NearMiss => ({
  ...newCase(reported, {
    what: 'near-miss-reported',
    changes: nearMissAnswersOf(reported.report),
    notices: noticesOf('near-miss-reported', 'near-miss', reported),
  }),
  type: 'near-miss',
  report: reported.report,
  additions: [],
  withdrawn: null,
});

const newCase = (
  { reference, submissionId, reporter, organisation, now }: Reported<unknown>,
  { what, changes, notices }: { what: string; changes: Change[]; notices: Notice[] },
) => ({
  schema: 2 as const,
  reference,
  organisation: organisation.id,
  submissionId,
  version: 1,
  reportedAt: now,
  reporter,
  history: [append([], { at: now, by: reporter, what, changes, submissionId }, reference)],
  notices,
});

const noticesOf = (
  kind: 'breach-reported' | 'near-miss-reported',
  of: CaseType,
  { organisation, receiptCard, now }: Reported<unknown>,
): Notice[] => [...noticesFor(kind, { of, organisation, version: 1, now }), receiptNotice(receiptCard, now)];

const receiptNotice = (card: ReceiptCard | null, now: Date): Notice => {
  const waiting = waitingNotice({ kind: 'receipt', to: 'reporter', version: 1, now });
  if (card === null) return waiting;
  return { ...waiting, dueAt: null, sentAt: now, delivery: { by: 'chat', insteadOf: null, ...card } };
};
