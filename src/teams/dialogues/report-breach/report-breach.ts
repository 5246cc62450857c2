import { breachReport, problemsAcross } from '../../../domain/breach/report/breach-report.ts';
import { readCarefully } from '../../../domain/breach/report/report-times.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { type Dialogue, dialogueOver } from '../define-dialogue.ts';
import { reportSteps } from './steps.ts';

const { dialogue } = dialogueOver(breachReport);

/** A report from its first question to its receipt; a drill runs the same way, under its own name. */
export const reporting = ({
  explanation,
  drill,
  ...named
}: Pick<Dialogue, 'id' | 'title' | 'sendLabel'> & {
  /** What sending will do. */
  explanation: string;
  drill: boolean;
}) =>
  dialogue({
    ...named,
    version: 2,
    steps: reportSteps(explanation),
    timed: ['contained', 'madeSafe'],
    // Most people report as soon as they notice.
    typedAtStart: ({ now }) => typedFrom(breachReport, { awareAt: now }),
    settled: (soFar, { now }) => readCarefully(soFar, now),
    check: (soFar, { now }) => problemsAcross(soFar, now),
    finish: ({ answers, draft, person, receiptCard }, desk) =>
      desk.reportBreach({
        submissionId: draft.id,
        organisation: draft.organisation,
        report: answers,
        containedAt: containedAt(draft.tickedAt),
        drill,
        person,
        receiptCard,
      }),
  });

export const reportBreachDialogue = reporting({
  id: 'report-breach',
  title: 'Report a data breach',
  sendLabel: 'Send the report',
  explanation: 'When you send this, the Data Protection Officer is told at once and you get a reference.',
  drill: false,
});

/** When each containment or safety step was ticked, by step. */
export const containedAt = (tickedAt: Readonly<Record<string, Date>>): Record<string, Date> =>
  Object.fromEntries(
    Object.entries(tickedAt)
      .filter(([tick]) => /^(?:contained|madeSafe):/.test(tick))
      .map(([tick, at]) => [tick.slice(tick.indexOf(':') + 1), at]),
  );
