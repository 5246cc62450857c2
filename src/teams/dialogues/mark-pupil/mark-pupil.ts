import { z } from 'zod';
import { markGroundNames } from '../../../domain/consent/entry-names.ts';
import { markForm } from '../../../domain/consent/marks.ts';
import { defineCard } from '../../cards/define-card.ts';
import { fact } from '../case-facts.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { pupilFacts } from '../pupil-facts.ts';
import { choice, choicesOf } from '../request-choices.ts';
import { saidInputs, saidToday, saidView } from '../said-inputs.ts';

const { step, dialogue } = dialogueOver(markForm);

const choices = z.array(choice);

const markNames = {
  restricted: 'Part of it is not to be used',
  challenged: 'Part of it is in dispute: somebody says that it is wrong',
} as const;

export const markPupilDialogue = dialogue({
  id: 'mark-pupil',
  version: 1,
  title: 'Limit part of a record',
  sendLabel: 'Record it',
  steps: [
    step({
      id: 'which',
      name: 'Not to be used, or in dispute',
      asks: ['mark'],
      card: defineCard('mark-pupil/which', z.strictObject({ facts: z.array(fact), marks: choices })),
      view: (_soFar, setting) => ({ facts: pupilFacts(setting), marks: choicesOf(markNames) }),
    }),
    step({
      id: 'restricted',
      name: 'What is not to be used, and why',
      asks: ['of', 'ground', 'on', 'source'],
      needs: ['ground'],
      when: ({ mark = 'restricted' }) => mark === 'restricted',
      card: defineCard('mark-pupil/restricted', z.strictObject({ grounds: choices, ...saidInputs })),
      view: (_soFar, setting) => ({ grounds: choicesOf(markGroundNames), ...saidView(setting) }),
    }),
    step({
      id: 'challenged',
      name: 'Both versions',
      asks: ['of', 'theirVersion', 'on', 'source'],
      needs: ['theirVersion'],
      when: ({ mark }) => mark === 'challenged',
      card: defineCard('mark-pupil/challenged', z.strictObject(saidInputs)),
      view: (_soFar, setting) => saidView(setting),
    }),
  ],
  typedAtStart: saidToday,
  finish: ({ answers, draft, person }, desk) =>
    desk.markPupil({ submissionId: draft.id, reference: draft.about ?? '', marking: answers, person }),
});
