import type { ShownButtonStore } from '../desk/ports/shown-buttons.ts';
import type { Clock } from '../desk/ports.ts';
import type { Log } from '../log.ts';
import { buttonsOn } from './buttons-on.ts';
import type { Aside, Shown } from './card/shown.ts';
import { codeOf } from './fault.ts';

/** Keeps what a card in a 1:1 chat offers, so that it can be typed instead of pressed. */
export type KeepButtons = (card: {
  readonly conversationId: string;
  readonly by: 'answer' | 'notice';
  readonly shown: Shown | Aside;
}) => Promise<void>;

/** Failing at it is logged, never thrown: the card can be pressed all the same. */
export const buttonKeeper =
  ({ shownButtons, clock, log }: { shownButtons: ShownButtonStore; clock: Clock; log: Log }): KeepButtons =>
  async ({ conversationId, by, shown }) => {
    if (!('card' in shown)) return;
    try {
      await shownButtons.keep({ conversationId, by, buttons: buttonsOn(shown.card), now: clock.now() });
    } catch (fault) {
      log('warn', 'buttons-not-kept', { code: codeOf(fault) });
    }
  };
