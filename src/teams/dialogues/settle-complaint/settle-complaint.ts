import { z } from 'zod';
import { complaintForm } from '../../../domain/request/complaint/settle-complaint.ts';
import { problemsOfDay } from '../../../domain/request/days-done.ts';
import { complaintOutcome } from '../../../domain/request/letters/complaint-outcome.ts';
import { defineCard } from '../../cards/define-card.ts';
import { letterLine } from '../../cards/letter-lines.ts';
import { fact } from '../case-facts.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { warned, warning } from '../never-write.ts';
import { notNow } from '../not-now.ts';
import { askedFacts, requestOf } from '../request-facts.ts';
import { draftedLines, sinceReceived } from '../rights-facts.ts';

const { step, dialogue } = dialogueOver(complaintForm);

const told = defineCard(
  'settle-complaint/told',
  z.strictObject({ letter: z.array(letterLine), earliest: z.string(), today: z.string() }),
);

export const settleComplaintDialogue = dialogue({
  id: 'settle-complaint',
  version: 1,
  title: 'Settle a complaint',
  sendLabel: 'Record the outcome',
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
  instead: notNow('complaint-settled'),
  check: ({ on }, { about, now }) => (about?.type === 'request' ? problemsOfDay('on', on, { ...about, now }) : []),
  finish: ({ answers, draft, person }, desk) =>
    desk.settleComplaint({ submissionId: draft.id, reference: draft.about ?? '', settling: answers, person }),
});
