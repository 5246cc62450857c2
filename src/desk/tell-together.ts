import type { Case } from '../domain/any-case.ts';
import { anHourMs, mayBeGathered, mostOnOneCard, type ToldTogether } from '../domain/notices/gather-reports.ts';
import type { Delivery } from '../domain/notices/notice.ts';
import type { Destination } from '../domain/notices/recipients.ts';
import { inTurn, type Work } from './delivery-attempt.ts';
import type { OneTold } from './ports/gathered-reports.ts';
import type { SendResult } from './ports/notifier.ts';

type Told = Pick<Case, 'reference' | 'reportedAt'>;

/** Its notice has been told, or waits for a card that will tell it. */
const settled = { result: 'settled' } as const;

/** Long enough for a card to be brought up to date in its turn. */
const waitMs = 3_000;

/**
 * Whether this report is one of too many of one person within an hour. Then it waits for its turn together with the others, so
 * that whoever hears gets one card, and what other people report is not held up.
 */
export const isOneTooMany = async ({ ports, at, about, notice, organisation }: Work): Promise<boolean> => {
  if (!mayBeGathered(notice, about)) return false;
  const most = organisation.mostReportsAnHour;
  if ((await ports.gathered.countBefore(about, most)) < most) return false;
  await ports.gathered.letWait(at);
  return true;
};

/**
 * Tells it on the card that stands there already, or on a new one together with all that wait. Two processes that are slow at
 * the same moment may begin a card each; each then tells of others.
 */
export const tellTogether = async (
  work: Work,
  { to, place, insteadOf }: { to: Destination; place: string; insteadOf: string | null },
): Promise<SendResult | typeof settled | { result: 'not-yet' }> => {
  if (await isLeftToCard(work, place)) return settled;
  const sent = await inTurn(work, place, async (now): Promise<SendResult | typeof settled> => {
    // Another may have begun one while this waited for its turn.
    if (await isLeftToCard(work, place)) return settled;
    const { reference } = work.about;
    const card: Delivery = { by: to.by, insteadOf, conversationId: place, activityId: null, cardOf: reference };
    return withThoseThatWait(work, card, async (together) => {
      const posted = await work.ports.notifier.send({ ...work, to, now, together });
      if (posted.result !== 'sent') return posted;
      const { conversationId, activityId } = posted;
      await work.ports.queue.markSent({ ...work.at, delivery: { ...card, conversationId, activityId }, now });
      work.ports.log('info', 'reports-gathered', { reference, kind: work.notice.to });
      work.ports.told?.({ kind: work.notice.kind, outcome: 'delivered' });
      return posted;
    });
  });
  return sent.result === 'sent' ? settled : sent;
};

/**
 * The card that tells of too many is asked to tell of this one too. Where it does not get to it this counts as an attempt, so
 * that in the end the next destination has its turn.
 */
const isLeftToCard = async (work: Work, place: string): Promise<boolean> => {
  const { ports, at, notice } = work;
  const now = ports.clock.now();
  const card = await ports.gathered.cardFor(work, { place, since: new Date(now.getTime() - anHourMs) });
  if (!card || (await ports.gathered.toldOn(card)).length >= mostOnOneCard) return false;
  await ports.gathered.bringUpToDate(card, now);
  const until = new Date(now.getTime() + waitMs * (notice.attempts + 1));
  await ports.queue.postpone({ ...at, until, trouble: card.notice.trouble, countsAsAttempt: true });
  return true;
};

/**
 * Shows a card; where it is one for several reports, with those that wait for it, and once it is out they have been told.
 * Of any other card `show` is given nothing.
 */
export const withThoseThatWait = async (
  work: Work,
  delivery: Delivery,
  show: (together: ToldTogether | undefined) => Promise<SendResult>,
): Promise<SendResult> => {
  const { ports, about } = work;
  if (delivery.cardOf !== about.reference) return show(undefined);
  const told = [about, ...(await ports.gathered.toldOn(work))];
  const room = mostOnOneCard - inOrder(told).length;
  const waiting = (await ports.gathered.waitingWith(work, room)).filter((each) =>
    mayBeGathered(each.notice, each.about),
  );
  const sent = await show({ references: inOrder([...told, ...waiting.map((each) => each.about)]) });
  if (sent.result === 'sent') {
    const { conversationId, activityId } = sent;
    const now = ports.clock.now();
    for (const each of waiting) await markTold(work, each, { ...delivery, conversationId, activityId }, now);
  }
  return sent;
};

const markTold = async ({ ports }: Work, one: OneTold, delivery: Delivery, now: Date): Promise<void> => {
  await ports.gathered.markTold(one, { delivery, now });
  ports.told?.({ kind: one.notice.kind, outcome: 'delivered' });
};

const inOrder = (reports: readonly Told[]): string[] => [
  ...new Set(
    [...reports]
      .sort(
        (one, other) =>
          one.reportedAt.getTime() - other.reportedAt.getTime() || (one.reference < other.reference ? -1 : 1),
      )
      .map(({ reference }) => reference),
  ),
];
