import type { BreachEvent } from '../domain/breach/revise-breach.ts';
import type { PupilEvent } from '../domain/consent/revise-pupil.ts';
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
}

export interface RequestEventWords extends EventWords {
  /** The words on the button that begins it. */
  readonly begin: string;
}

/** What can happen to a report by those who made it. */
export type ReportEvent = 'information-added' | 'report-corrected' | 'report-withdrawn';
/** How a case begins. */
export type OpeningEvent = 'reported' | 'near-miss-reported' | 'request-logged' | 'pupil-added';
/** Everything that has words. */
export type AnyEvent = BreachEvent | RequestEvent | PupilEvent | ReportEvent | OpeningEvent;
