import { z } from 'zod';
import { dueAtOf } from '../../../domain/breach/clock.ts';
import { nextKind } from '../../../domain/breach/tell/ico-pack.ts';
import { type SentForm, sentForm } from '../../../domain/breach/tell/ico-report.ts';
import { kindNames, sentProblems } from '../../../domain/breach/tell/tell-ico.ts';
import { dayAndTime, londonClock } from '../../../domain/deadlines/london-time.ts';
import { defineCard } from '../../cards/define-card.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { breachOf, clockFact, fact, factOf } from '../case-facts.ts';
import { dialogueOver } from '../define-dialogue.ts';

const { step, dialogue } = dialogueOver(sentForm);

export const recordIcoReportDialogue = dialogue({
  id: 'record-ico-report',
  version: 1,
  title: 'Record the report to the ICO',
  sendLabel: 'Record it',
  steps: [
    step({
      id: 'sent',
      name: 'What was sent',
      asks: ['kind', 'sentAt', 'icoReference', 'reasonsForDelay'],
      card: defineCard(
        'record-ico-report/sent',
        z.strictObject({
          facts: z.array(fact),
          kinds: z.array(z.object({ title: z.string(), value: z.string() })),
          today: z.string(),
          reasons: z.string(),
        }),
      ),
      view: (_soFar, setting) => {
        const breach = breachOf(setting);
        const [first] = breach?.icoReports ?? [];
        return {
          facts: [...clockFact(setting), ...factOf('First report', first ? dayAndTime(first.sentAt) : '')],
          kinds: Object.entries(kindNames).map(([value, title]) => ({ title, value })),
          today: londonClock(setting.now).day,
          reasons: breach ? `Reasons for the delay, if it was sent after ${dayAndTime(dueAtOf(breach))}` : 'Reasons',
        };
      },
    }),
  ],
  check: (soFar: Partial<SentForm>, setting) => {
    const breach = breachOf(setting);
    return breach ? sentProblems(soFar, breach, setting.now) : [];
  },
  typedAtStart: ({ about, now }) => {
    if (about?.type !== 'breach') return {};
    const icoReference = about.icoReports.findLast((each) => each.icoReference)?.icoReference ?? undefined;
    const { reasonsForDelay } = about.icoAnswers;
    return typedFrom(sentForm, { kind: nextKind(about), sentAt: now, icoReference, reasonsForDelay });
  },
  finish: ({ answers, draft, person }, desk) =>
    desk.recordIcoReport({ submissionId: draft.id, reference: draft.about ?? '', sent: answers, person }),
});
