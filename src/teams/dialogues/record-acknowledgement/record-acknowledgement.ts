import { z } from 'zod';
import { acknowledgementForm } from '../../../domain/consent/recorded-forms.ts';
import { defineCard } from '../../cards/define-card.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { recording, recordingFields } from '../pupil-choices.ts';
import { dayProblems } from '../pupil-facts.ts';

const { step, dialogue } = dialogueOver(acknowledgementForm);

export const recordAcknowledgementDialogue = dialogue({
  id: 'record-acknowledgement',
  version: 1,
  title: 'Record the school’s acknowledgement',
  sendLabel: 'Record it',
  steps: [
    step({
      id: 'acknowledgement',
      name: 'The acknowledgement',
      asks: ['statement', 'on', 'source', 'keptAt'],
      card: defineCard('record-acknowledgement/acknowledgement', z.strictObject(recordingFields)),
      view: (_soFar, setting) => recording(setting),
    }),
  ],
  check: dayProblems,
  typedAtStart: ({ organisation }) => ({ statement: organisation.consent.statement }),
  finish: ({ answers, draft, person }, desk) =>
    desk.recordAcknowledgement({ submissionId: draft.id, reference: draft.about ?? '', recorded: answers, person }),
});
