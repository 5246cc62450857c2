import { z } from 'zod';
import { requestAddition } from '../../../domain/request/log/add-to-request.ts';
import { defineCard } from '../../cards/define-card.ts';
import { dialogueOver } from '../define-dialogue.ts';

const { step, dialogue } = dialogueOver(requestAddition);

export const addToRequestDialogue = dialogue({
  id: 'add-to-request',
  version: 1,
  title: 'Add to a request',
  sendLabel: 'Add it',
  steps: [
    step({
      id: 'words',
      name: 'What you have learned',
      asks: ['words'],
      card: defineCard('add-to-request/words', z.strictObject({ reference: z.string() })),
      view: (_soFar, { about }) => ({ reference: about?.reference ?? '' }),
    }),
  ],
  finish: ({ answers, draft, person }, desk) =>
    desk.addToRequest({ submissionId: draft.id, reference: draft.about ?? '', words: answers.words, person }),
});
