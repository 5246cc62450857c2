import { londonClock } from '../../domain/deadlines/london-time.ts';
import { wayNames } from '../../domain/request/answer/answer-words.ts';
import {
  deliverAnswer as decideDelivery,
  deliveryForm,
  problemsOfDelivery,
  waysFor,
} from '../../domain/request/answer/deliver-answer.ts';
import { day, facts, heading, hint, letter, one, words } from '../../teams/card/blocks.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { answerBlanks, answerLetter, goesOut } from '../facts/answer-facts.ts';
import { choicesOf } from '../facts/request-choices.ts';
import { askedFacts, requestOf } from '../facts/request-facts.ts';
import { notReadyFor } from '../not-now.ts';
import { over } from '../over.ts';
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
  said: {
    help: 'hand over …',
    alone: null,
    ofOne:
      'deliver, delivers, delivered, delivering, delivery, hand over, handed over, hand .. over, handed .. over, handing over, send/sent .. answer/reply/response/copy/file/data/records, sent .. post, posted, collected, collects, answered, gave .. copy/file/answer',
  },
  right: 'work-on-request',
  reads: 'answer',
  events: {
    delivered: {
      did: 'handed the answer over',
      noted: 'answered',
      title: 'it is answered',
      line: 'Whoever logged it hears that it was answered, and nothing more.',
      begin: 'Record the handing over',
      atOnce: true,
    },
  },
  notNow: (setting) =>
    notReadyFor('delivered', setting, { title: 'The answer cannot go out yet', on: checkedOn(setting) }),
  steps: [
    step({
      id: 'letter',
      name: 'The letter',
      asks: [],
      card: (_soFar, setting) => [
        heading('The letter that goes with it'),
        hint(
          `I send nothing myself. Copy these words, or download the letter from the page “Answer”. ${answerBlanks(setting)}`.trim(),
        ),
        letter(answerLetter(setting)),
      ],
    }),
    step({
      id: 'delivered',
      name: 'How and when they got it',
      asks: ['how', 'on', 'proof'],
      card: (_soFar, setting) => {
        const request = requestOf(setting);
        const today = londonClock(setting.now).day;
        return [
          heading('How did it go out?'),
          hint(
            'Hand it over with somebody there to explain it, send it by registered post, or in a secure electronic form. Think of what they asked for.',
          ),
          facts([...askedFacts(setting, ['requester', 'contact', 'how']), ...(request ? goesOut(request) : [])]),
          one('how', 'How it went out', request ? choicesOf(wayNames, [...waysFor(request.asked)]) : [], {
            apart: true,
          }),
          day('on', 'Day it was handed over, posted or sent', { earliest: checkedOn(setting) ?? today, today }),
          words('proof', 'What shows it', {
            longest: 500,
            like: 'Who explained it, the number of the registered letter, or what shows that it came.',
          }),
        ];
      },
    }),
  ],
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfDelivery(soFar, { ...about, now }) : []),
  typedAtStart: ({ now }) => typedFrom(deliveryForm, { on: londonClock(now).day }),
  decide: (deciding, delivered) => decideDelivery({ ...deciding, delivered }),
});
