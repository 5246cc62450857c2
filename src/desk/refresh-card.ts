import type { Destination } from '../domain/notices/recipients.ts';
import { comeBack, inTurn, type Work } from './delivery-attempt.ts';
import { placeOf } from './delivery-turns.ts';
import { withThoseThatWait } from './tell-together.ts';

/** A notice is a promise and is tried for ever. A card that stays behind is not: its buttons look at the case anyway. */
const mostRefreshes = 8;

/**
 * Brings the card that a notice became up to date; a card that was taken away is posted anew. `destinations` are those
 * of now: where the notice would go no longer (a role was taken away, the channel is another's), its card stays as it is.
 */
export const refreshCard = async (work: Work, destinations: readonly Destination[]): Promise<void> => {
  const { ports, at, about, notice, organisation } = work;
  const { delivery } = notice;
  const place = delivery?.conversationId;
  // An e-mail cannot be changed any more.
  if (!delivery || !place || !(await isStillToldAt(place, work, destinations))) {
    return ports.queue.markUpToDate({ ...at, activityId: null, now: ports.clock.now() });
  }

  const show = (activityId: string | null) => (now: Date) =>
    withThoseThatWait(work, delivery, (together) =>
      ports.notifier.refresh({
        ...{ notice: { ...notice, delivery: { ...delivery, activityId } }, about, organisation, now, together },
      }),
    );
  let sent = await inTurn(work, place, show(delivery.activityId));
  if (sent.result === 'gone') {
    await ports.sleep(1000);
    sent = await inTurn(work, place, show(null));
  }
  switch (sent.result) {
    case 'not-yet':
      return;
    case 'sent':
      return ports.queue.markUpToDate({ ...at, activityId: sent.activityId, now: ports.clock.now() });
    case 'busy':
    case 'uncertain':
    case 'unreachable':
    case 'unknown-destination':
    case 'gone': {
      if (notice.attempts < mostRefreshes) return comeBack(work, place, sent);
      const code = 'code' in sent ? sent.code : sent.result;
      ports.log('warn', 'card-left-behind', { reference: about.reference, kind: notice.kind, code });
      return ports.queue.markUpToDate({ ...at, activityId: delivery.activityId, now: ports.clock.now() });
    }
    default:
      sent satisfies never;
  }
};

/** A receipt is the reporter's own, and stays so wherever it stands. */
const isStillToldAt = async (place: string, { ports, notice }: Work, destinations: readonly Destination[]) => {
  if (notice.kind === 'receipt') return true;
  const places = await Promise.all(destinations.map((to) => placeOf(to, ports.conversations)));
  return places.includes(place);
};
