import { z } from 'zod';
import { complaintForm, settleComplaint as settle } from '../../domain/request/complaint/settle-complaint.ts';
import { problemsOfDay } from '../../domain/request/days-done.ts';
import { complaintOutcome } from '../../domain/request/letters/complaint-outcome.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { letterLine } from '../../teams/card/letter-lines.ts';
import { over } from '../act.ts';
import { fact } from '../facts/case-facts.ts';
import { warned, warning } from '../facts/never-write.ts';
import { askedFacts, requestOf } from '../facts/request-facts.ts';
import { draftedLines, sinceReceived } from '../facts/rights-facts.ts';

const { step, aboutRequest } = over(complaintForm);

const told = defineCard(
  'settle-complaint/told',
  z.strictObject({ letter: z.array(letterLine), earliest: z.string(), today: z.string() }),
);

export const settleComplaint = aboutRequest({
  id: 'settle-complaint',
  version: 1,
  title: 'Settle a complaint',
  send: 'Record the outcome',
  right: 'decide-request',
  reads: 'request',
  events: {
    'complaint-settled': {
      did: 'told the outcome of the complaint',
      noted: 'the outcome of the complaint was told',
      title: 'the outcome is recorded',
      begin: 'Tell the outcome',
    },
  },
  steps: [
    step({
      id: 'outcome',
      name: 'The outcome',
      asks: ['outcome'],
      card: defineCard('settle-complaint/outcome', z.strictObject({ facts: z.array(fact), ...warned })),
      view: (_soFar, setting) => ({ facts: askedFacts(setting, ['wants']), ...warning }),
    }),
    step({
      id: 'told',
      name: 'When they were told',
      asks: ['on'],
      card: told,
      view: ({ outcome }, setting) => {
        const request = requestOf(setting);
        return {
          letter: draftedLines(request && complaintOutcome(request, { ...setting, outcome })),
          ...sinceReceived(setting),
        };
      },
    }),
  ],
  check: ({ on }, { about, now }) => (about?.type === 'request' ? problemsOfDay('on', on, { ...about, now }) : []),
  decide: (deciding, settling) => settle({ ...deciding, ...settling }),
});
