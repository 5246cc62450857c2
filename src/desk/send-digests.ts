import { randomUUID } from 'node:crypto';
import { londonClock } from '../domain/deadlines/london-time.ts';
import { type Destination, destinationKey } from '../domain/notices/recipients.ts';
import { digestFor } from '../domain/reminders/digest.ts';
import { answerByFor } from './answer-by.ts';
import { faultName } from './deliver-notices.ts';
import type { DeliveryPorts } from './delivery-attempt.ts';
import { openTurns, placeOf, type Turns } from './delivery-turns.ts';
import type { SendResult } from './ports/notifier.ts';
import type { DigestStore, WaitingDigest } from './ports/reminders.ts';
import type { Ports } from './ports.ts';

export type DigestNeeds = DeliveryPorts & Pick<Ports, 'cases' | 'digests'>;

const leaseMs = 60_000;
const firstBackoffMs = 60_000;
const longestBackoffMs = 15 * 60_000;

/** Sends the digests that wait, each once, into the person's chat or, where that cannot be, by e-mail. */
export const sendDigests = async (needs: DigestNeeds): Promise<void> => {
  const turns = openTurns(needs);
  for (;;) {
    const claim = randomUUID();
    const found = await needs.digests.claim({ now: needs.clock.now(), claim, leaseMs });
    if (!found) return;
    try {
      await sendOne(needs, turns, { ...found, claim });
    } catch (error) {
      needs.log('error', 'digest-fault', { code: faultName(error) });
      await comeBack(needs, { ...found, claim }, undefined);
    }
  }
};

type Claimed = WaitingDigest & { readonly claim: string };

const sendOne = async (needs: DigestNeeds, turns: Turns, digest: Claimed): Promise<void> => {
  const { clock, digests } = needs;
  const now = clock.now();
  const lines = await linesOf(needs, digest, now);
  // All done meanwhile, or the next day's says it better.
  if (lines.length === 0 || digest.day < londonClock(now).day) return digests.markSent({ ...digest, now });

  const destinations = destinationsOf(needs, digest.personId);
  const dead = await needs.conversations.deadAmong(destinations.map(destinationKey));
  for (const to of destinations.filter((each) => !dead.includes(destinationKey(each)))) {
    const place = await placeOf(to, needs.conversations);
    if (place === undefined) continue;
    const until = await turns.ask(place);
    if (until) return digests.postpone({ ...digest, until, countsAsAttempt: false });
    const sent = await send(needs, { to, lines, now }).finally(() => turns.done(place));
    switch (sent.result) {
      case 'sent':
        return digests.markSent({ ...digest, now: clock.now() });
      case 'busy':
        return comeBack(needs, digest, sent.retryAfterMs);
      case 'uncertain':
        return comeBack(needs, digest, undefined);
      case 'unreachable':
        if (to.by === 'chat') await needs.conversations.markDead(destinationKey(to), { code: sent.code, at: now });
        break;
      case 'unknown-destination':
      case 'gone':
        break;
      default:
        sent satisfies never;
    }
  }
  needs.log('error', 'no-destination-left', { kind: 'digest' });
  return comeBack(needs, digest, undefined);
};

type PersonalDestination = Extract<Destination, { by: 'chat' | 'e-mail' }>;

const send = async (
  { notifier, drafts }: DigestNeeds,
  what: Omit<Parameters<DigestNeeds['notifier']['sendDigest']>[0], 'answerBy'>,
): Promise<SendResult> =>
  notifier.sendDigest({ ...what, answerBy: await answerByFor(drafts, what.to.personId, what.now) });

const linesOf = async ({ cases, organisations }: DigestNeeds, { references, personId }: Claimed, now: Date) =>
  digestFor(await cases.listOf(references), organisations, { personId, now });

const destinationsOf = ({ organisations }: DigestNeeds, personId: string): PersonalDestination[] => {
  const member = organisations.flatMap(({ people }) => people).find(({ id }) => id === personId);
  const byMail = member ? [{ by: 'e-mail' as const, personId, address: member.email }] : [];
  return [{ by: 'chat', personId }, ...byMail];
};

const comeBack = (
  { digests, clock }: { digests: DigestStore } & Pick<Ports, 'clock'>,
  digest: Claimed,
  retryAfterMs: number | undefined,
): Promise<void> => {
  const backoffMs = Math.min(firstBackoffMs * 2 ** digest.attempts, longestBackoffMs);
  const until = new Date(clock.now().getTime() + (retryAfterMs ?? backoffMs));
  return digests.postpone({ ...digest, until, countsAsAttempt: retryAfterMs === undefined });
};
