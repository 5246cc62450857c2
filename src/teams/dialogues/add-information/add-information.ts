import { z } from 'zod';
import { addedInformation } from '../../../domain/breach/report/change-report.ts';
import { defineCard } from '../../cards/define-card.ts';
import { dialogueOver } from '../define-dialogue.ts';

const { step, dialogue } = dialogueOver(addedInformation);

export const addInformationDialogue = dialogue({
  id: 'add-information',
  version: 1,
  title: 'Add information',
  sendLabel: 'Add it',
  steps: [
    step({
      id: 'words',
      name: 'What you have learned',
      asks: ['words'],
      card: defineCard('add-information/words', z.strictObject({ reference: z.string() })),
      view: (_soFar, { about }) => ({ reference: about?.reference ?? '' }),
    }),
  ],
  finish: ({ answers, draft, person }, desk) =>
    desk.addToReport({ submissionId: draft.id, reference: draft.about ?? '', words: answers.words, person }),
});
