import { button } from '../teams/card/buttons.ts';
import { messageCard } from '../teams/card/message-card.ts';
import { type CardOf, inPublic } from './parts/telling.ts';

/** For the reporter, who had heard that it was closed. The reason stays in the case. */
export const breachReopened: CardOf<'breach-reopened'> = {
  report: inPublic(({ reference }) =>
    messageCard(
      `${reference} is open again`,
      ['The Data Protection Officer looks at it once more. They may ask you for more.'],
      [button('Show the report', { do: 'case', reference }, 'positive')],
    ),
  ),
};
