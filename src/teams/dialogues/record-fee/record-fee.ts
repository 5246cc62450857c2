import { z } from 'zod';
import { dateInWords } from '../../../domain/deadlines/day-words.ts';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { feePaidForm, poundsInWords, problemsOfPayment } from '../../../domain/request/dates/fee-asked.ts';
import { holdsBackTheAnswer } from '../../../domain/request/dates/pauses.ts';
import { defineCard } from '../../cards/define-card.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { factOf } from '../case-facts.ts';
import { shown } from '../date-facts.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { notNow } from '../not-now.ts';
import { requestOf } from '../request-facts.ts';

const { step, dialogue } = dialogueOver(feePaidForm);
const { facts, days } = shown;

export const recordFeeDialogue = dialogue({
  id: 'record-fee',
  version: 1,
  title: 'Record that a fee is paid',
  sendLabel: 'Record it',
  steps: [
    step({
      id: 'paid',
      name: 'When it was paid',
      asks: ['paidOn'],
      card: defineCard('record-fee/paid', z.strictObject({ facts, effect: z.string(), ...days })),
      view: (_soFar, setting) => {
        const fee = requestOf(setting)?.fee;
        const today = londonClock(setting.now).day;
        return {
          facts: fee ? factOf('Fee', `${poundsInWords(fee.amount)}, asked for on ${dateInWords(fee.askedOn)}`) : [],
          effect:
            fee && !holdsBackTheAnswer(fee)
              ? 'It is for further copies, so the day of your answer stays as it is.'
              : 'The month for your answer begins on the day on which the fee was paid.',
          earliest: fee?.askedOn ?? today,
          today,
        };
      },
    }),
  ],
  instead: notNow('fee-paid'),
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfPayment(soFar, { before: about, now }) : []),
  typedAtStart: ({ now }) => typedFrom(feePaidForm, { paidOn: londonClock(now).day }),
  finish: ({ answers, draft, person }, desk) =>
    desk.recordFee({ submissionId: draft.id, reference: draft.about ?? '', paidOn: answers.paidOn, person }),
});
