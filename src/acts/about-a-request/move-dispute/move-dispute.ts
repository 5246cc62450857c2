import { disputeForm, problemsOfDispute } from '../../../domain/request/rights/dispute-form.ts';
import { moveDispute as move } from '../../../domain/request/rights/move-dispute.ts';
import { typedFrom } from '../../../teams/card/read-inputs.ts';
import { over } from '../../over.ts';
import { steps } from './steps.ts';

const { aboutRequest } = over(disputeForm);

export const moveDispute = aboutRequest({
  id: 'move-dispute',
  version: 1,
  title: 'Update the dispute',
  send: 'Record it',
  said: {
    help: 'the dispute of … is resolved',
    alone: null,
    ofOne: 'dispute, disputed, challenge, challenged, governing body, governors, arbitration, both versions, resolved',
  },
  right: 'work-on-request',
  reads: 'request',
  events: {
    'dispute-moved': {
      did: 'moved the dispute on',
      noted: 'the dispute about accuracy has moved on',
      title: 'the dispute has moved on',
      begin: 'Update the dispute',
    },
  },
  steps,
  typedFromCase: (about) => {
    if (about.type !== 'request' || about.challenge === null) return {};
    const { entry, ourVersion, theirVersion } = about.challenge;
    return typedFrom(disputeForm, { entry, ourVersion, theirVersion });
  },
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfDispute(soFar, { before: about, now }) : []),
  decide: (deciding, dispute) => move({ ...deciding, dispute }),
});
