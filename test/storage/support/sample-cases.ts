import { type Breach, breach, untouched } from '../../../src/domain/breach/breach.ts';
import { revise } from '../../../src/domain/case.ts';
import { type Actor, actor, append } from '../../../src/domain/history.ts';
import { type Notice, waitingNotice } from '../../../src/domain/notices/notice.ts';

export const maya: Actor = actor.parse({ id: '00000000-0000-4000-8000-000000000001', name: 'Maya Okafor' });
export const dev: Actor = actor.parse({ id: '00000000-0000-4000-8000-000000000002', name: 'Dev Patel' });

/** Far ahead, so that MongoDB's own clearing away of what has expired never touches what a test has stored. */
export const nine = new Date('2126-11-25T09:00:00.000Z');
export const seconds = (count: number, from = nine): Date => new Date(from.getTime() + count * 1000);

export const sampleBreach = ({
  reference = 'BR-2126-0001',
  submissionId = `submission of ${reference}`,
  reporter = maya,
  reportedAt = nine,
  notices = [waiting()],
  summary = 'A laptop was left on the 31 bus.',
}: {
  reference?: string;
  submissionId?: string;
  reporter?: Actor;
  reportedAt?: Date;
  notices?: Notice[];
  summary?: string;
} = {}): Breach =>
  breach.parse({
    schema: 4,
    reference,
    organisation: 'brookvale',
    submissionId,
    version: 1,
    reportedAt,
    reporter,
    history: [append([], { at: reportedAt, by: reporter, what: 'reported', changes: [], submissionId }, reference)],
    notices,
    type: 'breach',
    report: {
      kind: 'lost-device',
      summary,
      contained: ['lock'],
      device: 'laptop',
      awareAt: reportedAt,
      whose: ['pupils'],
      people: 30,
      data: ['names-contacts'],
      protection: 'encrypted',
      whereNow: 'On the bus, perhaps.',
      recovered: 'no',
    },
    containedAt: { lock: reportedAt },
    additions: [],
    withdrawn: null,
    drill: false,
    ...untouched,
  });

/** The next version of a case, with one more line of history. */
export const nextVersion = (before: Breach, set: Partial<Breach> = {}, words = 'more'): Breach =>
  revise(before, {
    set,
    by: dev,
    what: 'information-added',
    changes: [{ field: 'summary', old: '', new: words }] as never,
    submissionId: `change ${before.version + 1}`,
    now: seconds(60, before.reportedAt),
  });

export const waiting = (set: Partial<Notice> = {}): Notice => ({
  ...waitingNotice({ kind: 'breach-reported', to: 'dpo', version: 1, now: nine }),
  ...set,
});

/** A card that stands in Teams and shows the case as it was at version 1. */
export const sent = (set: Partial<Notice> = {}): Notice =>
  waiting({
    dueAt: null,
    sentAt: nine,
    delivery: { by: 'channel', insteadOf: null, conversationId: '19:dpo@thread.tacv2', activityId: 'card-1' },
    ...set,
  });

export const receipt = (set: Partial<Notice> = {}): Notice =>
  sent({
    id: '1.receipt.reporter',
    kind: 'receipt',
    to: 'reporter',
    delivery: { by: 'chat', insteadOf: null, conversationId: 'a:chat', activityId: 'receipt-card' },
    ...set,
  });
