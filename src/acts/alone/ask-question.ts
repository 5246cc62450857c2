import { londonClock } from '../../domain/deadlines/london-time.ts';
import { longestQuestion, questionForm } from '../../domain/question/ask-question.ts';
import { answererOn, nobodyToAsk, sentToOn } from '../../domain/question/who-answers.ts';
import { heading, hint, words } from '../../teams/card/blocks.ts';
import { plain } from '../../teams/card/safe-text.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, alone } = over(questionForm);

const goesTo = ({ organisation, person, now }: Setting) => {
  const { day } = londonClock(now);
  const sentTo = sentToOn(organisation, day, person.id);
  return { sentTo, answerer: answererOn({ sentTo }, organisation, day, person.id) };
};

const whereItGoes = (setting: Setting): string => {
  const { sentTo, answerer } = goesTo(setting);
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
    setting.organisation.people.some(({ id }) => id === setting.person.id) && goesTo(setting).answerer === undefined
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
