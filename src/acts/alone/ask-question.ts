import type { Day } from '../../domain/deadlines/day-words.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { longestQuestion, questionForm } from '../../domain/question/ask-question.ts';
import { answererOn, sentToOn } from '../../domain/question/who-answers.ts';
import { heading, hint, words } from '../../teams/card/blocks.ts';
import { plain } from '../../teams/card/safe-text.ts';
import { over } from '../over.ts';

const { step, alone } = over(questionForm);

const whoAnswers = (organisation: Organisation, day: Day): string => {
  const answerer = answererOn({ sentTo: sentToOn(organisation, day) }, organisation, day);
  return answerer ? plain(answerer.name) : 'whoever answers questions about data protection where you work';
};

export const askQuestion = alone({
  id: 'ask-question',
  version: 1,
  title: 'Ask a question',
  send: 'Send',
  said: {
    help: 'ask a question',
    alone:
      'ask a/my question, ask the question, ask another question, i have a question, have a question, got a question, ask the/our dpo, ask the/our data protection officer, ask a person, ask somebody/someone, speak/talk to a human/person, speak/talk to somebody/someone, ask a human',
    ofOne: null,
  },
  right: 'ask-question',
  reads: 'nothing',
  events: { 'question-asked': { did: 'asked it', noted: 'asked' } },
  steps: [
    step({
      id: 'question',
      name: 'The question',
      asks: ['question'],
      card: (_soFar, { organisation, now }) => [
        heading('What do you want to ask?'),
        hint(
          `It goes to ${whoAnswers(organisation, londonClock(now).day)}, in private, as you write it. If something has happened, report it instead: then there may be a date to keep.`,
        ),
        words('question', 'Your question', { longest: longestQuestion }),
      ],
    }),
  ],
  finish: ({ answers, draft, person, receiptCard }, desk) =>
    desk.askQuestion({
      submissionId: draft.id,
      organisation: draft.organisation,
      form: answers,
      person,
      receiptCard,
    }),
});
