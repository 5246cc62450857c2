import { z } from 'zod';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { wayNames } from '../../../domain/request/answer/answer-words.ts';
import { deliveryForm, problemsOfDelivery, waysFor } from '../../../domain/request/answer/deliver-answer.ts';
import { defineCard } from '../../cards/define-card.ts';
import { letterLine } from '../../cards/letter-lines.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { answerLetter, goesOut } from '../answer-facts.ts';
import { fact } from '../case-facts.ts';
import { dialogueOver, type Setting } from '../define-dialogue.ts';
import { choice, choicesOf, days } from '../request-choices.ts';
import { askedFacts, requestOf } from '../request-facts.ts';
import { requestNotReady } from '../request-not-ready.ts';

const { step, dialogue } = dialogueOver(deliveryForm);

/** No answer goes out before somebody else has found it right. */
const checkedOn = (setting: Setting) => {
  const check = requestOf(setting)?.check;
  return check ? londonClock(check.at).day : undefined;
};

export const deliverAnswerDialogue = dialogue({
  id: 'deliver-answer',
  version: 1,
  title: 'Hand over the answer',
  sendLabel: 'Record that they have it',
  instead: (setting) =>
    requestNotReady('delivered', setting, { title: 'The answer cannot go out yet', on: checkedOn(setting) }),
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
  finish: ({ answers, draft, person }, desk) =>
    desk.deliverAnswer({ submissionId: draft.id, reference: draft.about ?? '', delivered: answers, person }),
});
