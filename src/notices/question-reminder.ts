import { type AskedQuestion, isUnanswered } from '../domain/question/question.ts';
import { answererButtons } from '../pages/question/question-buttons.ts';
import { waitingWords } from '../pages/question/questions-card.ts';
import { button } from '../teams/card/buttons.ts';
import { messageCard } from '../teams/card/message-card.ts';
import type { Shown } from '../teams/card/shown.ts';
import type { CardOf } from './parts/telling.ts';

export const questionReminder: CardOf<'question-reminder'> = { question: (about) => reminderCard(about) };

/** It holds no words: what is asked opens in the private chat. */
const reminderCard = (about: AskedQuestion): Shown => {
  const { reference } = about;
  const open = button('Open', { do: 'case', reference });
  if (!isUnanswered(about)) {
    return messageCard(`${reference} has been dealt with`, ['Nothing is left for you to do here.'], [open]);
  }
  return messageCard(
    `${reference}: a colleague still waits`,
    [`${waitingWords(about)}.`, 'I remind you only this once. It stands in your tasks until it is answered.'],
    [...answererButtons({ ...about, kept: null }), open],
  );
};
