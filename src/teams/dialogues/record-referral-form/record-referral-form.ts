import { z } from 'zod';
import { anotherSchool } from '../../../domain/consent/pupil-form.ts';
import { problemsOfReferral } from '../../../domain/consent/record-papers.ts';
import { referralForm } from '../../../domain/consent/recorded-forms.ts';
import { defineCard } from '../../cards/define-card.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { recordingDocument, recordingFields, schoolChoices } from '../pupil-choices.ts';
import { dayProblems, pupilOf } from '../pupil-facts.ts';
import { choice } from '../request-choices.ts';

const { step, dialogue } = dialogueOver(referralForm);

export const recordReferralFormDialogue = dialogue({
  id: 'record-referral-form',
  version: 1,
  title: 'Record a referral form',
  sendLabel: 'Record it',
  steps: [
    step({
      id: 'form',
      name: 'The referral form',
      asks: ['school', 'otherSchool', 'on', 'source', 'keptAt'],
      card: defineCard('record-referral-form/form', z.strictObject({ ...recordingFields, schools: z.array(choice) })),
      view: (_soFar, setting) => ({ ...recordingDocument(setting), schools: schoolChoices(setting.organisation) }),
    }),
  ],
  check: (soFar, setting) => [...problemsOfReferral(soFar), ...dayProblems(soFar, setting)],
  typedAtStart: (setting) => {
    const pupil = pupilOf(setting)?.pupil;
    return pupil ? { school: pupil.school ?? anotherSchool } : {};
  },
  finish: ({ answers, draft, person }, desk) =>
    desk.recordReferralForm({ submissionId: draft.id, reference: draft.about ?? '', recorded: answers, person }),
});
