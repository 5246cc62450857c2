import { z } from 'zod';
import { statusOf } from '../../../domain/breach/breach.ts';
import { reopeningForm } from '../../../domain/breach/close/close-breach.ts';
import { button } from '../../buttons.ts';
import { defineCard } from '../../cards/define-card.ts';
import { messageCard } from '../../cards/message-card.ts';
import { dialogueOver } from '../define-dialogue.ts';

const { step, dialogue } = dialogueOver(reopeningForm);

export const reopenBreachDialogue = dialogue({
  id: 'reopen-breach',
  version: 1,
  title: 'Reopen a breach',
  sendLabel: 'Reopen it',
  steps: [
    step({
      id: 'reason',
      name: 'The reason',
      asks: ['reason'],
      card: defineCard('reopen-breach/reason', z.strictObject({ reference: z.string(), meaning: z.string() })),
      view: (_soFar, { about }) => ({
        reference: about?.reference ?? '',
        meaning:
          about?.type === 'breach' && about.duplicateOf !== null
            ? `It is then no longer a duplicate of ${about.duplicateOf}, and its own 72 hours count again.`
            : 'Its 72 hours and its tasks count again from where they stood. Whoever reported it is told.',
      }),
    }),
  ],
  instead: ({ about }) =>
    about === undefined ||
    about.type === 'request' ||
    about.type === 'pupil' ||
    ['closed', 'duplicate'].includes(statusOf(about))
      ? undefined
      : messageCard(
          `${about.reference} is not closed`,
          ['There is nothing to reopen.'],
          [button('Open the report', { do: 'case', reference: about.reference }, 'positive')],
        ),
  finish: ({ answers, draft, person }, desk) =>
    desk.reopenBreach({ submissionId: draft.id, reference: draft.about ?? '', reason: answers.reason, person }),
});
