import { z } from 'zod';
import { causeNames, causes, investigationForm, likelyCause } from '../../../domain/breach/close/investigation.ts';
import { defineCard } from '../../cards/define-card.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { dialogueOver } from '../define-dialogue.ts';

const { step, dialogue } = dialogueOver(investigationForm);

const causeChoices = causes.map((cause) => ({
  title: `${causeNames[cause].charAt(0).toUpperCase()}${causeNames[cause].slice(1)}`,
  value: cause,
}));

export const investigateDialogue = dialogue({
  id: 'investigate',
  version: 1,
  title: 'Write what was found',
  sendLabel: 'Save it',
  steps: [
    step({
      id: 'findings',
      name: 'What was found',
      asks: ['findings', 'cause', 'prevention'],
      card: defineCard(
        'investigate/findings',
        z.strictObject({ reference: z.string(), causes: z.array(z.object({ title: z.string(), value: z.string() })) }),
      ),
      view: (_soFar, { about }) => ({ reference: about?.reference ?? '', causes: causeChoices }),
    }),
  ],
  typedFromCase: (about) => {
    if (about.type !== 'breach') return {};
    return typedFrom(investigationForm, about.investigation ?? { cause: likelyCause(about.report.kind) });
  },
  finish: ({ answers, draft, person }, desk) =>
    desk.investigate({ submissionId: draft.id, reference: draft.about ?? '', found: answers, person }),
});
