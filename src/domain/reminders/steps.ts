import type { Breach } from '../breach/breach.ts';
import type { CaseRecord } from '../case.ts';
import type { PupilFile } from '../consent/pupil-file.ts';
import { kindOf, type ReminderKind } from '../notices/kinds/index.ts';
import type { Notice } from '../notices/notice.ts';
import type { AskedQuestion } from '../question/question.ts';
import type { DataRequest } from '../request/request.ts';
import type { Hearers } from './who-hears.ts';

/** What has a plan of reminders. */
export type Reminded = Breach | DataRequest | PupilFile | AskedQuestion;

/** Owed by the plan, so that a person may answer it in the middle of a form. */
export const isReminder = (notice: Pick<Notice, 'kind'>): boolean => kindOf(notice).planned;

/** One step of the plan for a case. Its name is unique within the case, so that nobody hears a step twice. */
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

/** What a case gives reason for as it now stands. */
export interface Steps {
  /** The earliest planned first; of several at one moment the last stands for the others. */
  readonly steps: readonly Step[];
  /** Those that nobody can put off: a date is over. */
  readonly lapses: readonly Pick<Step, 'name' | 'plannedAt'>[];
  /** From here on nothing waits for the morning; undefined where everything does. */
  readonly pressingAt: Date | undefined;
  /** What it is that somebody is reminded of again whose snooze is over. */
  readonly again: ReminderKind;
}

/** Raised when the plan changes, so that open cases are looked at again once. */
export const planVersion = 2;

/** `snooze-2026-11-23T09:00:00Z`: with its end, so that one that is asked for again is another step. */
export const snoozeName = (until: Date): string => `snooze-${until.toISOString().slice(0, 19)}Z`;

/** The step that a reminder's notice carries in its id, with what tells a moved date or a corrected clock apart. */
export const stepIn = ({ id }: Pick<Notice, 'id'>): string => id.split('.')[0] ?? '';

/** What a reminder was sent for, such as `ack-dpo`, `clock-24`, `lapse`, `reply-14`, `reply-lapse` or `snooze`. */
export const stepOf = (notice: Pick<Notice, 'id'>): string => {
  const name = stepIn(notice).split('@')[0] ?? '';
  return name.startsWith('snooze-') ? 'snooze' : name;
};

/** Tells whether somebody has been owed a step already, whatever has become of it. */
export const owedSteps = ({ notices }: Pick<CaseRecord, 'notices'>): ((name: string, personId: string) => boolean) => {
  const owed = new Set(notices.map((notice) => `${stepIn(notice)} ${notice.holder}`));
  return (name, personId) => owed.has(`${name} ${personId}`);
};
