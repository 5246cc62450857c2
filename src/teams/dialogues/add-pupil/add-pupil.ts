import { addPupilForm, mayAddPupil } from '../../../domain/consent/add-pupil.ts';
import { button } from '../../buttons.ts';
import { messageCard } from '../../cards/message-card.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { addingSteps, problemsOfPupil, pupilTyped } from './steps.ts';

const { dialogue } = dialogueOver(addPupilForm);

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
  pupilNamed: pupilTyped,
  check: problemsOfPupil,
  finish: ({ answers, draft, person }, desk) =>
    desk.addPupil({ submissionId: draft.id, organisation: draft.organisation, form: answers, person }),
});
