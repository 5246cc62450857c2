import { z } from 'zod';
import { dateInWords } from '../../domain/deadlines/day-words.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import {
  recordFee as decidePayment,
  feePaidForm,
  poundsInWords,
  problemsOfPayment,
} from '../../domain/request/dates/fee-asked.ts';
import { holdsBackTheAnswer } from '../../domain/request/dates/pauses.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { over } from '../act.ts';
import { factOf } from '../facts/case-facts.ts';
import { shown } from '../facts/date-facts.ts';
import { requestOf } from '../facts/request-facts.ts';

const { step, aboutRequest } = over(feePaidForm);
const { facts, days } = shown;

export const recordFee = aboutRequest({
  id: 'record-fee',
  version: 1,
  title: 'Record that a fee is paid',
  send: 'Record it',
  right: 'work-on-request',
  reads: 'dates',
  events: {
    'fee-paid': {
      did: 'recorded that the fee is paid',
      noted: 'the fee is paid',
      title: 'the payment is recorded',
      begin: 'Record the payment',
    },
  },
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
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfPayment(soFar, { before: about, now }) : []),
  typedAtStart: ({ now }) => typedFrom(feePaidForm, { paidOn: londonClock(now).day }),
  decide: (deciding, { paidOn }) => decidePayment({ ...deciding, paidOn }),
});
