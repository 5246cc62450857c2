import type { Notice } from '../domain/notices/notice.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import type { Log } from '../log.ts';
import type { Turns } from './delivery-turns.ts';
import type { GatheredReports } from './ports/gathered-reports.ts';
import type { ClaimedNotice } from './ports/notice-queue.ts';
import type { Notifier, SendResult } from './ports/notifier.ts';
import type { Ports } from './ports.ts';

const longestBackoffMs = 5 * 60_000;
/** Nothing here can be put right by trying again; somebody must connect a channel or name a person. */
const askAgainMs = 15 * 60_000;

export type DeliveryPorts = Pick<
  Ports,
  'clock' | 'organisations' | 'people' | 'conversations' | 'queue' | 'pacing' | 'drafts'
> & {
  readonly gathered: GatheredReports;
  readonly notifier: Notifier;
  readonly log: Log;
  /** Between 0 and 1. */
  readonly random: () => number;
  readonly sleep: (ms: number) => Promise<unknown>;
  /** Whether what happened is told at once, and not with whatever else happens soon. */
  readonly isToldAtOnce: (what: string) => boolean;
  /** For /metrics. */
  readonly told?: (what: { kind: Notice['kind']; outcome: 'delivered' | 'given-up' }) => void;
};

type Claimed = NonNullable<Awaited<ReturnType<Ports['queue']['claim']>>> & { readonly at: ClaimedNotice };
export type Work = Claimed & {
  readonly organisation: Organisation;
  readonly ports: DeliveryPorts;
  readonly turns: Turns;
};

/** Calls when it is the place's turn; before that the notice goes back in the queue, which is no attempt. */
export const inTurn = async <Other extends { readonly result: string } = never>(
  { ports, turns, at, about, notice }: Work,
  place: string,
  call: (now: Date) => Promise<SendResult | Other>,
): Promise<SendResult | Other | { result: 'not-yet' }> => {
  const until = await turns.ask(place, {
    id: `${at.reference} ${at.noticeId}`,
    reporter: about.reporter.id,
    // A card of several reports that is brought up to date tells of new ones.
    urgent: (about.type === 'breach' && notice.sentAt === null) || notice.delivery?.cardOf !== undefined,
  });
  if (until) {
    await ports.queue.postpone({ ...at, until, trouble: notice.trouble, countsAsAttempt: false });
    return { result: 'not-yet' };
  }
  try {
    const sent = await call(ports.clock.now());
    // A chat that was opened just now is known by another name from here on, and its turn has been taken.
    if ('conversationId' in sent && sent.conversationId && sent.conversationId !== place) {
      await turns.holdUntil(sent.conversationId, new Date(ports.clock.now().getTime() + 1000));
    }
    return sent;
  } finally {
    turns.done(place);
  }
};

/** `busy` holds back everything for that place, not this notice alone. To be told how long to wait is no attempt. */
export const comeBack = async (
  work: Work,
  place: string,
  sent: Exclude<SendResult, { result: 'sent' }>,
): Promise<void> => {
  const { ports, turns, at } = work;
  const code = 'code' in sent ? sent.code : sent.result;
  if (sent.result !== 'busy') return tryAgain(ports, work, code);
  const toldToWait = sent.retryAfterMs !== undefined;
  const until = new Date(ports.clock.now().getTime() + (sent.retryAfterMs ?? backoffMs(ports, work.notice)));
  await turns.holdUntil(place, until);
  await ports.queue.postpone({ ...at, until, trouble: code, countsAsAttempt: !toldToWait });
};

/** Each wait is longer than the one before. `trouble` is a code for the delivery health, never words of a case. */
export const tryAgain = (ports: DeliveryPorts, { at, notice }: Claimed, trouble: string): Promise<void> => {
  const until = new Date(ports.clock.now().getTime() + backoffMs(ports, notice));
  return ports.queue.postpone({ ...at, until, trouble, countsAsAttempt: true });
};

/** The first time it is set aside the receipt, which may have promised that it arrives, says so. */
export const setAside = (ports: DeliveryPorts, { at, notice }: Claimed, trouble: string): Promise<void> => {
  const now = ports.clock.now();
  if (notice.trouble !== trouble) ports.told?.({ kind: notice.kind, outcome: 'given-up' });
  return ports.queue.postpone({
    ...at,
    until: new Date(now.getTime() + askAgainMs),
    trouble,
    countsAsAttempt: false,
    ...(notice.trouble === trouble ? {} : { tellReceiptAt: now }),
  });
};

/** 1 s, 2 s, 4 s … up to 5 minutes, shortened by up to half at random so that many do not come back together. */
const backoffMs = ({ random }: DeliveryPorts, { attempts }: Pick<Notice, 'attempts'>): number =>
  Math.min(1000 * 2 ** Math.min(attempts, 20), longestBackoffMs) * (1 - random() / 2);
