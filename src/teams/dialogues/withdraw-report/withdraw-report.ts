import { z } from 'zod';
import { withdrawalReason } from '../../../domain/breach/report/change-report.ts';
import { defineCard } from '../../cards/define-card.ts';
import { dialogueOver } from '../define-dialogue.ts';

const { step, dialogue } = dialogueOver(withdrawalReason);

export const withdrawReportDialogue = dialogue({
  id: 'withdraw-report',
  version: 1,
  title: 'Withdraw a report',
  sendLabel: 'Withdraw the report',
  steps: [
    step({
      id: 'reason',
      name: 'The reason',
      asks: ['reason'],
      card: defineCard('withdraw-report/reason', z.strictObject({ reference: z.string() })),
      view: (_soFar, { about }) => ({ reference: about?.reference ?? '' }),
    }),
  ],
  finish: ({ answers, draft, person }, desk) =>
    desk.withdraw({ submissionId: draft.id, reference: draft.about ?? '', reason: answers.reason, person }),
});
