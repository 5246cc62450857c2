import { breachReport, problemsAcross } from '../../../domain/breach/report/breach-report.ts';
import { isUnfinished } from '../../../domain/breach/report/danger.ts';
import { readCarefully } from '../../../domain/breach/report/report-times.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { rungAt } from '../report-breach/danger-steps.ts';
import { containedAt } from '../report-breach/report-breach.ts';
import { reportSteps } from '../report-breach/steps.ts';

const { dialogue } = dialogueOver(breachReport);

/** The report's own steps, filled in and opened at the end: choose an answer, change it, save. One that was sent early goes on where it was left. */
export const correctReportDialogue = dialogue({
  id: 'correct-report',
  version: 2,
  title: 'Correct a report',
  sendLabel: 'Save the correction',
  steps: reportSteps('Choose an answer below to change it. The old answer stays in the report’s history.'),
  startsAt: ({ about }) => (about?.type === 'breach' && isUnfinished(about.report) ? rungAt(about.report) : undefined),
  timed: ['contained', 'madeSafe'],
  settled: (soFar, { now }) => readCarefully(soFar, now),
  check: (soFar, { now, about }) => problemsAcross(soFar, now, about?.reportedAt),
  typedFromCase: (about) => (about.type === 'breach' ? typedFrom(breachReport, about.report) : {}),
  finish: ({ answers, draft, person }, desk) =>
    desk.correct({
      submissionId: draft.id,
      reference: draft.about ?? '',
      corrected: answers,
      containedAt: containedAt(draft.tickedAt),
      person,
    }),
});
