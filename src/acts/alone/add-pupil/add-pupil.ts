import { addPupilForm, mayAddPupil } from '../../../domain/consent/add-pupil.ts';
import { over } from '../../over.ts';
import { addingSteps, problemsOfPupil, pupilTyped } from './steps.ts';

const { alone } = over(addPupilForm);

const pupils = 'pupil/pupils/student/students';

export const addPupil = alone({
  id: 'add-pupil',
  version: 1,
  title: 'Add a pupil',
  send: 'Add the pupil',
  said: {
    help: 'add a pupil',
    alone: `add a/the/another/new ${pupils}, add ${pupils}, add a new ${pupils}, add one ${pupils}, new ${pupils}, a new ${pupils}, enter a ${pupils}, enter a new ${pupils}, open a file, open a new file, open a file for a ${pupils}, open a pupils file, create a ${pupils}`,
    ofOne: null,
  },
  right: 'record-pupil',
  reads: 'nothing',
  events: {
    'pupil-added': { did: 'added the pupil', noted: 'a pupil was added', title: 'the pupil is added' },
  },
  steps: addingSteps,
  notNow: ({ organisation, person }) => {
    const allowed = mayAddPupil(organisation, person);
    if (allowed.ok) return undefined;
    return { title: 'You cannot add a pupil', lines: [allowed.words] };
  },
  pupilNamed: pupilTyped,
  check: problemsOfPupil,
  finish: ({ answers, draft, person }, desk) =>
    desk.addPupil({ submissionId: draft.id, organisation: draft.organisation, form: answers, person }),
});
