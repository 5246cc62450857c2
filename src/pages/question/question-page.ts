import { may } from '../../domain/organisation/roles.ts';
import type { AskedQuestion } from '../../domain/question/question.ts';
import { subjectOf } from '../../domain/subject-of.ts';
import { button } from '../../teams/card/buttons.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { show } from '../../teams/card/show.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { pageCard, type Section } from '../case-pages/page-card.ts';
import type { Viewing } from '../case-pages/viewing.ts';
import { answererButtons, askerButtons } from './question-buttons.ts';
import { questionStatus, saidRows } from './question-words.ts';

/** A question for whoever asked it or may answer it; only ever shown in a 1:1 chat. */
export const questionPage = (
  about: AskedQuestion,
  { organisation, person }: Pick<Viewing, 'organisation' | 'person'>,
): Shown => {
  const { reference, closedBecause } = about;
  const subject = subjectOf(about);
  const answers = may(person, 'answer-questions', subject);
  const asked = may(person, 'follow-question', subject);
  const title = `${reference}: a question`;
  const sections: Section[] = [
    { rows: saidRows(about, organisation, person.id) },
    ...(closedBecause === null
      ? []
      : [{ rows: [{ name: 'Why there is no answer', answer: safeText(closedBecause, 1000) }] }]),
    ...(answers ? keptSection(about) : []),
  ];
  const above = {
    ...questionStatus(about),
    ...{ hasClock: false, clock: '', clockColor: 'Default' },
    title,
    organisation: safeText(organisation.name),
  };
  return show(pageCard(above, sections), title, [
    // Whoever may answer is no answerer of their own question.
    ...(asked ? askerButtons(about) : []),
    ...(answers ? answererButtons(about, { own: asked }) : []),
    answers
      ? button('Questions', { do: 'show', show: 'questions' })
      : button('My reports', { do: 'show', show: 'my-reports' }),
  ]);
};

/** Everybody may be shown it, so whoever answers sees what that is. */
const keptSection = ({ kept }: AskedQuestion): Section[] =>
  kept
    ? [
        {
          heading: 'Kept for everybody here',
          rows: [
            { name: 'Question', answer: safeText(kept.question, 500) },
            { name: 'Answer', answer: safeText(kept.answer, 1000) },
          ],
        },
      ]
    : [];
