import { type Breach, statusOf } from '../breach/breach.ts';
import { awareAtOf, clockOf, dueAtOf } from '../breach/clock.ts';
import type { Notice, NoticeKind } from '../notices/notice.ts';
import type { ReminderSettings } from './quiet-time.ts';
import { allOf, deputiesAndCover, type Hearers, thoseWhoAnswer, thoseWhoRunIt } from './who-hears.ts';

export type ReminderKind = Extract<NoticeKind, 'not-acknowledged' | 'not-acknowledged-by-e-mail' | 'clock-reminder'>;

export const isReminder = ({ kind }: Pick<Notice, 'kind'>): boolean =>
  kind === 'not-acknowledged' || kind === 'not-acknowledged-by-e-mail' || kind === 'clock-reminder';

/** One step of the plan for a breach. Its name is unique within the case, so that nobody hears a step twice. */
export interface Step {
  readonly name: string;
  readonly kind: ReminderKind;
  readonly plannedAt: Date;
  readonly hearers: Hearers;
  /** Whether it waits for the end of the evening or the weekend. */
  readonly quiet: 'waits' | 'goes-on';
  /** What is not capped is told however much a person has heard on a day. */
  readonly capped: boolean;
}

/** Raised when the plan changes, so that open cases are looked at again once. */
export const planVersion = 1;

const hour = 3_600_000;
const minute = 60_000;
/** With less than this left at reporting, the escalation goes faster in proportion. */
const fullDelaysFrom = 24 * hour;

const hoursLeft = [48, 24, 12, 6, 2] as const;
const neverCapped: readonly number[] = [2];

/** Every step that the breach as it now stands gives reason for, the earliest planned first. */
export const stepsOf = (breach: Breach, settings: ReminderSettings): Step[] =>
  [...escalation(breach, settings), ...clockSteps(breach)].sort(
    (one, other) => one.plannedAt.getTime() - other.plannedAt.getTime(),
  );

/** Whether the 72 hours still ask for something: they run, or have run out and nothing was reported. */
export const isCounting = (breach: Breach): boolean =>
  ['running', 'late'].includes(clockOf(breach, breach.reportedAt).state);

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
  const everyone = allOf(thoseWhoRunIt, deputiesAndCover, thoseWhoAnswer);
  return [
    step('ack-dpo', settings.tellDpoAfter, { quiet: 'goes-on', hearers: thoseWhoRunIt }),
    step('ack-deputy', settings.tellDeputyAfter, { quiet: 'goes-on', hearers: deputiesAndCover }),
    step('ack-chair', settings.tellChairAfter, { quiet: 'waits', hearers: thoseWhoAnswer }),
    step('ack-e-mail', settings.emailAfter, { kind: 'not-acknowledged-by-e-mail', quiet: 'waits', hearers: everyone }),
  ];
};

/** Before the deadline of UK GDPR Art. 33(1), and once when it has passed: late is reported too, with the reasons. */
const clockSteps = (breach: Breach): Step[] => {
  const lapse = lapseOf(breach);
  if (!lapse) return [];
  const dueAt = dueAtOf(breach).getTime();
  const deputiesToo = allOf(thoseWhoRunIt, deputiesAndCover);
  const common = { kind: 'clock-reminder', quiet: 'waits' } as const;
  const before = hoursLeft.map((left) => ({
    ...common,
    name: named(`clock-${left}`, breach),
    plannedAt: new Date(dueAt - left * hour),
    hearers: left <= 12 ? deputiesToo : thoseWhoRunIt,
    capped: !neverCapped.includes(left),
  }));
  return [
    // Whoever is told of a new report is told what is left.
    ...before.filter(({ plannedAt }) => plannedAt > breach.reportedAt),
    { ...common, ...lapse, hearers: allOf(deputiesToo, thoseWhoAnswer), capped: false },
  ];
};

/** The step that tells that the 72 hours are over; at once where they were when it was reported. Undefined where none run. */
export const lapseOf = (breach: Breach): Pick<Step, 'name' | 'plannedAt'> | undefined =>
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

export const snoozeName = (until: Date): string => `snooze-${until.toISOString().slice(0, 19)}Z`;

/** The step that a reminder's notice carries in its id, with what tells a corrected clock apart. */
const stepIn = ({ id }: Pick<Notice, 'id'>): string => id.split('.')[0] ?? '';

/** What a reminder was sent for, such as `ack-dpo`, `clock-24`, `lapse` or `snooze`. */
export const stepOf = (notice: Pick<Notice, 'id'>): string => {
  const name = stepIn(notice).split('@')[0] ?? '';
  return name.startsWith('snooze-') ? 'snooze' : name;
};

/** Tells whether somebody has been owed a step already, whatever has become of it. */
export const owedSteps = ({ notices }: Pick<Breach, 'notices'>): ((name: string, personId: string) => boolean) => {
  const owed = new Set(notices.map((notice) => `${stepIn(notice)} ${notice.holder}`));
  return (name, personId) => owed.has(`${name} ${personId}`);
};
