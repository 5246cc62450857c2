import { z } from 'zod';
import { requestWithdrawal, withdrawRequest as withdraw } from '../../domain/request/log/withdraw-request.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { over } from '../act.ts';

const { step, aboutRequest } = over(requestWithdrawal);

export const withdrawRequest = aboutRequest({
  id: 'withdraw-request',
  version: 1,
  title: 'Withdraw a request',
  send: 'Withdraw the request',
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
      card: defineCard('withdraw-request/reason', z.strictObject({ reference: z.string() })),
      view: (_soFar, { about }) => ({ reference: about?.reference ?? '' }),
    }),
  ],
  decide: (deciding, { reason }) => withdraw({ ...deciding, reason }),
});
