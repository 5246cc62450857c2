import { complaintForm, settleComplaint as settle } from '../../domain/request/complaint/settle-complaint.ts';
import { problemsOfDay } from '../../domain/request/days-done.ts';
import { complaintOutcome } from '../../domain/request/letters/complaint-outcome.ts';
import { neverWrite } from '../../domain/request/letters/never-write.ts';
import { day, facts, heading, hint, letter, words } from '../../teams/card/blocks.ts';
import { askedFacts, requestOf } from '../facts/request-facts.ts';
import { draftedLines, sinceReceived } from '../facts/rights-facts.ts';
import { over } from '../over.ts';

const { step, aboutRequest } = over(complaintForm);

export const settleComplaint = aboutRequest({
  id: 'settle-complaint',
  version: 1,
  title: 'Settle a complaint',
  send: 'Record the outcome',
  said: {
    help: 'outcome of …',
    alone: null,
    ofOne:
      'outcome, complaint settled/closed/upheld/dismissed/answered/resolved, settle, settled, upheld, uphold, not upheld, dismissed',
  },
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
      card: (_soFar, setting) => [
        heading('What came of the complaint?'),
        hint('Write it as they will read it. On the next card it stands in a letter.'),
        facts(askedFacts(setting, ['wants'])),
        hint(neverWrite),
        words('outcome', 'What did you find, and what have you done?', { longest: 4000 }),
      ],
    }),
    step({
      id: 'told',
      name: 'When they were told',
      asks: ['on'],
      card: ({ outcome }, setting) => {
        const request = requestOf(setting);
        return [
          heading('Tell them the outcome'),
          hint('I send nothing myself. Copy these words, or say the same in your own.'),
          letter(draftedLines(request && complaintOutcome(request, { ...setting, outcome }))),
          day('on', 'Day on which you told them', sinceReceived(setting), { apart: true }),
        ];
      },
    }),
  ],
  check: ({ on }, { about, now }) => (about?.type === 'request' ? problemsOfDay('on', on, { ...about, now }) : []),
  decide: (deciding, settling) => settle({ ...deciding, ...settling }),
});
