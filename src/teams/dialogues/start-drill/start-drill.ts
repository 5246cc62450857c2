import { breachReport, problemsAcross } from '../../../domain/breach/report/breach-report.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { containedAt } from '../report-breach/report-breach.ts';
import { reportSteps } from '../report-breach/steps.ts';

const { dialogue } = dialogueOver(breachReport);

/** The report's own steps, for practice: what is made up here runs the same way, marked as a drill on every card. */
export const startDrillDialogue = dialogue({
  id: 'start-drill',
  version: 1,
  title: 'Practise a breach report',
  sendLabel: 'Start the drill',
  steps: reportSteps(
    'This is a drill: nothing real is reported, so make the answers up. Everyone who would hear of a breach gets a card that is marked as a drill.',
  ),
  timed: ['contained'],
  typedAtStart: ({ now }) => typedFrom(breachReport, { awareAt: now }),
  check: (soFar, { now }) => problemsAcross(soFar, now),
  finish: ({ answers, draft, person, receiptCard }, desk) =>
    desk.reportBreach({
      submissionId: draft.id,
      organisation: draft.organisation,
      report: answers,
      containedAt: containedAt(draft.tickedAt),
      drill: true,
      person,
      receiptCard,
    }),
});
