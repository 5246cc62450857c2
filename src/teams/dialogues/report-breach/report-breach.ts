import { breachReport, problemsAcross } from '../../../domain/breach/report/breach-report.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { reportSteps } from './steps.ts';

const { dialogue } = dialogueOver(breachReport);

export const reportBreachDialogue = dialogue({
  id: 'report-breach',
  version: 1,
  title: 'Report a data breach',
  sendLabel: 'Send the report',
  steps: reportSteps('When you send this, the Data Protection Officer is told at once and you get a reference.'),
  timed: ['contained'],
  // Most people report as soon as they notice.
  typedAtStart: ({ now }) => typedFrom(breachReport, { awareAt: now }),
  check: (soFar, { now }) => problemsAcross(soFar, now),
  finish: ({ answers, draft, person, receiptCard }, desk) =>
    desk.reportBreach({
      submissionId: draft.id,
      organisation: draft.organisation,
      report: answers,
      containedAt: containedAt(draft.tickedAt),
      drill: false,
      person,
      receiptCard,
    }),
});

/** When each containment step was ticked, by step. */
export const containedAt = (tickedAt: Readonly<Record<string, Date>>): Record<string, Date> =>
  Object.fromEntries(
    Object.entries(tickedAt)
      .filter(([tick]) => tick.startsWith('contained:'))
      .map(([tick, at]) => [tick.slice('contained:'.length), at]),
  );
