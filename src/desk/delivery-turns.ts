import { type Destination, destinationKey } from '../domain/notices/recipients.ts';
import { type InLine, openLine } from './line-at-place.ts';
import type { ConversationStore } from './ports/conversations.ts';
import type { Pacing } from './ports/notice-queue.ts';
import type { Clock } from './ports.ts';

/**
 * Teams answers 429 to more than 7 messages a second, 60 in 30 s or 1,800 an hour in one conversation, and to more
 * than 50 a second from one app. One a second and 30 a second stay below all of them, over all processes together.
 */
const conversationIntervalMs = 1000;
const appIntervalMs = 34;

/** Says when a message may go out; one for each process. */
export interface Turns {
  /** Undefined when it may go now: then `done` must follow. Otherwise when to ask again. */
  ask(place: string, who: InLine): Promise<Date | undefined>;
  done(place: string): void;
  /** Nothing goes to this place before `until`. */
  holdUntil(place: string, until: Date): Promise<void>;
}

/** `pacing` keeps the pace over all processes; within this one, a place is called by one worker at a time. */
export const openTurns = ({
  pacing,
  clock,
  sleep,
}: {
  pacing: Pacing;
  clock: Clock;
  sleep: (ms: number) => Promise<unknown>;
}): Turns => {
  /** A place that answers nothing for ten seconds must hold one worker, not all of them. */
  const inHand = new Set<string>();
  const lines = new Map<string, ReturnType<typeof openLine>>();
  const lineAt = (place: string): ReturnType<typeof openLine> => {
    const now = clock.now().getTime();
    for (const [each, line] of lines) if (each !== place && line.isIdle(now)) lines.delete(each);
    const line = lines.get(place) ?? openLine(conversationIntervalMs);
    lines.set(place, line);
    return line;
  };
  const lineUp = (place: string, who: InLine, waitMs: number): Date =>
    new Date(lineAt(place).lineUp(who, { now: clock.now().getTime(), waitMs }));

  return {
    ask: async (place, who) => {
      if (inHand.has(place)) return lineUp(place, who, conversationIntervalMs);
      if (lineAt(place).mustGiveWay(who, clock.now().getTime())) return lineUp(place, who, conversationIntervalMs);
      inHand.add(place);
      try {
        const waitMs = await pacing.take(place, conversationIntervalMs, clock.now());
        if (waitMs > 0) {
          inHand.delete(place);
          return lineUp(place, who, waitMs);
        }
        if (await appTurn({ pacing, clock, sleep })) {
          await pacing.holdUntil(place, new Date(clock.now().getTime() + conversationIntervalMs));
        }
        lineAt(place).served(who, clock.now().getTime());
        return undefined;
      } catch (error) {
        inHand.delete(place);
        throw error;
      }
    },
    done: (place) => {
      inHand.delete(place);
    },
    holdUntil: (place, until) => pacing.holdUntil(place, until),
  };
};

/** Waits until the whole app may send again: a few hundredths of a second, even when many are waiting. True if it waited. */
export const appTurn = async ({
  pacing,
  clock,
  sleep,
}: {
  pacing: Pacing;
  clock: Clock;
  sleep: (ms: number) => Promise<unknown>;
}): Promise<boolean> => {
  let waited = false;
  for (;;) {
    const waitMs = await pacing.take('app', appIntervalMs, clock.now());
    if (waitMs === 0) return waited;
    await sleep(waitMs);
    waited = true;
  }
};

/**
 * What a place is called for pacing: the conversation where it is known, since a card that is brought up to date
 * counts in the same conversation. Undefined for a channel that is not connected.
 */
export const placeOf = async (
  to: Destination,
  conversations: Pick<ConversationStore, 'channelOf' | 'chatWith'>,
): Promise<string | undefined> => {
  switch (to.by) {
    case 'channel':
      return (await conversations.channelOf(to.organisation, to.channel))?.id;
    case 'chat':
      return (await conversations.chatWith(to.personId))?.id ?? destinationKey(to);
    case 'e-mail':
      return destinationKey(to);
  }
};
