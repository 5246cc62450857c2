import { z } from 'zod';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { wayNames } from '../../domain/request/answer/answer-words.ts';
import {
  deliverAnswer as decideDelivery,
  deliveryForm,
  problemsOfDelivery,
  waysFor,
} from '../../domain/request/answer/deliver-answer.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { letterLine } from '../../teams/card/letter-lines.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { over } from '../act.ts';
import { answerLetter, goesOut } from '../facts/answer-facts.ts';
import { fact } from '../facts/case-facts.ts';
import { choice, choicesOf, days } from '../facts/request-choices.ts';
import { askedFacts, requestOf } from '../facts/request-facts.ts';
import { notReadyFor } from '../not-now.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(deliveryForm);

/** No answer goes out before somebody else has found it right. */
const checkedOn = (setting: Setting) => {
  const check = requestOf(setting)?.check;
  return check ? londonClock(check.at).day : undefined;
};

export const deliverAnswer = aboutRequest({
  id: 'deliver-answer',
  version: 1,
  title: 'Hand over the answer',
  send: 'Record that they have it',
  right: 'work-on-request',
  reads: 'answer',
  events: {
    delivered: {
      did: 'handed the answer over',
      noted: 'answered',
      title: 'it is answered',
      line: 'Whoever logged it hears that it was answered, and nothing more.',
      begin: 'Record the handing over',
    },
  },
  notNow: (setting) =>
    notReadyFor('delivered', setting, { title: 'The answer cannot go out yet', on: checkedOn(setting) }),
  steps: [
    step({
      id: 'letter',
      name: 'The letter',
      asks: [],
      card: defineCard('deliver-answer/letter', z.strictObject({ letter: z.array(letterLine) })),
      view: (_soFar, setting) => ({ letter: answerLetter(setting) }),
    }),
    step({
      id: 'delivered',
      name: 'How and when they got it',
      asks: ['how', 'on', 'proof'],
      card: defineCard(
        'deliver-answer/delivered',
        z.strictObject({ facts: z.array(fact), ways: z.array(choice), ...days }),
      ),
      view: (_soFar, setting) => {
        const request = requestOf(setting);
        const today = londonClock(setting.now).day;
        return {
          facts: [...askedFacts(setting, ['requester', 'contact', 'how']), ...(request ? goesOut(request) : [])],
          ways: request ? choicesOf(wayNames, [...waysFor(request.asked)]) : [],
          earliest: checkedOn(setting) ?? today,
          today,
        };
      },
    }),
  ],
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfDelivery(soFar, { ...about, now }) : []),
  typedAtStart: ({ now }) => typedFrom(deliveryForm, { on: londonClock(now).day }),
  decide: (deciding, delivered) => decideDelivery({ ...deciding, delivered }),
});
