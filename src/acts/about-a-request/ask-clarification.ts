import { londonClock } from '../../domain/deadlines/london-time.ts';
import {
  clarificationForm,
  askClarification as decideAsking,
  needNames,
  problemsOfAsking,
} from '../../domain/request/dates/clarification.ts';
import { clarificationLetter } from '../../domain/request/letters/clarification-letter.ts';
import { neverWrite } from '../../domain/request/letters/never-write.ts';
import { day, facts, heading, hint, letter, one, words } from '../../teams/card/blocks.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { whatAndWhen } from '../facts/date-facts.ts';
import { choicesOf } from '../facts/request-choices.ts';
import { requestOf } from '../facts/request-facts.ts';
import { draftedLines, sinceReceived } from '../facts/rights-facts.ts';
import { noneCanHappen } from '../not-now.ts';
import { over } from '../over.ts';

const { step, aboutRequest } = over(clarificationForm);

export const askClarification = aboutRequest({
  id: 'ask-clarification',
  version: 1,
  title: 'Ask what is meant',
  send: 'Stop the clock',
  said: {
    help: 'pause …, waiting for clarification since Monday',
    alone: null,
    ofOne:
      'pause, paused, pausing, clarification, clarify, clarifying, stop the clock, stopped the clock, ask/asks/asked/asking .. what they/she/he mean/means/want/wants, waiting for more detail/details',
  },
  right: 'work-on-request',
  reads: 'dates',
  events: {
    'clarification-asked': {
      did: 'asked what is meant',
      noted: 'a clarification is asked for, and the clock stands still',
      title: 'the clock stands still',
      line: 'It goes on the day after the answer.',
      begin: 'Pause: ask what is meant',
    },
  },
  steps: [
    step({
      id: 'question',
      name: 'What you ask, and why',
      asks: ['need', 'reason', 'question'],
      card: (_soFar, setting) => [
        heading('What do you need to know?'),
        hint(
          'The clock stops only if you reasonably need this to find what they want, for example because you hold a great deal. It stops once at most.',
        ),
        facts(whatAndWhen(setting)),
        one('need', 'Why do you need it?', choicesOf(needNames), { apart: true }),
        hint(neverWrite),
        words('reason', 'What makes it needed? They read this too.', {
          longest: 1000,
          like: 'For example: we hold eleven years of records about him, in four places.',
        }),
        words('question', 'What do you ask them?', {
          longest: 2000,
          like: 'For example: which years, and which kinds of record, would help you most?',
        }),
      ],
    }),
    step({
      id: 'asked',
      name: 'The letter, and when you asked',
      asks: ['askedOn'],
      card: ({ question, reason, askedOn }, setting) => {
        const request = requestOf(setting);
        const asking = question && reason && { question, reason, askedOn: askedOn ?? londonClock(setting.now).day };
        const drafted = request && asking ? clarificationLetter(request, setting, asking) : undefined;
        return [
          heading('Ask them, then record it'),
          hint('I send nothing myself. Copy these words into a letter or an e-mail, then say when you sent it.'),
          letter(draftedLines(drafted)),
          day('askedOn', 'Day on which you asked', sinceReceived(setting), { apart: true }),
        ];
      },
    }),
  ],
  // It may have been asked in time and be recorded late: the day that is given decides that, and not today.
  notNow: (setting) =>
    noneCanHappen(['clarification-asked'])({ ...setting, now: setting.about?.reportedAt ?? setting.now }),
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfAsking(soFar, { before: about, now }) : []),
  typedAtStart: ({ now }) => typedFrom(clarificationForm, { askedOn: londonClock(now).day }),
  decide: (deciding, asking) => decideAsking({ ...deciding, asking }),
});
