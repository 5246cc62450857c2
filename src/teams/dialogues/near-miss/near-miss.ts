import { z } from 'zod';
import { problemsAcross } from '../../../domain/breach/report/breach-report.ts';
import { nearMissReport } from '../../../domain/breach/report/near-miss-report.ts';
import { readCarefully } from '../../../domain/breach/report/report-times.ts';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { defineCard } from '../../cards/define-card.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { kindChoices } from '../report-breach/steps.ts';

const { step, dialogue } = dialogueOver(nearMissReport);

const card = defineCard(
  'near-miss/what-nearly-happened',
  z.strictObject({ kinds: z.array(z.object({ title: z.string(), value: z.string() })), today: z.string() }),
);

export const nearMissDialogue = dialogue({
  id: 'near-miss',
  version: 1,
  title: 'Report a near miss',
  sendLabel: 'Send',
  steps: [
    step({
      id: 'what-nearly-happened',
      name: 'What nearly happened',
      asks: ['kind', 'summary', 'occurredAt', 'stoppedBy'],
      card,
      view: (_soFar, { now }) => ({ kinds: kindChoices, today: londonClock(now).day }),
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
