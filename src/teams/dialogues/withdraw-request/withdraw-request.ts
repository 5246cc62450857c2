import { z } from 'zod';
import { requestWithdrawal } from '../../../domain/request/log/withdraw-request.ts';
import { defineCard } from '../../cards/define-card.ts';
import { dialogueOver } from '../define-dialogue.ts';

const { step, dialogue } = dialogueOver(requestWithdrawal);

export const withdrawRequestDialogue = dialogue({
  id: 'withdraw-request',
  version: 1,
  title: 'Withdraw a request',
  sendLabel: 'Withdraw the request',
  steps: [
    step({
      id: 'reason',
      name: 'The reason',
      asks: ['reason'],
      card: defineCard('withdraw-request/reason', z.strictObject({ reference: z.string() })),
      view: (_soFar, { about }) => ({ reference: about?.reference ?? '' }),
    }),
  ],
  finish: ({ answers, draft, person }, desk) =>
    desk.withdrawRequest({ submissionId: draft.id, reference: draft.about ?? '', reason: answers.reason, person }),
});
