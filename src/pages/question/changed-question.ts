import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { AskedQuestion } from '../../domain/question/question.ts';
import { button } from '../../teams/card/buttons.ts';
import { messageCard } from '../../teams/card/message-card.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { wordsOf } from '../event-words.ts';
import { askerButtons } from './question-buttons.ts';

/** What a person sees after they have changed something about a question, and what they can do next. */
export const changedQuestion = (about: AskedQuestion, { organisation }: { organisation: Organisation }): Shown => {
  const { reference, history } = about;
  const last = history.at(-1);
  const { title = 'saved', line = 'It is in its history.' } = wordsOf(last?.what ?? '') ?? {};
  const keeps = about.kept !== null && about.kept.at.getTime() === last?.at.getTime();
  const shared = keeps
    ? [`Everybody in ${safeText(organisation.name)} may now be shown it. You can take it back.`]
    : [];
  const open = button('Open it', { do: 'case', reference }, 'positive');
  const byAsker = ['question-asked-again', 'question-settled'].includes(last?.what ?? '');
  return messageCard(
    `${reference}: ${title}`,
    [line, ...shared],
    byAsker
      ? [open, ...askerButtons(about), button('My reports', { do: 'show', show: 'my-reports' })]
      : [open, button('Questions', { do: 'show', show: 'questions' })],
  );
};
