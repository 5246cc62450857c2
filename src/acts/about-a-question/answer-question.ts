import { answerQuestion as answer, answerForm, problemsOfAnswer } from '../../domain/question/answer-question.ts';
import { heading, hint, line, ticks, words } from '../../teams/card/blocks.ts';
import { askedFacts } from '../facts/question-facts.ts';
import { over } from '../over.ts';

const { step, aboutQuestion } = over(answerForm);

export const answerQuestion = aboutQuestion({
  id: 'answer-question',
  version: 1,
  title: 'Answer a question',
  send: 'Send the answer',
  said: {
    help: 'answer a question',
    alone: 'answer a/the question, answer questions, answer the/my colleague',
    ofOne: 'answer, answering, reply, respond',
  },
  right: 'answer-questions',
  reads: 'question',
  events: {
    'answer-given': {
      did: 'answered it',
      noted: 'answered',
      title: 'your answer is on its way',
      line: 'Whoever asked gets it in their chat. If it does not help, they can ask again.',
    },
  },
  steps: [
    step({
      id: 'answer',
      name: 'The answer',
      asks: ['answer', 'source', 'keep', 'keptQuestion'],
      card: (_soFar, { about }) => [
        heading(`Answer ${about?.reference ?? ''}`),
        askedFacts(about),
        words('answer', 'Your answer', { longest: 2000 }),
        line('source', 'What it rests on, such as a clause (if you like)', { longest: 200 }),
        ticks('keep', 'May others be shown this answer?', [
          { title: 'Keep it as an answer for everybody here', value: 'keep' },
        ]),
        words('keptQuestion', 'If so: the question as everybody may read it', {
          longest: 500,
          like: 'May I e-mail a report to a parent?',
        }),
        hint('What you keep must name nobody: no pupil, no parent, no colleague. You can take it back at any time.'),
      ],
    }),
  ],
  check: problemsOfAnswer,
  decide: answer,
});
