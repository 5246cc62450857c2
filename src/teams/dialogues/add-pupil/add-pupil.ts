import { addPupilForm, mayAddPupil, whyNotAdded } from '../../../domain/consent/add-pupil.ts';
import { detailsFrom, pupilForm, pupilProblems } from '../../../domain/consent/pupil-form.ts';
import { button } from '../../buttons.ts';
import { messageCard } from '../../cards/message-card.ts';
import { readInputs } from '../../cards/read-inputs.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { addingSteps } from './steps.ts';

const { dialogue } = dialogueOver(addPupilForm);
const fields = Object.keys(pupilForm.shape);

export const addPupilDialogue = dialogue({
  id: 'add-pupil',
  version: 1,
  title: 'Add a pupil',
  sendLabel: 'Add the pupil',
  steps: addingSteps,
  instead: ({ organisation, person }) => {
    const allowed = mayAddPupil(organisation, person);
    if (allowed.ok) return undefined;
    return messageCard(
      'You cannot add a pupil',
      [allowed.words],
      [button('What I can do', { do: 'show', show: 'help' })],
    );
  },
  pupilNamed: (typed) => {
    const form = pupilForm.safeParse(readInputs(pupilForm, { asks: fields }, typed).answers).data;
    return form && detailsFrom(form);
  },
  check: (soFar, { now, alike = [] }) => {
    const refused = whyNotAdded(
      soFar,
      alike.map(({ reference }) => reference),
    );
    const notAdded = refused === undefined || soFar.another === undefined ? [] : [{ field: 'another', words: refused }];
    return [...pupilProblems(soFar, { now }), ...notAdded];
  },
  finish: ({ answers, draft, person }, desk) =>
    desk.addPupil({ submissionId: draft.id, organisation: draft.organisation, form: answers, person }),
});
