import { z } from 'zod';
import { listInWords } from '../../../domain/deadlines/day-words.ts';
import { acknowledgementForm, timeliness } from '../../../domain/request/complaint/acknowledge-complaint.ts';
import { problemsOfDay } from '../../../domain/request/days-done.ts';
import { complaintAcknowledgement } from '../../../domain/request/letters/complaint-acknowledgement.ts';
import { defineCard } from '../../cards/define-card.ts';
import { letterLine } from '../../cards/letter-lines.ts';
import { fact, factOf } from '../case-facts.ts';
import { dialogueOver, type Setting } from '../define-dialogue.ts';
import { notNow } from '../not-now.ts';
import { requestOf } from '../request-facts.ts';
import { draftedLines, sinceReceived } from '../rights-facts.ts';

const { step, dialogue } = dialogueOver(acknowledgementForm);

const told = defineCard(
  'acknowledge-complaint/told',
  z.strictObject({ facts: z.array(fact), letter: z.array(letterLine), earliest: z.string(), today: z.string() }),
);

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

export const acknowledgeComplaintDialogue = dialogue({
  id: 'acknowledge-complaint',
  version: 1,
  title: 'Acknowledge a complaint',
  sendLabel: 'Record that they were told',
  steps: [
    step({
      id: 'told',
      name: 'When they were told',
      asks: ['on'],
      card: told,
      view: (_soFar, setting) => {
        const request = requestOf(setting);
        return {
          facts: complaintFacts(setting),
          letter: draftedLines(request && complaintAcknowledgement(request, setting)),
          ...sinceReceived(setting),
        };
      },
    }),
  ],
  instead: notNow('complaint-acknowledged'),
  check: ({ on }, { about, now }) => (about?.type === 'request' ? problemsOfDay('on', on, { ...about, now }) : []),
  finish: ({ answers, draft, person }, desk) =>
    desk.acknowledgeComplaint({ submissionId: draft.id, reference: draft.about ?? '', acknowledging: answers, person }),
});
