import { londonClock } from '../../domain/deadlines/london-time.ts';
import { longestQuestion, questionForm } from '../../domain/question/ask-question.ts';
import { askedOn, hasNobodyToAsk, nobodyToAsk } from '../../domain/question/who-answers.ts';
import { heading, hint, words } from '../../teams/card/blocks.ts';
import { plain } from '../../teams/card/safe-text.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, alone } = over(questionForm);

const asking = ({ organisation, person, now }: Setting) => [organisation, londonClock(now).day, person.id] as const;

const whereItGoes = (setting: Setting): string => {
  const { sentTo, answerer } = askedOn(...asking(setting));
  const who = answerer ? plain(answerer.name) : 'whoever answers questions about data protection where you work';
  // The Chair is told of cases without names (SEIPS 8.4).
  const nameless = sentTo === 'chair' ? ' The Chair does not need names: leave them out.' : '';
  return `It goes to ${who}, in private, as you write it.${nameless}`;
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
  notNow: (setting) =>
    hasNobodyToAsk(...asking(setting))
      ? { title: 'There is nobody else to ask here', lines: [nobodyToAsk] }
      : undefined,
  events: { 'question-asked': { did: 'asked it', noted: 'asked' } },
  steps: [
    step({
      id: 'question',
      name: 'The question',
      asks: ['question'],
      card: (_soFar, setting) => [
        heading('What do you want to ask?'),
        hint(`${whereItGoes(setting)} If something has happened, report it instead: then there may be a date to keep.`),
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
