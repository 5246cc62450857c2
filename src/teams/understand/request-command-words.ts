import type { AnyPage } from '../../domain/any-case.ts';
import type { RequestDocumentKind } from '../../domain/request/letters/request-documents.ts';
import { saidOfOne } from './acts-said.ts';
import { type Phrases, phrases } from './phrases.ts';

/** With the reference of a request. */
export const changes = saidOfOne('request');

/** “ID” is heard as “I would”, which nobody says in the middle of a command. */
export const idSaid = /\b(?:photo )?i\.?d\.?\b(?! (?:like|love|want|prefer|rather|be|say)\b)/;

/** Words for the pages of a request. */
export const pages: readonly (readonly [Phrases, AnyPage])[] = [
  [
    phrases(
      'date, dates, due, deadline, deadlines, clock, how long, days left, days are left, time left, last day, by when',
    ),
    'dates',
  ],
  [
    phrases(
      'work, working, searches, tasks, task list, to do, redaction log, redactions, withheld, exemptions, where did we look, advice',
    ),
    'work',
  ],
  // After the redaction log.
  [phrases('history, audit, log, timeline'), 'history'],
  [phrases('answer, reply, response, delivery'), 'answer'],
  [phrases('request, what was asked, who asked, asks for, asked for, details, report'), 'request'],
];
export const asksToSee = phrases(
  'show, see, open, view, look at, page, read, where is, what is, what are, what was, what has been, when is, when was, when are, which, how long, how many',
);

/** A letter is made, downloaded or opened; looked for before the dialogues in which it is told. */
export const asksForDocument = phrases(
  'letter, letters, portable, machine readable, download, document, documents, word file, docx, file, make, print, get, draft, template',
);
export const documents: readonly (readonly [Phrases, RequestDocumentKind])[] = [
  [phrases('letter to the body/police/court/coroner/council, body letter, police letter, court letter'), 'body-letter'],
  [phrases('kind reply, condolence, condolences, letter to the family'), 'deceased-letter'],
  [phrases('portable, machine readable, portability, json, export'), 'portable-copy'],
  [phrases('extension, extend, more time'), 'extension-letter'],
  [phrases('refusal, refuse, refusing'), 'refusal-letter'],
  [phrases('clarification, clarify'), 'clarification-letter'],
  [phrases('fee, charge'), 'fee-letter'],
  [phrases('delay, late'), 'delay-letter'],
  [phrases('identity, id, proof of who'), 'identity-letter'],
  [phrases('authority, authorisation'), 'authority-letter'],
  [phrases('consultation, consult, letter to the school, letter to school, school letter'), 'school-consultation'],
  [phrases('opinion, health professional'), 'health-opinion-request'],
  [phrases('advice, safeguarding officer'), 'advice-request'],
  [phrases('acknowledgement, acknowledge, acknowledging'), 'complaint-acknowledgement'],
  [phrases('complaint outcome, outcome of .. complaint, complaint'), 'complaint-outcome'],
  [phrases('outcome, decision'), 'outcome-letter'],
  [phrases('passed on, passing on, pass on'), 'passed-on-letter'],
  [phrases('reply, answer, response, covering, cover, letter'), 'reply-letter'],
];

export const linking = phrases(
  'link, linked, linking, same as, duplicate, duplicate of, repeats, repeat of, overlaps, overlaps with, complains about, complaint about, belongs to, belongs with',
);
