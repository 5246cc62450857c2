import { breachReport, problemsAcross } from '../../domain/breach/report/breach-report.ts';
import { correctReport as decideCorrection } from '../../domain/breach/report/change-report.ts';
import { isUnfinished } from '../../domain/breach/report/may-be-danger.ts';
import { readCarefully } from '../../domain/breach/report/report-times.ts';
import { refuse } from '../../domain/outcome.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { rungAt } from '../alone/report-breach/danger-steps.ts';
import { containedAt } from '../alone/report-breach/report-breach.ts';
import { reportSteps, schoolsThatCount } from '../alone/report-breach/steps.ts';
import { whenKnown } from '../alone/report-breach/when-steps.ts';
import { reports } from '../facts/common-words.ts';
import { over } from '../over.ts';

const { aboutReport } = over(breachReport);

/** The report's own steps, filled in and opened at the end: choose an answer, change it, save. One that was sent early goes on where it was left. */
export const correctReport = aboutReport({
  id: 'correct-report',
  version: 3,
  title: 'Correct a report',
  send: 'Save the correction',
  said: {
    help: 'correct …',
    alone: `correct my/a/the ${reports}, correct report, correct something in my ${reports}, correct a mistake in my ${reports}, change my/a/the ${reports}, edit my/a/the ${reports}, amend my/a/the ${reports}, fix my ${reports}, made a mistake in my ${reports}, i made a mistake in my ${reports}, change something in my ${reports}, change an answer, correct an answer, add the rest`,
    ofOne: ['add .. rest', 'correct, correction, fix, change, amend, edit, mistake in, error in, wrong in/on'],
  },
  right: 'correct-report',
  reads: 'report',
  verb: 'correct',
  events: {
    'report-corrected': { did: 'corrected it', noted: 'the report was corrected', title: 'the correction was saved' },
  },
  steps: reportSteps({
    explanation: 'Choose an answer below to change it. The old answer stays in the report’s history.',
    when: whenKnown,
  }),
  startsAt: ({ about }) =>
    about?.type === 'breach' && isUnfinished(about.report) ? { after: rungAt(about.report) } : 'last',
  timed: ['contained', 'madeSafe'],
  settled: (soFar, { now }) => schoolsThatCount(readCarefully(soFar, now)),
  check: (soFar, { now, about }) => problemsAcross(soFar, now, about?.reportedAt),
  typedFromCase: (about) => (about.type === 'breach' ? typedFrom(breachReport, about.report) : {}),
  decide: ({ before, ...deciding }, corrected, { tickedAt }) =>
    before.type === 'breach'
      ? decideCorrection({ ...deciding, before, corrected, containedAt: containedAt(tickedAt) })
      : refuse('not-found', `${before.reference} is a near miss. Add to it instead.`),
});
