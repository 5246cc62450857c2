import type { DataRequest } from '../domain/request/request.ts';
import { eventButton } from '../pages/request/next-request-button.ts';
import { button } from '../teams/card/buttons.ts';
import { messageCard } from '../teams/card/message-card.ts';
import type { Shown } from '../teams/card/shown.ts';
import type { CardOf } from './parts/telling.ts';

export const checkAsked: CardOf<'check-asked'> = { request: (about) => cardFor(about) };

/** A message that waited for its turn may come when what it asks for has been done. */
const cardFor = (about: DataRequest): Shown => {
  const { reference, stage } = about;
  const open = button('Open', { do: 'case', reference, page: 'answer' });
  if (stage !== 'checking') {
    return messageCard(
      `${reference}: no answer waits to be looked at`,
      ['Nothing is left for you to do here.'],
      [open],
    );
  }
  return messageCard(
    `${reference}: please look at the answer`,
    ['A colleague has put it together. Nothing goes out before a second person has looked at it.'],
    [eventButton(about, { event: 'checked' }, 'positive'), open],
  );
};
