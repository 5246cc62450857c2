import { type Breach, statusOf } from '../breach/breach.ts';
import { awareAtOf, clockOf, dueAtOf } from '../breach/clock.ts';
import { isDanger } from '../breach/report/danger.ts';
import type { ReminderKind } from '../notices/kinds/index.ts';
import { isShared } from '../subject-of.ts';
import type { ReminderSettings } from './quiet-time.ts';
import type { Step, Steps } from './steps.ts';
import {
  allOf,
  deputiesAndCover,
  type Hearers,
  jointDeputiesAndCover,
  jointOfficers,
  thoseWhoAnswer,
  thoseWhoRunIt,
} from './who-hears.ts';

const hour = 3_600_000;
const minute = 60_000;
/** With less than this left, nothing waits for the morning. */
const pressingFrom = 24 * hour;
/** With less than this left at reporting, the escalation goes faster in proportion. */
const fullDelaysFrom = 24 * hour;

const hoursLeft = [48, 24, 12, 6, 2] as const;
const neverCapped: readonly number[] = [2];

/** Every step that the breach as it now stands gives reason for. */
export const stepsOfBreach = (breach: Breach, settings: ReminderSettings): Steps => {
  const lapse = lapseOf(breach);
  return {
    steps: [...escalation(breach, settings), ...clockSteps(breach)].sort(
      (one, other) => one.plannedAt.getTime() - other.plannedAt.getTime(),
    ),
    lapses: lapse ? [lapse] : [],
    pressingAt: isCounting(breach) ? new Date(dueAtOf(breach).getTime() - pressingFrom) : undefined,
    again: isUnacknowledged(breach) ? 'not-acknowledged' : 'clock-reminder',
  };
};

/** Whether the 72 hours still ask for something: they run, or have run out and nothing was reported. */
export const isCounting = (breach: Breach): boolean =>
  ['running', 'late'].includes(clockOf(breach, breach.reportedAt).state);

/** Nobody looks after it yet. One that was assessed, or is over, needs no acknowledgement any more. */
export const isUnacknowledged = (breach: Breach): boolean => statusOf(breach) === 'open';

/**
 * Nobody has said that they look after it: the Data Protection Officer hears in person, then deputy and cover, then who
 * answers for the organisation, then all of them by e-mail. The first two go on at night and at weekends, because the
 * 72 hours do (UK GDPR Art. 33(1), counted in elapsed hours) and nobody has looked yet.
 */
const escalation = (breach: Breach, settings: ReminderSettings): Step[] => {
  if (!isUnacknowledged(breach)) return [];
  const leftAtReport = dueAtOf(breach).getTime() - breach.reportedAt.getTime();
  const pace = Math.min(1, Math.max(0, leftAtReport) / fullDelaysFrom);
  const after = (minutes: number): Date => new Date(breach.reportedAt.getTime() + minutes * minute * pace);
  const step = (
    name: string,
    minutes: number,
    { kind = 'not-acknowledged', quiet, hearers }: Pick<Step, 'quiet' | 'hearers'> & { kind?: ReminderKind },
  ): Step => ({ name, kind, plannedAt: after(minutes), hearers, quiet, capped: true });
  const { running, deputies } = hearersOf(breach);
  const everyone = allOf(running, deputies, thoseWhoAnswer);
  // Nothing waits for the morning while somebody may be hurt.
  const quiet = isDanger(breach.report) ? 'goes-on' : 'waits';
  return [
    step('ack-dpo', settings.tellDpoAfter, { quiet: 'goes-on', hearers: running }),
    step('ack-deputy', settings.tellDeputyAfter, { quiet: 'goes-on', hearers: deputies }),
    step('ack-chair', settings.tellChairAfter, { quiet, hearers: thoseWhoAnswer }),
    step('ack-e-mail', settings.emailAfter, { kind: 'not-acknowledged-by-e-mail', quiet, hearers: everyone }),
  ];
};

/** Whoever runs it, and for shared data the joint Data Protection Officer with them. */
const hearersOf = (breach: Breach): { readonly running: Hearers; readonly deputies: Hearers } =>
  isShared(breach)
    ? { running: allOf(thoseWhoRunIt, jointOfficers), deputies: allOf(deputiesAndCover, jointDeputiesAndCover) }
    : { running: thoseWhoRunIt, deputies: deputiesAndCover };

/** Before the deadline of UK GDPR Art. 33(1), and once when it has passed: late is reported too, with the reasons. */
const clockSteps = (breach: Breach): Step[] => {
  const lapse = lapseOf(breach);
  if (!lapse) return [];
  const dueAt = dueAtOf(breach).getTime();
  const { running, deputies } = hearersOf(breach);
  const deputiesToo = allOf(running, deputies);
  const common = { kind: 'clock-reminder', quiet: 'waits' } as const;
  const before = hoursLeft.map((left) => ({
    ...common,
    name: named(`clock-${left}`, breach),
    plannedAt: new Date(dueAt - left * hour),
    hearers: left <= 12 ? deputiesToo : running,
    capped: !neverCapped.includes(left),
  }));
  return [
    // Whoever is told of a new report is told what is left.
    ...before.filter(({ plannedAt }) => plannedAt > breach.reportedAt),
    { ...common, ...lapse, hearers: allOf(deputiesToo, thoseWhoAnswer), capped: false },
  ];
};

/** The step that tells that the 72 hours are over; at once where they were when it was reported. Undefined where none run. */
const lapseOf = (breach: Breach): Pick<Step, 'name' | 'plannedAt'> | undefined =>
  isCounting(breach)
    ? {
        name: named('lapse', breach),
        plannedAt: new Date(Math.max(dueAtOf(breach).getTime(), breach.reportedAt.getTime())),
      }
    : undefined;

/** Where the awareness was corrected the clock is another one, and its steps are told anew. */
const named = (name: string, breach: Breach): string =>
  awareAtOf(breach).getTime() === breach.report.awareAt.getTime() ? name : `${name}@${minuteOf(dueAtOf(breach))}`;

/** Without a full stop, which parts the pieces of a notice's id. */
const minuteOf = (at: Date): string => `${at.toISOString().slice(0, 16)}Z`;
