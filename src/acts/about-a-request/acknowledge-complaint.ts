import { listInWords } from '../../domain/deadlines/day-words.ts';
import {
  acknowledgeComplaint as acknowledge,
  acknowledgementForm,
  timeliness,
} from '../../domain/request/complaint/acknowledge-complaint.ts';
import { problemsOfDay } from '../../domain/request/days-done.ts';
import { complaintAcknowledgement } from '../../domain/request/letters/complaint-acknowledgement.ts';
import { day, facts, heading, hint, letter } from '../../teams/card/blocks.ts';
import { factOf } from '../facts/case-facts.ts';
import { requestOf } from '../facts/request-facts.ts';
import { draftedLines, sinceReceived } from '../facts/rights-facts.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(acknowledgementForm);

/** How it stands with the 30 days today, and which request it is about, where that is known. */
const complaintFacts = (setting: Setting) => {
  const request = requestOf(setting);
  if (!request) return [];
  const about = request.links.filter(({ why }) => why === 'complains-about').map(({ reference }) => reference);
  return [
    ...factOf('If you tell them today', timeliness(request, sinceReceived(setting).today)),
    ...factOf('It is about', listInWords(about)),
  ];
};

export const acknowledgeComplaint = aboutRequest({
  id: 'acknowledge-complaint',
  version: 1,
  title: 'Acknowledge a complaint',
  send: 'Record that they were told',
  said: {
    help: 'acknowledge …',
    alone: null,
    ofOne: 'acknowledge, acknowledged, acknowledging, acknowledgement, ack, told .. complaint has come',
  },
  right: 'work-on-request',
  reads: 'request',
  events: {
    'complaint-acknowledged': {
      did: 'acknowledged the complaint',
      noted: 'the complaint is acknowledged',
      title: 'the acknowledgement is recorded',
      line: 'The outcome follows without undue delay. The law sets no day for it.',
      begin: 'Acknowledge the complaint',
    },
  },
  steps: [
    step({
      id: 'told',
      name: 'When they were told',
      asks: ['on'],
      card: (_soFar, setting) => {
        const request = requestOf(setting);
        return [
          heading('Tell them that it came'),
          hint('I send nothing myself. Copy these words, or say the same in your own.'),
          facts(complaintFacts(setting)),
          letter(draftedLines(request && complaintAcknowledgement(request, setting))),
          day('on', 'Day on which you told them', sinceReceived(setting), { apart: true }),
        ];
      },
    }),
  ],
  check: ({ on }, { about, now }) => (about?.type === 'request' ? problemsOfDay('on', on, { ...about, now }) : []),
  decide: (deciding, acknowledging) => acknowledge({ ...deciding, ...acknowledging }),
});
