import type { DataRequest } from '../domain/request/request.ts';
import { eventButton } from '../pages/request/next-request-button.ts';
import { button } from '../teams/card/buttons.ts';
import { messageCard } from '../teams/card/message-card.ts';
import type { Shown } from '../teams/card/shown.ts';
import type { CardOf } from './parts/telling.ts';

export const answerSentBack: CardOf<'answer-sent-back'> = { request: (about) => sentBack(about) };

const sentBack = (about: DataRequest): Shown => {
  const { reference, stage } = about;
  const open = button('Open', { do: 'case', reference, page: 'answer' });
  const again = eventButton(about, { event: 'prepared' }, 'positive');
  return messageCard(
    `${reference}: the answer was sent back`,
    ['Somebody has looked at the answer that you put together. What has to change opens only in your private chat.'],
    stage === 'open' ? [again, open] : [open],
  );
};
