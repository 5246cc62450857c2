import type { AskedQuestion } from '../domain/question/question.ts';
import { rowsPage } from '../pages/desk-cards.ts';
import { askerButtons } from '../pages/question/question-buttons.ts';
import { lastRows } from '../pages/question/question-words.ts';
import { safeText } from '../teams/card/safe-text.ts';
import type { Shown } from '../teams/card/shown.ts';
import type { CardOf, Telling } from './parts/telling.ts';

export const questionClosed: CardOf<'question-closed'> = { question: (about, telling) => closedCard(about, telling) };

/** There is no answer, and why; the way on is to ask again. */
const closedCard = (about: AskedQuestion, { organisation }: Pick<Telling, 'organisation'>): Shown => {
  const { reference, closedBecause } = about;
  const why = closedBecause === null ? [] : [{ name: 'Why there is no answer', answer: safeText(closedBecause, 1000) }];
  return rowsPage(
    `${reference}: your question was closed`,
    [],
    [...lastRows(about, organisation, about.reporter.id), ...why],
    askerButtons(about),
  );
};
