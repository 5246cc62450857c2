import { z } from 'zod';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { askFee as decideFee, feeForm, feeGroundNames, problemsOfFee } from '../../domain/request/dates/fee-asked.ts';
import { feeLetter } from '../../domain/request/letters/fee-letter.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { over } from '../act.ts';
import { shown, timeFact, whatAndWhen } from '../facts/date-facts.ts';
import { warned, warning } from '../facts/never-write.ts';
import { choicesOf } from '../facts/request-choices.ts';
import { requestOf } from '../facts/request-facts.ts';
import { draftedLines, sinceReceived } from '../facts/rights-facts.ts';

const { step, aboutRequest } = over(feeForm);
const { facts, letter, choices, days } = shown;

export const askFee = aboutRequest({
  id: 'ask-fee',
  version: 1,
  title: 'Ask for a fee',
  send: 'Record that you asked',
  right: 'decide-request',
  reads: 'dates',
  events: {
    'fee-asked': {
      did: 'asked for a fee',
      noted: 'a fee is asked for',
      title: 'recorded that you asked for a fee',
      line: 'For an unfounded or excessive request the month begins when it is paid. For further copies no day moves.',
      begin: 'Ask for a fee',
    },
  },
  steps: [
    step({
      id: 'fee',
      name: 'How much, and why',
      asks: ['ground', 'amount', 'reasons'],
      card: defineCard('ask-fee/fee', z.strictObject({ facts, grounds: choices, ...warned })),
      view: (_soFar, setting) => ({ facts: whatAndWhen(setting), grounds: choicesOf(feeGroundNames), ...warning }),
    }),
    step({
      id: 'asked',
      name: 'The letter, and when they were told',
      asks: ['askedOn'],
      card: defineCard('ask-fee/asked', z.strictObject({ facts, letter, ...days })),
      view: ({ ground, amount, reasons, askedOn }, setting) => {
        const request = requestOf(setting);
        const charging = ground &&
          amount !== undefined &&
          reasons && { ground, amount, reasons, askedOn: askedOn ?? londonClock(setting.now).day };
        return {
          facts: timeFact(setting),
          letter: draftedLines(request && charging ? feeLetter(request, setting, charging) : undefined),
          ...sinceReceived(setting),
        };
      },
    }),
  ],
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfFee(soFar, { before: about, now }) : []),
  typedAtStart: ({ now }) => typedFrom(feeForm, { askedOn: londonClock(now).day }),
  decide: (deciding, asking) => decideFee({ ...deciding, asking }),
});
