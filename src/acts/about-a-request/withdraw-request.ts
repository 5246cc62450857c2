import { requestWithdrawal, withdrawRequest as withdraw } from '../../domain/request/log/withdraw-request.ts';
import { heading, hint, words } from '../../teams/card/blocks.ts';
import { over } from '../over.ts';

const { step, aboutRequest } = over(requestWithdrawal);

export const withdrawRequest = aboutRequest({
  id: 'withdraw-request',
  version: 1,
  title: 'Withdraw a request',
  send: 'Withdraw the request',
  said: {
    help: 'withdraw …',
    alone: null,
    ofOne: 'withdraw*, retract*, take back, taken back, cancel, scrap, delete, remove, no longer want/wants/need/needs',
  },
  right: 'work-on-request',
  reads: 'request',
  verb: 'withdraw',
  events: {
    'request-withdrawn': {
      did: 'recorded that it is withdrawn',
      noted: 'withdrawn',
      title: 'it is withdrawn',
      line: 'Its dates no longer run. The request stays on record with the reason.',
      begin: 'Withdraw it',
    },
  },
  steps: [
    step({
      id: 'reason',
      name: 'The reason',
      asks: ['reason'],
      card: (_soFar, { about }) => [
        heading(`Withdraw ${about?.reference ?? ''}`),
        hint(
          'Do this if they have taken it back, or if it was logged by mistake. It stays on record with your reason, and its dates no longer run. If they only want less, correct it or ask them which part they mean.',
        ),
        words('reason', 'How do you know that it is not wanted any more?', { longest: 2000 }),
      ],
    }),
  ],
  decide: (deciding, { reason }) => withdraw({ ...deciding, reason }),
});
