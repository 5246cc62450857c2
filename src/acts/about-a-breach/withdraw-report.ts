import { withdrawReport as decideWithdrawal, withdrawalReason } from '../../domain/breach/report/change-report.ts';
import { heading, hint, words } from '../../teams/card/blocks.ts';
import { reports } from '../facts/common-words.ts';
import { over } from '../over.ts';

const { step, aboutReport } = over(withdrawalReason);

export const withdrawReport = aboutReport({
  id: 'withdraw-report',
  version: 1,
  title: 'Withdraw a report',
  send: 'Withdraw the report',
  said: {
    help: 'withdraw …',
    alone: `withdraw, withdraw my/a/the ${reports}, withdraw report, take back my ${reports}, retract my ${reports}, delete my ${reports}`,
    ofOne: 'withdraw*, retract, take back, delete, remove, cancel, scrap',
  },
  right: 'withdraw-report',
  reads: 'nothing',
  verb: 'withdraw',
  events: {
    'report-withdrawn': {
      did: 'withdrew it',
      noted: 'the report was withdrawn',
      title: 'the report was withdrawn',
      atOnce: true,
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
          'Do this if it turned out not to be a breach. The report stays on record with your reason, and everyone who was told of it is told of this.',
        ),
        words('reason', 'Why was it not a breach?', { longest: 2000 }),
      ],
    }),
  ],
  decide: (deciding, { reason }) => decideWithdrawal({ ...deciding, reason }),
});
