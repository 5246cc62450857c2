import type { ShownButton } from '../desk/ports/shown-buttons.ts';
import { button, pressed } from '../teams/card/buttons.ts';
import { messageCard } from '../teams/card/message-card.ts';
import type { Shown } from '../teams/card/shown.ts';
import { help } from './desk-buttons.ts';

/** “Yes” to a card that asks no such thing. */
export const whichButtonCard = (shown: readonly ShownButton[]): Shown =>
  messageCard(
    'Which do you mean?',
    ['Press a button, or type the words on it.'],
    shown.flatMap(({ title, carries }) => {
      const { data } = pressed.safeParse(carries);
      return data ? [button(title, data)] : [];
    }),
  );

/** “No” or “never mind” where nothing was asked and no form is open. */
export const allRightCard = (): Shown =>
  messageCard('All right', ['Nothing was sent or changed. Tell me whenever something happens.'], [help()]);
