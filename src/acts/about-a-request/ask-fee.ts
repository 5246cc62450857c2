import { londonClock } from '../../domain/deadlines/london-time.ts';
import {
  askFee as decideFee,
  feeForm,
  feeGroundNames,
  feeGroundsFor,
  problemsOfFee,
} from '../../domain/request/dates/fee-asked.ts';
import { feeLetter } from '../../domain/request/letters/fee-letter.ts';
import { neverWrite } from '../../domain/request/letters/never-write.ts';
import { count, day, facts, heading, hint, letter, one, words } from '../../teams/card/blocks.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { timeFact, whatAndWhen } from '../facts/date-facts.ts';
import { choicesOf } from '../facts/request-choices.ts';
import { requestOf } from '../facts/request-facts.ts';
import { draftedLines, sinceReceived } from '../facts/rights-facts.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(feeForm);

const groundsFor = (setting: Setting) => {
  const request = requestOf(setting);
  return choicesOf(feeGroundNames, request && feeGroundsFor(request));
};

export const askFee = aboutRequest({
  id: 'ask-fee',
  version: 1,
  title: 'Ask for a fee',
  send: 'Record that you asked',
  said: { help: 'ask a fee for …', alone: null, ofOne: 'fee, charge, charging, charged' },
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
      card: (_soFar, setting) => [
        heading('Why is there a fee?'),
        hint(
          'A request is free. The law allows a fee for what is clearly unfounded or excessive and for further copies: what it costs you, and no more. A fee for further copies does not stop the clock.',
        ),
        facts(whatAndWhen(setting)),
        one('ground', 'Why may you charge for it?', groundsFor(setting), { apart: true }),
        count('amount', 'How much, in pounds?', { least: 0, like: 'For example 25' }),
        hint(neverWrite),
        words('reasons', 'The reasons. They are told to the requester.', { longest: 2000 }),
      ],
    }),
    step({
      id: 'asked',
      name: 'The letter, and when they were told',
      asks: ['askedOn'],
      card: ({ ground, amount, reasons, askedOn }, setting) => {
        const request = requestOf(setting);
        const charging = ground &&
          amount !== undefined &&
          reasons && { ground, amount, reasons, askedOn: askedOn ?? londonClock(setting.now).day };
        return [
          heading('Tell them, then record it'),
          hint('I send nothing myself. Copy these words into a letter or an e-mail, then say when you sent it.'),
          facts(timeFact(setting)),
          letter(draftedLines(request && charging ? feeLetter(request, setting, charging) : undefined)),
          day('askedOn', 'Day on which you told them', sinceReceived(setting), { apart: true }),
        ];
      },
    }),
  ],
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfFee(soFar, { before: about, now }) : []),
  typedAtStart: ({ now }) => typedFrom(feeForm, { askedOn: londonClock(now).day }),
  decide: (deciding, asking) => decideFee({ ...deciding, asking }),
});
