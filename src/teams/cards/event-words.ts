import type { BreachEvent } from '../../domain/breach/revise-breach.ts';
import type { PupilEvent } from '../../domain/consent/revise-pupil.ts';
import type { RequestEvent } from '../../domain/request/machine.ts';
import { pupilEventWords } from './pupil/pupil-event-words.ts';
import { requestEventWords } from './request/request-event-words.ts';

type Event =
  | BreachEvent
  | RequestEvent
  | PupilEvent
  | 'request-logged'
  | 'reported'
  | 'near-miss-reported'
  | 'information-added'
  | 'report-corrected'
  | 'report-withdrawn';

/** Each thing that happens to a case: what somebody did (`Dev Patel acknowledged it`) and what is said of it without them. */
const words: Readonly<Record<Event, { readonly did: string; readonly noted: string }>> = {
  ...requestEventWords,
  ...pupilEventWords,
  'request-logged': { did: 'logged it', noted: 'logged' },
  reported: { did: 'reported it', noted: 'reported' },
  'near-miss-reported': { did: 'reported it', noted: 'reported' },
  'information-added': { did: 'added information', noted: 'information was added' },
  'report-corrected': { did: 'corrected it', noted: 'the report was corrected' },
  'report-withdrawn': { did: 'withdrew it', noted: 'the report was withdrawn' },
  acknowledged: { did: 'acknowledged it', noted: 'acknowledged' },
  'awareness-recorded': { did: 'recorded when we became aware', noted: 'the 72 hours count from another time' },
  assessed: { did: 'assessed it and decided', noted: 'assessed, and who must be told is decided' },
  'task-done': { did: 'finished a task', noted: 'a task is done' },
  'task-explained': { did: 'gave the reason why a task is not done', noted: 'a task is explained' },
  'task-given': { did: 'gave a task to somebody', noted: 'a task was given to somebody' },
  'ico-answers-saved': { did: 'worked on the report to the ICO', noted: 'the report to the ICO was worked on' },
  'ico-told': { did: 'recorded the report to the ICO', noted: 'the ICO has been told' },
  'letter-written': { did: 'wrote the letter to those affected', noted: 'the letter to those affected was written' },
  'people-told': { did: 'recorded who was told', noted: 'people affected have been told' },
  investigated: { did: 'wrote down what was found', noted: 'what was found is written down' },
  'action-planned': { did: 'planned an action', noted: 'an action was planned' },
  closed: { did: 'closed it', noted: 'closed' },
  reopened: { did: 'opened it again', noted: 'opened again' },
  'duplicate-linked': { did: 'marked it as a duplicate', noted: 'marked as a duplicate' },
  'duplicate-received': { did: 'marked another report as its duplicate', noted: 'another report is its duplicate' },
  'duplicate-released': { did: 'let a duplicate go', noted: 'a duplicate was let go again' },
};

const wordsOf = (what: string) => (words as Readonly<Record<string, (typeof words)[Event]>>)[what];

/** What somebody did, after their name. */
export const didWords = (what: string): string => wordsOf(what)?.did ?? what;

/** What happened, for where nobody is named. */
export const notedWords = (what: string): string => wordsOf(what)?.noted ?? 'changed';
