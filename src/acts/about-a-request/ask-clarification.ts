import { z } from 'zod';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import {
  clarificationForm,
  askClarification as decideAsking,
  needNames,
  problemsOfAsking,
} from '../../domain/request/dates/clarification.ts';
import { clarificationLetter } from '../../domain/request/letters/clarification-letter.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { over } from '../act.ts';
import { shown, whatAndWhen } from '../facts/date-facts.ts';
import { warned, warning } from '../facts/never-write.ts';
import { choicesOf } from '../facts/request-choices.ts';
import { requestOf } from '../facts/request-facts.ts';
import { draftedLines, sinceReceived } from '../facts/rights-facts.ts';
import { noneCanHappen } from '../not-now.ts';

const { step, aboutRequest } = over(clarificationForm);
const { facts, letter, choices, days } = shown;

export const askClarification = aboutRequest({
  id: 'ask-clarification',
  version: 1,
  title: 'Ask what is meant',
  send: 'Stop the clock',
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
      card: defineCard('ask-clarification/question', z.strictObject({ facts, needs: choices, ...warned })),
      view: (_soFar, setting) => ({ facts: whatAndWhen(setting), needs: choicesOf(needNames), ...warning }),
    }),
    step({
      id: 'asked',
      name: 'The letter, and when you asked',
      asks: ['askedOn'],
      card: defineCard('ask-clarification/asked', z.strictObject({ letter, ...days })),
      view: ({ question, reason, askedOn }, setting) => {
        const request = requestOf(setting);
        const asking = question && reason && { question, reason, askedOn: askedOn ?? londonClock(setting.now).day };
        const drafted = request && asking ? clarificationLetter(request, setting, asking) : undefined;
        return { letter: draftedLines(drafted), ...sinceReceived(setting) };
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
