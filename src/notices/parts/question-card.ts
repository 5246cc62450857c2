import type { AskedQuestion } from '../../domain/question/question.ts';
import { rowsPage } from '../../pages/desk-cards.ts';
import { answererButtons } from '../../pages/question/question-buttons.ts';
import { lastRows } from '../../pages/question/question-words.ts';
import { button } from '../../teams/card/buttons.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import type { Shown } from '../../teams/card/shown.ts';
import type { Telling } from './telling.ts';

const happened = { asked: 'a colleague asks', answered: 'answered', closed: 'closed' } as const;

/** For whoever answers, in their own chat and nowhere else: who asks, where they work, and what. */
export const questionCard = (about: AskedQuestion, { organisation }: Pick<Telling, 'organisation'>): Shown => {
  const { reference, state, said } = about;
  const isAgain = state === 'asked' && said.length > 1;
  const title = `${reference}: ${isAgain ? 'a colleague asks again' : happened[state]}`;
  const open = button('Open', { do: 'case', reference }, state === 'asked' ? 'default' : 'positive');
  const rows = [...lastRows(about, organisation), { name: 'Where they work', answer: safeText(organisation.name) }];
  return rowsPage(title, [], rows, state === 'asked' ? [...answererButtons({ ...about, kept: null }), open] : [open]);
};
