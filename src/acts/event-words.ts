import type { BreachEvent } from '../domain/breach/revise-breach.ts';
import type { PupilEvent } from '../domain/consent/revise-pupil.ts';
import type { QuestionEvent } from '../domain/question/revise-question.ts';
import type { RequestEvent } from '../domain/request/machine.ts';

/** A line of history in words. None of them holds a name or what was said. */
export interface EventWords {
  /** What somebody did, after their name: `Dev Patel extended it`. */
  readonly did: string;
  /** The same for where nobody is named. */
  readonly noted: string;
  /** What whoever did it reads: `AR-2026-0001: the time is extended`. */
  readonly title?: string;
  /** What follows from it, for whoever did it. */
  readonly line?: string;
  /** That others must stop, and whom to tell: what whoever did it reads first, in place of what was recorded. */
  readonly stops?: true;
  /** That others may have to stop or to act because of it: the note of it waits for no other (gather-notes.ts). */
  readonly atOnce?: true;
}

export interface RequestEventWords extends EventWords {
  /** The words on the button that begins it. */
  readonly begin: string;
}

/** What usually follows of something that only the Data Protection Officer's channel hears of. */
export const theChannelIsTold = 'It is in the history, and the Data Protection Officer’s channel is told.';

/** What can happen to a report by those who made it. */
export type ReportEvent = 'information-added' | 'report-corrected' | 'report-withdrawn';
/** How a case begins. */
export type OpeningEvent = 'reported' | 'near-miss-reported' | 'request-logged' | 'pupil-added' | 'question-asked';
/** Everything that has words. */
export type AnyEvent = BreachEvent | RequestEvent | PupilEvent | QuestionEvent | ReportEvent | OpeningEvent;
