import { z } from 'zod';
import { refuse } from '../../../domain/outcome.ts';
import { approvalForm } from '../../../domain/request/work/approve-exemption.ts';
import { unapproved } from '../../../domain/request/work/unapproved.ts';
import type { Withheld } from '../../../domain/request/work/work.ts';
import { defineCard } from '../../cards/define-card.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { fact, factOf } from '../case-facts.ts';
import { dialogueOver, type Setting } from '../define-dialogue.ts';
import { choice, nothingToChoose } from '../request-choices.ts';
import { requestOf } from '../request-facts.ts';
import { requestNotReady } from '../request-not-ready.ts';

const { step, dialogue } = dialogueOver(approvalForm);

const waiting = (setting: Setting): Withheld[] => {
  const request = requestOf(setting);
  return request ? unapproved(request) : [];
};

export const approveExemptionDialogue = dialogue({
  id: 'approve-exemption',
  version: 1,
  title: 'Approve a reason for holding back',
  sendLabel: 'Approve it',
  instead: (setting) => requestNotReady('exemption-approved', setting, { title: 'Nothing waits for approval' }),
  steps: [
    step({
      id: 'line',
      name: 'What you approve, and why',
      asks: ['withheldId', 'reason'],
      card: defineCard('approve-exemption/line', z.strictObject({ facts: z.array(fact), lines: z.array(choice) })),
      view: (_soFar, setting) => {
        const lines = waiting(setting);
        return {
          facts: lines.slice(0, mostShown).flatMap(lineFacts),
          lines: lines.length > 0 ? lines.map((line) => ({ title: nameOf(line), value: line.id })) : nothingToChoose,
        };
      },
    }),
  ],
  typedAtStart: (setting) => {
    const [line, ...others] = waiting(setting);
    return typedFrom(approvalForm, { withheldId: others.length === 0 ? line?.id : undefined });
  },
  finish: async ({ answers, draft, person }, desk) => {
    const { withheldId, reason } = answers;
    if (withheldId === '') return refuse('not-waiting', 'Nothing waits for approval any more. Press Cancel.');
    return desk.approveExemption({
      ...{ submissionId: draft.id, reference: draft.about ?? '', openedAt: draft.startedAt },
      ...{ withheldId, reason, person },
    });
  },
});

const mostShown = 3;

/** Its number in the redaction log: a choice holds nobody's own words. */
const nameOf = ({ id }: Withheld): string => `Line ${id.replace('withheld.', '')} of the redaction log`;

const lineFacts = (line: Withheld) => [
  ...factOf(nameOf(line), line.what),
  ...factOf('The law', line.provision ?? ''),
  ...factOf('Why it fits', line.reason),
];
