import { z } from 'zod';
import { withdrawReport as decideWithdrawal, withdrawalReason } from '../../domain/breach/report/change-report.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { over } from '../act.ts';

const { step, aboutReport } = over(withdrawalReason);

export const withdrawReport = aboutReport({
  id: 'withdraw-report',
  version: 1,
  title: 'Withdraw a report',
  send: 'Withdraw the report',
  right: 'withdraw-report',
  reads: 'nothing',
  verb: 'withdraw',
  events: {
    'report-withdrawn': { did: 'withdrew it', noted: 'the report was withdrawn', title: 'the report was withdrawn' },
  },
  steps: [
    step({
      id: 'reason',
      name: 'The reason',
      asks: ['reason'],
      card: defineCard('withdraw-report/reason', z.strictObject({ reference: z.string() })),
      view: (_soFar, { about }) => ({ reference: about?.reference ?? '' }),
    }),
  ],
  decide: (deciding, { reason }) => decideWithdrawal({ ...deciding, reason }),
});
