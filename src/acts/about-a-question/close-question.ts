import { closeQuestion as close, closingForm } from '../../domain/question/close-question.ts';
import { heading, hint, words } from '../../teams/card/blocks.ts';
import { askedFacts } from '../facts/question-facts.ts';
import { over } from '../over.ts';

const { step, aboutQuestion } = over(closingForm);

export const closeQuestion = aboutQuestion({
  id: 'close-question',
  version: 1,
  title: 'Close a question without an answer',
  send: 'Close it',
  said: {
    help: 'close a question',
    alone: 'close a/the question, close a/the question without an answer',
    ofOne: 'close, closing, close without an answer',
  },
  right: 'answer-questions',
  reads: 'question',
  events: {
    'question-closed': {
      did: 'closed it without an answer',
      noted: 'closed without an answer',
      title: 'it is closed',
      line: 'Whoever asked reads your reason, and can ask again.',
    },
  },
  steps: [
    step({
      id: 'reason',
      name: 'The reason',
      asks: ['reason'],
      card: (_soFar, { about }) => [
        heading(`Close ${about?.reference ?? ''} without an answer`),
        askedFacts(about),
        hint('Such as: it was asked twice, you have talked about it, or somebody else will answer. Say who.'),
        words('reason', 'Why is there no answer?', { longest: 1000 }),
      ],
    }),
  ],
  decide: close,
});
