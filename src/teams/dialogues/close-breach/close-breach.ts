import { z } from 'zod';
import { closingForm } from '../../../domain/breach/close/close-breach.ts';
import { missingBeforeClosing } from '../../../domain/breach/close/missing-before-closing.ts';
import { defineCard } from '../../cards/define-card.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { notReadyCard } from './not-ready-card.ts';

const { step, dialogue } = dialogueOver(closingForm);

export const closeBreachDialogue = dialogue({
  id: 'close-breach',
  version: 1,
  title: 'Close a breach',
  sendLabel: 'Close the breach',
  steps: [
    step({
      id: 'heard',
      name: 'What the reporter hears',
      asks: ['heard'],
      card: defineCard('close-breach/heard', z.strictObject({ reference: z.string() })),
      view: (_soFar, { about }) => ({ reference: about?.reference ?? '' }),
    }),
  ],
  instead: ({ about, organisation }) => {
    const missing = about?.type === 'breach' ? missingBeforeClosing(about, organisation) : [];
    return about && missing.length > 0 ? notReadyCard(about.reference, missing, organisation) : undefined;
  },
  finish: ({ answers, draft, person }, desk) =>
    desk.closeBreach({ submissionId: draft.id, reference: draft.about ?? '', heard: answers.heard, person }),
});
