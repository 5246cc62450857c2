import { dateInWords } from '../../domain/deadlines/day-words.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import {
  recordFee as decidePayment,
  feePaidForm,
  poundsInWords,
  problemsOfPayment,
} from '../../domain/request/dates/fee-asked.ts';
import { holdsBackTheAnswer } from '../../domain/request/dates/pauses.ts';
import { day, facts, heading, hint } from '../../teams/card/blocks.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { factOf } from '../facts/case-facts.ts';
import { requestOf } from '../facts/request-facts.ts';
import { over } from '../over.ts';

const { step, aboutRequest } = over(feePaidForm);

export const recordFee = aboutRequest({
  id: 'record-fee',
  version: 1,
  title: 'Record that a fee is paid',
  send: 'Record it',
  said: {
    help: 'fee paid for …',
    alone: null,
    ofOne:
      'fee paid/came/received/arrived, fee is/was/has paid/been/come, paid .. fee, paid, payment came/received/arrived, got the fee/payment, record .. payment',
  },
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
      card: (_soFar, setting) => {
        const fee = requestOf(setting)?.fee;
        const today = londonClock(setting.now).day;
        return [
          heading('They have paid'),
          hint(
            fee && !holdsBackTheAnswer(fee)
              ? 'It is for further copies, so the day of your answer stays as it is.'
              : 'The month for your answer begins on the day on which the fee was paid.',
          ),
          facts(fee ? factOf('Fee', `${poundsInWords(fee.amount)}, asked for on ${dateInWords(fee.askedOn)}`) : []),
          day('paidOn', 'Day on which it was paid', { earliest: fee?.askedOn ?? today, today }, { apart: true }),
        ];
      },
    }),
  ],
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfPayment(soFar, { before: about, now }) : []),
  typedAtStart: ({ now }) => typedFrom(feePaidForm, { paidOn: londonClock(now).day }),
  decide: (deciding, { paidOn }) => decidePayment({ ...deciding, paidOn }),
});
