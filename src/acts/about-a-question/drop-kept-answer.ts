import { dropKeptAnswer as drop, droppingForm } from '../../domain/question/kept-answer.ts';
import { facts, heading, hint, words } from '../../teams/card/blocks.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { over } from '../over.ts';

const { step, aboutQuestion } = over(droppingForm);

export const dropKeptAnswer = aboutQuestion({
  id: 'drop-kept-answer',
  version: 1,
  title: 'Take a kept answer back',
  send: 'Take it back',
  said: {
    help: 'take a kept answer back',
    alone: 'take a/the kept answer back, take back a/the kept answer, drop/remove a/the kept answer',
    ofOne: 'take back, taken back, drop, remove, no longer keep, kept answer',
  },
  right: 'answer-questions',
  reads: 'question',
  events: {
    'kept-answer-dropped': {
      did: 'took the kept answer back',
      noted: 'the kept answer was taken back',
      title: 'the answer is taken back',
      line: 'Nobody is shown it any more. Whoever asked keeps their answer.',
    },
  },
  notNow: ({ about }) =>
    about?.type === 'question' && about.kept === null
      ? {
          title: 'There is nothing to take back',
          lines: [`${about.reference} keeps no answer for everybody.`],
          opens: { title: 'Open the question' },
        }
      : undefined,
  steps: [
    step({
      id: 'reason',
      name: 'The reason',
      asks: ['reason'],
      card: (_soFar, { about }) => [
        heading('Take this answer back?'),
        hint('Everybody here may be shown it now. Afterwards nobody is; whoever asked keeps their answer.'),
        ...(about?.type === 'question' && about.kept
          ? [
              facts([
                { name: 'Question', answer: safeText(about.kept.question) },
                { name: 'Answer', answer: safeText(about.kept.answer, 1000) },
              ]),
            ]
          : []),
        words('reason', 'Why? (if you like)', { longest: 500 }),
      ],
    }),
  ],
  decide: drop,
});
