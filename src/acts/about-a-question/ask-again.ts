import { askAgain as again, askAgainForm } from '../../domain/question/ask-question.ts';
import { heading, hint, words } from '../../teams/card/blocks.ts';
import { over } from '../over.ts';

const { step, aboutQuestion } = over(askAgainForm);

export const askAgain = aboutQuestion({
  id: 'ask-again',
  version: 1,
  title: 'Ask again',
  send: 'Send',
  said: {
    help: 'ask again',
    alone: 'ask again, ask it again, ask my question again, add to my question',
    ofOne:
      'ask/asks/asking again, add, adding, not answered, does not answer, no answer, not help/helped, did not answer/help',
  },
  right: 'follow-question',
  reads: 'nothing',
  verb: 'add',
  events: {
    'question-asked-again': {
      did: 'asked again',
      noted: 'asked again',
      title: 'you have asked again',
      line: 'Whoever answers is being told now. The answer comes to you here.',
    },
  },
  steps: [
    step({
      id: 'words',
      name: 'What you still want to know',
      asks: ['words'],
      card: (_soFar, { about }) => [
        heading(`Ask again: ${about?.reference ?? ''}`),
        hint('What you asked before stays, and goes with this.'),
        words('words', 'What do you still want to know?', { longest: 2000 }),
      ],
    }),
  ],
  decide: again,
});
