import { disputeForm, problemsOfDispute } from '../../../domain/request/rights/dispute-form.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { notNow } from '../not-now.ts';
import { steps } from './steps.ts';

const { dialogue } = dialogueOver(disputeForm);

export const moveDisputeDialogue = dialogue({
  id: 'move-dispute',
  version: 1,
  title: 'Update the dispute',
  sendLabel: 'Record it',
  steps,
  instead: notNow('dispute-moved'),
  typedFromCase: (about) => {
    if (about.type !== 'request' || about.challenge === null) return {};
    const { entry, ourVersion, theirVersion } = about.challenge;
    return typedFrom(disputeForm, { entry, ourVersion, theirVersion });
  },
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfDispute(soFar, { before: about, now }) : []),
  finish: ({ answers, draft, person }, desk) =>
    desk.moveDispute({ submissionId: draft.id, reference: draft.about ?? '', dispute: answers, person }),
});
