import type { AskedQuestion } from '../domain/question/question.ts';
import { rowsPage } from '../pages/desk-cards.ts';
import { askerButtons } from '../pages/question/question-buttons.ts';
import { lastRows } from '../pages/question/question-words.ts';
import { button } from '../teams/card/buttons.ts';
import type { Shown } from '../teams/card/shown.ts';
import type { CardOf, Telling } from './parts/telling.ts';

export const questionAnswered: CardOf<'question-answered'> = {
  question: (about, telling) => answeredCard(about, telling),
};

const now = {
  asked: 'you have asked again',
  answered: 'your question has an answer',
  closed: 'your question is closed',
};

/** The question and its answer, for whoever asked. */
const answeredCard = (about: AskedQuestion, { organisation }: Pick<Telling, 'organisation'>): Shown => {
  const { reference, state } = about;
  const buttons =
    state === 'answered'
      ? askerButtons(about)
      : [button('Open', { do: 'case', reference }, 'positive'), ...askerButtons(about)];
  return rowsPage(`${reference}: ${now[state]}`, [], lastRows(about, organisation, about.reporter.id), buttons);
};
