import type { Day } from '../domain/deadlines/day-words.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { answererOn, sentToOn } from '../domain/question/who-answers.ts';
import { whoDecides } from '../domain/question/who-decides.ts';
import type { Answer } from '../hearing/answers.ts';
import { button } from '../teams/card/buttons.ts';
import { messageCard } from '../teams/card/message-card.ts';
import { plain, safeText } from '../teams/card/safe-text.ts';
import type { Button } from '../teams/card/show.ts';
import type { Shown } from '../teams/card/shown.ts';
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

/** `draft` keeps the question in the person's own words. */
interface Asked {
  readonly organisation: Organisation | undefined;
  readonly draft: string;
  readonly today: Day;
}

/** As they stand under every answer: it may be that something has happened, or that somebody should be asked. */
const waysOn = (asked: Asked, ...first: readonly (Button | undefined)[]): Button[] => [
  ...first.flatMap((each) => each ?? []),
  askButton(asked),
  button('Something has happened', { do: 'mean', meaning: 'report-breach', draft: asked.draft }),
];

const answerButtons = (answers: readonly Answer[], { draft }: Asked): Button[] =>
  answers.map(({ id, heading }) => button(heading, { do: 'answer', answer: id, draft }));

/** One press sends the question, in the words in which it was asked. */
const askButton = ({ organisation, today, draft }: Asked): Button => {
  const answerer = organisation && answererOn({ sentTo: sentToOn(organisation, today) }, organisation, today);
  return button(answerer ? `Ask ${firstName(answerer.name)}` : 'Ask a person', {
    do: 'mean',
    meaning: 'ask-question',
    draft,
  });
};

const firstName = (name: string): string => plain(name.split(' ')[0] ?? name);

/** What the policy or the law says, where it says so, and whom to ask further. */
export const answerCard = (answer: Answer, others: readonly Answer[], asked: Asked): Shown => {
  const whom = asked.organisation && whoDecides(answer.decides, asked.organisation);
  return rowsPage(
    answer.heading,
    answer.text.split('\n\n').map((words) => safeText(words)),
    [
      { name: 'Where it says so', answer: safeText(answer.source) },
      ...(whom === undefined ? [] : [{ name: 'Whom to ask', answer: safeText(whom) }]),
    ],
    waysOn(asked, answer.leadsTo && leads[answer.leadsTo](), ...answerButtons(others, asked)),
  );
};

/** More than one answer may fit, or none does. */
export const whichAnswerCard = (answers: readonly Answer[], asked: Asked): Shown =>
  answers.length === 0
    ? messageCard(
        'I have no answer to that',
        ['Your policy does not settle it, or I did not understand. Ask a person: they can tell you.'],
        waysOn(asked),
      )
    : messageCard(
        'Is it one of these?',
        ['Choose the question that is nearest to yours. If none is, ask a person.'],
        waysOn(asked, ...answerButtons(answers, asked)),
      );
