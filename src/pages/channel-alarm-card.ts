import type { AnswerBy, DeadChannel } from '../desk/ports/notifier.ts';
import { channelAlarmWords } from '../domain/notices/channel-alarm.ts';
import { button } from '../teams/card/buttons.ts';
import { messageCard } from '../teams/card/message-card.ts';
import { safeText } from '../teams/card/safe-text.ts';
import type { Shown } from '../teams/card/shown.ts';
import { toAnswerByTyping } from './answer-by-typing.ts';

/** That a channel has died and what to do, in the chat of somebody who can mend it. */
export const channelAlarmCard = ({
  dead,
  maySee,
  answerBy,
}: {
  dead: DeadChannel;
  maySee: boolean;
  answerBy: AnswerBy;
}): Shown => {
  const { title, lines } = channelAlarmWords(dead);
  const buttons = maySee ? [button('Delivery health', { do: 'show', show: 'delivery-health' }, 'positive')] : [];
  const shown = messageCard(
    title,
    lines.map((line) => safeText(line)),
    buttons,
  );
  return maySee && answerBy === 'typing' ? toAnswerByTyping(shown, 'delivery health') : shown;
};
