import { type DataRequest, hasEnded } from '../domain/request/request.ts';
import { button } from '../teams/card/buttons.ts';
import { messageCard } from '../teams/card/message-card.ts';
import type { Shown } from '../teams/card/shown.ts';
import type { CardOf } from './parts/telling.ts';

export const requestEnded: CardOf<'request-ended'> = { request: (about) => endedCard(about) };

const ended = {
  answered: 'has been answered',
  refused: 'has been refused',
  closed: 'is closed',
  withdrawn: 'has been withdrawn',
} as const;

/** Whoever logged it hears that it has ended, and no more: what it holds is not theirs to know. */
const endedCard = (about: DataRequest): Shown => {
  const { reference, stage } = about;
  const how = hasEnded(about) ? ended[stage as keyof typeof ended] : 'is being worked on again';
  return messageCard(
    `${reference} ${how}`,
    ['You logged it. There is nothing more for you to do.'],
    [button('My reports', { do: 'show', show: 'my-reports' })],
  );
};
