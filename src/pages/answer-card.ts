import { nobodyToAsk } from '../domain/question/who-answers.ts';
import { whoDecides } from '../domain/question/who-decides.ts';
import type { Answer } from '../hearing/answers.ts';
import { button } from '../teams/card/buttons.ts';
import { messageCard } from '../teams/card/message-card.ts';
import { safeText } from '../teams/card/safe-text.ts';
import type { Button } from '../teams/card/show.ts';
import type { Shown } from '../teams/card/shown.ts';
import { type Asking, askButton } from './ask-button.ts';
import { rowsPage } from './desk-cards.ts';
import { startButton } from './start-button.ts';

const leads: Readonly<Record<NonNullable<Answer['leadsTo']>, () => Button | undefined>> = {
  // “Something has happened” stands under every answer, and keeps the words.
  'report-breach': () => undefined,
  'near-miss': () => startButton('Near miss', 'near-miss'),
  'log-request': () => startButton('Log a request', 'log-request'),
  'my-reports': () => button('My reports', { do: 'show', show: 'my-reports' }),
  // Which pupil, only words can tell.
  consent: () => undefined,
};

/** As they stand under every answer: it may be that something has happened, or that somebody should be asked. */
const waysOn = (asked: Asking, ...first: readonly (Button | undefined)[]): Button[] => [
  ...[...first, askButton(asked)].flatMap((each) => each ?? []),
  button('Something has happened', { do: 'mean', meaning: 'report-breach', draft: asked.draft }),
];

/** Each opens an answer; the draft keeps the question for whatever is pressed there. */
export const answerButtons = (answers: readonly Answer[], { draft }: Pick<Asking, 'draft'>): Button[] =>
  answers.map(({ id, heading }) => button(heading, { do: 'answer', answer: id, draft }));

/** What the policy or the law says, where it says so, and whom to ask further. */
export const answerCard = (answer: Answer, others: readonly Answer[], asked: Asking): Shown => {
  const whom = asked.organisation && whoDecides(answer.decides, asked.organisation, asked.askerId);
  return rowsPage(
    answer.heading,
    answer.text.split('\n\n').map((words) => safeText(words)),
    [
      { name: 'Where it says so', answer: safeText(answer.source) },
      ...(whom === undefined ? [] : [{ name: 'Whom to ask', answer: safeText(whom) }]),
      ...(askButton(asked) ? [] : [{ name: 'Whom to ask', answer: nobodyToAsk }]),
    ],
    waysOn(asked, answer.leadsTo && leads[answer.leadsTo](), ...answerButtons(others, asked)),
  );
};

/** More than one answer may fit, or none does. */
export const whichAnswerCard = (answers: readonly Answer[], asked: Asking): Shown =>
  answers.length === 0
    ? messageCard(
        'I have no answer to that',
        [
          askButton(asked)
            ? 'Your policy does not settle it, or I did not understand. Ask a person: they can tell you.'
            : `Your policy does not settle it, or I did not understand. ${nobodyToAsk}`,
        ],
        waysOn(asked),
      )
    : messageCard(
        'Is it one of these?',
        [
          askButton(asked)
            ? 'Choose the question that is nearest to yours. If none is, ask a person.'
            : `Choose the question that is nearest to yours. ${nobodyToAsk}`,
        ],
        waysOn(asked, ...answerButtons(answers, asked)),
      );
