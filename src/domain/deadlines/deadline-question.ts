import type { Organisation, School } from '../organisation/organisation.ts';
import type { Matter } from '../request/matters.ts';
import type { Working } from './calendar.ts';
import type { Day } from './day-words.ts';
import { rights } from './request-deadlines.ts';

export const deadlineSubjects = [
  'breach',
  ...rights,
  'extension',
  'refusal',
  'education-record',
  'pupil-transfer',
  'complaint',
  'exam-marks',
  'retention',
] as const;
/** What somebody wants the date of. The rights stand for themselves. */
export type DeadlineSubject = (typeof deadlineSubjects)[number];

/** What a request would be logged as that has the date asked for; undefined for what nobody logs. */
export const matterOfSubject = (about: DeadlineSubject): Matter | undefined => {
  switch (about) {
    case 'breach':
    case 'extension':
    case 'refusal':
    case 'pupil-transfer':
    case 'retention':
      return undefined;
    case 'education-record':
      return 'educational-record';
    case 'exam-marks':
      return 'access';
    default:
      return about;
  }
};

/** What somebody asks how long to keep. */
export type KeptRecord = 'pupil-record' | 'referral-form' | 'breach-record' | 'request-record' | 'other';

/** A question for a date, as far as the words told it. Days as `2026-11-23`, times as `16:10`, both in London. */
export interface DeadlineQuestion {
  readonly about?: DeadlineSubject;
  /** When it was received, found out, asked for; when the pupil left or was born. */
  readonly on?: Day;
  readonly at?: string;
  readonly identityOn?: Day;
  readonly clarification?: { readonly askedOn: Day; readonly answeredOn: Day | undefined };
  readonly resultsOn?: Day;
  readonly kept?: KeptRecord;
  /** The plain words of the question, in which a school’s name is looked for. */
  readonly words: string;
}

/** The question, and what is needed to answer it. */
export interface AskedOf {
  readonly question: DeadlineQuestion;
  readonly schools: readonly School[];
  readonly organisation: Organisation | undefined;
  readonly now: Date;
}

/** One day or moment, in words, with whose it is and where it comes from. */
export interface DueDate {
  readonly name: string;
  readonly when: string;
  readonly source: string;
}

/** `asking`: something is missing, or there is no date to give; the lines say which and how to ask again. */
export type DeadlineAnswer =
  | {
      readonly is: 'dates';
      readonly title: string;
      /** The earliest first. */
      readonly dates: readonly DueDate[];
      readonly working: Working;
      readonly canChange: string;
    }
  | { readonly is: 'asking'; readonly title: string; readonly lines: readonly string[] };
