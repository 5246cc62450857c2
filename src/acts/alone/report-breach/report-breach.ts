import { type BreachReport, problemsAcross } from '../../../domain/breach/report/breach-report.ts';
import { isDanger } from '../../../domain/breach/report/danger.ts';
import { typedFrom } from '../../../teams/card/read-inputs.ts';
import { kindSaid } from '../../../teams/understand/kind-said.ts';
import type { Act, SaidAlone, SendsEarly, StartsAt } from '../../act.ts';
import { over } from '../../over.ts';
import type { Setting } from '../../setting.ts';
import { reportSteps, schoolsThatCount, tookItFor } from './steps.ts';
import { firstReport, timesAsSaid, whenFirst } from './when-steps.ts';

const { alone } = over(firstReport);

/** Where somebody may be in danger nobody waits for a form: those who must act hear of it at once (SEIPS 6.4; KCSIE). */
const dangerWaitsForNothing: SendsEarly = {
  when: (soFar: Partial<BreachReport>) => isDanger(soFar),
  label: 'Send it now, add the rest later',
  mainAt: ['make-safe', 'make-safe-late'],
  why: 'When you have rung, send it as it is: the Data Protection Officer is told at once. You add the rest later.',
  unanswered: (typed, { now, begunAt = now }) => ({
    ...{ whose: 'not-known', data: 'not-known', protection: 'not-known', recovered: 'not-known', noticed: 'just-now' },
    // A day that they gave without a time counts from its beginning, and gets no time of ours.
    ...(typed['awareAt-date'] ? {} : typedFrom(firstReport, { awareAt: begunAt })),
  }),
};

/** "Laptop" is no account of what happened. */
const fewestWords = 4;

const isAccount = (words: string): boolean => words.trim().split(/\s+/).length >= fewestWords;

/** Nobody is asked again what happened when they have just said it. */
const afterWhatWasTold = (_setting: Setting, { kind, summary }: Partial<BreachReport>): StartsAt =>
  kind !== undefined && summary !== undefined && isAccount(summary) && kindSaid(summary) === kind
    ? { after: 'what-happened', says: tookItFor(kind) }
    : 'first';

/** A report from its first question to its receipt; a drill runs the same way, under its own name. */
export const reporting = <const Id extends string>({
  explanation,
  drill,
  ...named
}: Pick<Act, 'title' | 'send' | 'right'> & {
  id: Id;
  said: SaidAlone;
  /** What sending will do. */
  explanation: string;
  drill: boolean;
}) =>
  alone({
    ...named,
    reads: 'nothing',
    events: { reported: { did: 'reported it', noted: 'reported' } },
    version: 3,
    steps: reportSteps({ explanation, when: whenFirst }),
    startsAt: afterWhatWasTold,
    timed: ['contained', 'madeSafe'],
    early: dangerWaitsForNothing,
    settled: (soFar, setting) => schoolsThatCount(timesAsSaid(soFar, setting)),
    check: (soFar, { now }) => problemsAcross(soFar, now),
    finish: ({ answers: { noticed: _, ...report }, draft, person, receiptCard }, desk) =>
      desk.reportBreach({
        submissionId: draft.id,
        organisation: draft.organisation,
        report,
        containedAt: containedAt(draft.tickedAt),
        drill,
        person,
        receiptCard,
      }),
  });

export const reportBreach = reporting({
  id: 'report-breach',
  title: 'Report a data breach',
  right: 'report',
  send: 'Send the report',
  said: {
    help: 'report a breach',
    alone:
      'report/log/record/tell/raise a/the/my breach/incident, report/log/record/raise/new breach/incident, report/log/record/raise a/the/another data/security/privacy breach/incident, report/log/record data breach/incident, report a data protection breach/incident, report a/another new breach/incident, report another breach/incident, new report, new breach report, breach report, breach reporting, start a report, start a/the/new breach report, start report, make a report, breach, data breach, report something, there has been a breach, there has been a data breach, have had a breach, have had a data breach, we have had a breach, we have had a data breach, report data loss, how do/can/should i report a/the/my breach/incident, how do/can/should i report a data breach, how to report a breach/incident, how to report a data breach',
    ofOne: null,
  },
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
