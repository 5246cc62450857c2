import { addPupilForm } from '../../domain/consent/add-pupil.ts';
import { formFrom, pupilForm } from '../../domain/consent/pupil-form.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { correctingSteps, problemsOfPupil, pupilTyped } from '../alone/add-pupil/steps.ts';
import { over } from '../over.ts';

const { aboutPupil } = over(addPupilForm);

/** The same questions as when a pupil is added, filled in and opened at the end: choose an answer, change it, save. */
export const correctPupil = aboutPupil({
  id: 'correct-pupil',
  version: 1,
  title: 'Correct a pupil’s details',
  send: 'Save the correction',
  said: {
    help: 'correct …',
    alone: null,
    ofOne:
      'correct, correction, change, amend, edit, fix, mistake in, wrong, misspelt, spelt, is different, new name/address/school, update',
  },
  right: 'record-pupil',
  reads: 'record',
  verb: 'correct',
  events: {
    'pupil-corrected': {
      did: 'corrected who the pupil is',
      noted: 'who the pupil is was corrected',
      title: 'the correction is saved',
    },
  },
  steps: correctingSteps,
  startsAt: 'last',
  pupilNamed: pupilTyped,
  check: problemsOfPupil,
  typedFromCase: (about) => (about.type === 'pupil' ? typedFrom(pupilForm, formFrom(about.pupil)) : {}),
  finish: ({ answers, draft, person }, desk) =>
    desk.correctPupil({ submissionId: draft.id, reference: draft.about ?? '', corrected: answers, person }),
});
