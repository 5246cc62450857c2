import { addPupilForm } from '../../../domain/consent/add-pupil.ts';
import { formFrom, pupilForm } from '../../../domain/consent/pupil-form.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { correctingSteps, problemsOfPupil, pupilTyped } from '../add-pupil/steps.ts';
import { dialogueOver } from '../define-dialogue.ts';

const { dialogue } = dialogueOver(addPupilForm);

/** The same questions as when a pupil is added, filled in and opened at the end: choose an answer, change it, save. */
export const correctPupilDialogue = dialogue({
  id: 'correct-pupil',
  version: 1,
  title: 'Correct a pupil’s details',
  sendLabel: 'Save the correction',
  steps: correctingSteps,
  startsAt: 'last',
  pupilNamed: pupilTyped,
  check: problemsOfPupil,
  typedFromCase: (about) => (about.type === 'pupil' ? typedFrom(pupilForm, formFrom(about.pupil)) : {}),
  finish: ({ answers, draft, person }, desk) =>
    desk.correctPupil({ submissionId: draft.id, reference: draft.about ?? '', corrected: answers, person }),
});
