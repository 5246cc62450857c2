import { z } from 'zod';
import { problemsAcross } from '../../domain/breach/report/breach-report.ts';
import { isDanger } from '../../domain/breach/report/danger.ts';
import { nearMissReport } from '../../domain/breach/report/near-miss-report.ts';
import { readCarefully } from '../../domain/breach/report/report-times.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { over } from '../act.ts';
import { firstSteps, isSaid, question } from './report-breach/danger-steps.ts';
import { kindChoices } from './report-breach/steps.ts';

const { step, alone } = over(nearMissReport);

const card = defineCard(
  'near-miss/what-nearly-happened',
  z.strictObject({ kinds: z.array(z.object({ title: z.string(), value: z.string() })), today: z.string() }),
);

export const nearMiss = alone({
  id: 'near-miss',
  version: 2,
  title: 'Report a near miss',
  send: 'Send',
  right: 'report',
  reads: 'nothing',
  events: {
    'near-miss-reported': { did: 'reported it', noted: 'reported' },
  },
  steps: [
    step({
      id: 'what-nearly-happened',
      name: 'What nearly happened',
      asks: ['kind', 'summary', 'occurredAt', 'stoppedBy'],
      card,
      view: (_soFar, { now }) => ({ kinds: kindChoices, today: londonClock(now).day }),
    }),
    // What nearly went out may have been seen all the same; where the words say whom it is about, nobody guesses.
    step({ id: 'danger', name: 'Whether anyone is in danger', ...question, needs: ['danger'], when: isSaid }),
    step({
      id: 'make-safe',
      name: 'What was done to keep people safe',
      ...firstSteps,
      when: (soFar) => isSaid(soFar) && isDanger(soFar),
    }),
  ],
  settled: (soFar, { now }) => readCarefully(soFar, now),
  check: (soFar, { now }) => problemsAcross(soFar, now),
  finish: ({ answers, draft, person, receiptCard }, desk) =>
    desk.reportNearMiss({
      submissionId: draft.id,
      organisation: draft.organisation,
      report: answers,
      person,
      receiptCard,
    }),
});
