import { dateInWords } from '../../domain/deadlines/day-words.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import {
  clarificationAnswerForm,
  recordClarification as decideClarification,
  problemsOfAnswer,
} from '../../domain/request/dates/clarification.ts';
import { neverWrite } from '../../domain/request/letters/never-write.ts';
import { day, facts, heading, hint, words } from '../../teams/card/blocks.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { factOf } from '../facts/case-facts.ts';
import { requestOf } from '../facts/request-facts.ts';
import { over } from '../over.ts';

const { step, aboutRequest } = over(clarificationAnswerForm);

export const recordClarification = aboutRequest({
  id: 'record-clarification',
  version: 1,
  title: 'Record the clarification',
  send: 'Start the clock again',
  said: {
    help: 'clarification came yesterday for …',
    alone: null,
    ofOne:
      'clarification came/arrived/received/answered/here/in, clarification has/have come/arrived/been, clarification is here/in, got/received/have/had the/a/their/her/his clarification, answered .. clarification, answer to .. clarification, they/she/he clarified, they/she/he has/have clarified, clarified, record .. clarification, unpause, un pause, resume, resumed, clock runs again, start the clock again, restart .. clock, no longer paused',
  },
  right: 'work-on-request',
  reads: 'dates',
  events: {
    'clarification-answered': {
      did: 'recorded the clarification',
      noted: 'the clarification has come, and the clock runs again',
      title: 'the clock runs again',
      begin: 'Record the clarification',
    },
  },
  steps: [
    step({
      id: 'answer',
      name: 'What they answered',
      asks: ['answeredOn', 'answer'],
      card: (_soFar, setting) => {
        const asked = requestOf(setting)?.clarification;
        const today = londonClock(setting.now).day;
        return [
          heading('They have answered'),
          hint('The days from asking to the answer, both counted, are added to the time for your answer.'),
          facts(
            asked
              ? [...factOf('You asked on', dateInWords(asked.askedOn)), ...factOf('Your question', asked.question)]
              : [],
          ),
          day(
            'answeredOn',
            'Day on which the answer came',
            { earliest: asked?.askedOn ?? today, today },
            { apart: true },
          ),
          hint(neverWrite),
          words('answer', 'What did they answer?', { longest: 4000 }),
        ];
      },
    }),
  ],
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfAnswer(soFar, { before: about, now }) : []),
  typedAtStart: ({ now }) => typedFrom(clarificationAnswerForm, { answeredOn: londonClock(now).day }),
  decide: (deciding, answered) => decideClarification({ ...deciding, answered }),
});
