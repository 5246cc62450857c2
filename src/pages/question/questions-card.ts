import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import { type AskedQuestion, lastAsked } from '../../domain/question/question.ts';
import { button } from '../../teams/card/buttons.ts';
import { messageCard } from '../../teams/card/message-card.ts';
import type { Button } from '../../teams/card/show.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { rowsPage } from '../desk-cards.ts';
import { startButton } from '../start-button.ts';
import { questionStatus } from './question-words.ts';

const mostListed = 20;
const mostButtons = 4;

/** Since when a colleague waits. It names nobody. */
export const waitingWords = (about: AskedQuestion): string =>
  `A colleague has waited for an answer since ${dayAndTime(lastAsked(about).at)}. No date is set`;

/** Those that wait for this person's answer; where there are none, those that they asked themselves. */
export const questionsCard = (open: readonly AskedQuestion[], own: readonly AskedQuestion[]): Shown => {
  const ask = startButton('Ask a question', 'ask-question');
  if (open.length > 0) {
    return rowsPage(
      `Questions that wait for you: ${open.length}`,
      ['Who has waited longest comes first. To open one, press it below or type its reference.'],
      open.slice(0, mostListed).map((each) => ({ name: each.reference, answer: `${waitingWords(each)}.` })),
      [...openButtons(open), ask],
    );
  }
  if (own.length > 0) {
    return rowsPage(
      'Your questions',
      ['To open one, press it below or type its reference.'],
      own.slice(0, mostListed).map((each) => ({
        name: each.reference,
        answer: `${questionStatus(each).status}. Asked on ${dayAndTime(each.reportedAt)}`,
      })),
      [...openButtons(own), ask],
    );
  }
  return messageCard('No questions', ['No question waits for you, and you have asked none.'], [ask]);
};

const openButtons = (questions: readonly AskedQuestion[]): Button[] =>
  questions
    .slice(0, mostButtons)
    .map(({ reference }, at) => button(reference, { do: 'case', reference }, at === 0 ? 'positive' : 'default'));
