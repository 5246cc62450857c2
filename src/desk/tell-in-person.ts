import { randomUUID } from 'node:crypto';
import { type Destination, destinationKey } from '../domain/notices/recipients.ts';
import { faultName } from './deliver-notices.ts';
import type { DeliveryPorts } from './delivery-attempt.ts';
import { openTurns, placeOf, type Turns } from './delivery-turns.ts';
import type { SendResult } from './ports/notifier.ts';

export type PersonalDestination = Extract<Destination, { by: 'chat' | 'e-mail' }>;

/** A message that waits to be told to one person and is about no case. */
interface Waiting {
  readonly id: string;
  readonly attempts: number;
}

interface WaitingStore<Each extends Waiting> {
  claim(by: { now: Date; claim: string; leaseMs: number }): Promise<Each | undefined>;
  markSent(to: { id: string; claim: string; now: Date }): Promise<void>;
  postpone(to: { id: string; claim: string; until: Date; countsAsAttempt: boolean }): Promise<void>;
}

/** Where a message goes, in order until one place takes it, and how it is said there. */
export interface PersonalMessage {
  readonly destinations: readonly PersonalDestination[];
  readonly send: (to: PersonalDestination) => Promise<SendResult>;
}

interface Telling<Each extends Waiting> {
  /** For the log. */
  readonly kind: string;
  readonly waiting: WaitingStore<Each>;
  /** Undefined where there is nothing to tell any more. */
  readonly messageOf: (each: Each, now: Date) => Promise<PersonalMessage | undefined>;
}

const leaseMs = 60_000;
const firstBackoffMs = 60_000;
const longestBackoffMs = 15 * 60_000;

/** Tells whatever waits to be told to one person, each once, into their chat or, where that cannot be, by e-mail. */
export const tellInPerson = async <Each extends Waiting>(
  needs: DeliveryPorts,
  telling: Telling<Each>,
): Promise<void> => {
  const turns = openTurns(needs);
  for (;;) {
    const claim = randomUUID();
    const found = await telling.waiting.claim({ now: needs.clock.now(), claim, leaseMs });
    if (!found) return;
    const claimed = { ...found, claim };
    try {
      await tellOne(needs, turns, { ...telling, claimed });
    } catch (error) {
      needs.log('error', 'telling-fault', { kind: telling.kind, code: faultName(error) });
      await comeBack(needs, { ...telling, claimed }, undefined);
    }
  }
};

type Claimed<Each extends Waiting> = Telling<Each> & { readonly claimed: Each & { readonly claim: string } };

const tellOne = async <Each extends Waiting>(
  needs: DeliveryPorts,
  turns: Turns,
  telling: Claimed<Each>,
): Promise<void> => {
  const { kind, waiting, messageOf, claimed } = telling;
  const { id, claim } = claimed;
  const now = needs.clock.now();
  const message = await messageOf(claimed, now);
  if (!message) return waiting.markSent({ id, claim, now });

  const dead = await needs.conversations.deadAmong(message.destinations.map(destinationKey));
  for (const to of message.destinations.filter((each) => !dead.includes(destinationKey(each)))) {
    const place = await placeOf(to, needs.conversations);
    if (place === undefined) continue;
    const until = await turns.ask(place, { id, reporter: '', urgent: false });
    if (until) return waiting.postpone({ id, claim, until, countsAsAttempt: false });
    const sent = await message.send(to).finally(() => turns.done(place));
    switch (sent.result) {
      case 'sent':
        return waiting.markSent({ id, claim, now: needs.clock.now() });
      case 'busy':
        return comeBack(needs, telling, sent.retryAfterMs);
      case 'uncertain':
        return comeBack(needs, telling, undefined);
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
  needs.log('error', 'no-destination-left', { kind });
  return comeBack(needs, telling, undefined);
};

const comeBack = <Each extends Waiting>(
  { clock }: Pick<DeliveryPorts, 'clock'>,
  { waiting, claimed: { id, claim, attempts } }: Claimed<Each>,
  retryAfterMs: number | undefined,
): Promise<void> => {
  const backoffMs = Math.min(firstBackoffMs * 2 ** attempts, longestBackoffMs);
  const until = new Date(clock.now().getTime() + (retryAfterMs ?? backoffMs));
  return waiting.postpone({ id, claim, until, countsAsAttempt: retryAfterMs === undefined });
};

/** Into each one's chat first, then to each by e-mail. */
export const inPerson = (people: readonly { readonly id: string; readonly email: string | undefined }[]) => [
  ...people.map(({ id }): PersonalDestination => ({ by: 'chat', personId: id })),
  ...people.flatMap(({ id, email }): PersonalDestination[] =>
    email === undefined ? [] : [{ by: 'e-mail', personId: id, address: email }],
  ),
];
