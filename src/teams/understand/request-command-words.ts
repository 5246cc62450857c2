import type { AnyPage } from '../../domain/any-case.ts';
import type { RequestDocumentKind } from '../../domain/request/letters/request-documents.ts';
import type { Change } from './answers-said.ts';
import { type Phrases, phrases } from './phrases.ts';

const they = 'they/she/he';
const asked = `ask/asks/asked/asking`;

/** With the reference of a request, these words tell what is done with it; the first that is said counts. */
export const changes: readonly (readonly [Phrases, Change])[] = [
  [
    phrases('is about a person, about a person after all, is personal data, is a sar, is an access request'),
    'correct-request',
  ],
  [
    phrases(
      'gave .. police/court/body/coroner/ofsted/council, given to .. police/court/body/coroner/ofsted/council, sent to .. police/court/body/coroner/ofsted/council, told .. body/police/court, record .. given, give .. to .. police/court/body',
    ),
    'give-disclosure',
  ],
  [
    phrases(
      'disclose, disclosure, decide .. body/police/court/given, decide what .. gets, police/court/coroner/ofsted decision',
    ),
    'decide-disclosure',
  ],
  [
    phrases(
      `clarification came/arrived/received/answered/here/in, clarification has/have come/arrived/been, clarification is here/in, got/received/have/had the/a/their/her/his clarification, answered .. clarification, answer to .. clarification, ${they} clarified, ${they} has/have clarified, clarified, record .. clarification, unpause, un pause, resume, resumed, clock runs again, start the clock again, restart .. clock, no longer paused`,
    ),
    'record-clarification',
  ],
  [
    phrases(
      `pause, paused, pausing, clarification, clarify, clarifying, stop the clock, stopped the clock, ${asked} .. what ${they} mean/means/want/wants, waiting for more detail/details`,
    ),
    'ask-clarification',
  ],
  [
    phrases(
      'fee paid/came/received/arrived, fee is/was/has paid/been/come, paid .. fee, paid, payment came/received/arrived, got the fee/payment, record .. payment',
    ),
    'record-fee',
  ],
  [phrases('fee, charge, charging, charged'), 'ask-fee'],
  [
    phrases(
      'tell .. late, told .. late, tell .. delay, told .. delay, delay, delayed, will be late, is late, going to be late, running late, apologise/apologised for',
    ),
    'tell-delay',
  ],
  [phrases('extend, extends, extended, extending, extension, more time, two more/further months'), 'extend-request'],
  [
    phrases(
      'refuse, refused, refusing, refusal, reject, rejected, turn down, turned down, decline, declined, manifestly unfounded',
    ),
    'refuse-request',
  ],
  [
    phrases(
      'opinion, health professional, settle .. health data, health data is settled, paediatrician/psychologist/psychiatrist/doctor/nurse/camhs says/said/wrote',
    ),
    'settle-health-data',
  ],
  [
    phrases(
      'advice, advise, advised, safeguarding officer, lado, local authority says/said/advises, council says/said/advises',
    ),
    'record-advice',
  ],
  [
    phrases(
      'after all, lift .. redaction, undo .. redaction, no longer withhold/withheld/redacted, release .. withheld, not withhold',
    ),
    'hand-over-after-all',
  ],
  [
    phrases(
      'approve .. exemption/reason/ground/withholding/redaction, approve what is withheld/withheld, exemption/reason/ground is/was approved',
    ),
    'approve-exemption',
  ],
  [
    phrases(
      'withhold, withheld, withholding, hold back, held back, hold .. back, holding back, redact, redacted, redacting, redaction, exemption, exempt, black out, blacked out',
    ),
    'withhold',
  ],
  [
    phrases(
      'lift .. restriction, lifted .. restriction, end .. restriction, restriction lifted/over, restriction is/has lifted/over/been, unrestrict, no longer restrict/restricted',
    ),
    'lift-restriction',
  ],
  [phrases('restrict, restricted, restricting, restriction, do not use the data'), 'restrict'],
  [phrases('settle .. identity, settle who asks'), 'settle-identity'],
  [phrases('task, ask the governing body'), 'do-request-task'],
  [phrases('link it, link this'), 'link-request'],
  [
    phrases(
      'outcome, complaint settled/closed/upheld/dismissed/answered/resolved, settle, settled, upheld, uphold, not upheld, dismissed',
    ),
    'settle-complaint',
  ],
  [
    phrases(
      'dispute, disputed, challenge, challenged, governing body, governors, arbitration, both versions, resolved',
    ),
    'move-dispute',
  ],
  [
    phrases('acknowledge, acknowledged, acknowledging, acknowledgement, ack, told .. complaint has come'),
    'acknowledge-complaint',
  ],
  [
    phrases(
      `pass on, passed on, pass .. on, passed .. on, passing on, forward, forwarded, not for us, question answered, answered .. question, answer .. question, refer .. to, referred .. to`,
    ),
    'pass-on',
  ],
  [
    phrases(
      'consult, consulted, consulting, consultation, tasks done, recipients, tell .. recipients, tell whoever was given, school said/says/answered/agrees/agreed, school has answered/agreed/no',
    ),
    'do-request-task',
  ],
  [
    phrases(
      `identity, passport, driving/driver licence/license, birth/marriage certificate, utility bill, bank statement, proof of who, who ${they} say/says, who ${they} is/are, known to us/me, know/knows her/him/them, i/we know/recognise`,
    ),
    'settle-identity',
  ],
  [
    phrases(
      `may ask, may not ask, may .. ask, right to ask, allowed to ask, entitled, standing, authority, authorised, parental responsibility, competence, competent, understands, mature, gillick, power of attorney`,
    ),
    'judge-standing',
  ],
  [
    phrases(
      'search, searched, searches, searching, looked in/through/at, looked .. in/through, trawled, checked .. mailbox/mailboxes/emails/cabinet/server, found nothing, found .. in',
    ),
    'record-search',
  ],
  [
    phrases(
      'health data/information, medical notes/note/records/information, camhs letter/letters, paediatric/semh report/reports',
    ),
    'list-health-data',
  ],
  [
    phrases(
      'deliver, delivers, delivered, delivering, delivery, hand over, handed over, hand .. over, handed .. over, handing over, send/sent .. answer/reply/response/copy/file/data/records, sent .. post, posted, collected, collects, answered, gave .. copy/file/answer',
    ),
    'deliver-answer',
  ],
  [
    phrases(
      'prepare, prepared, preparing, put .. together, draft .. answer/reply/response, write .. answer/reply/response, answer ready, answer is ready, ready to check, ready for checking, ready for .. check, reply to',
    ),
    'prepare-answer',
  ],
  [
    phrases(
      'check, checked, checking, second check, looked over, look over, approve, approved, send .. back, sent .. back, sign off, signed off',
    ),
    'check-answer',
  ],
  [
    phrases(
      'withdraw*, retract*, take back, taken back, cancel, scrap, delete, remove, no longer want/wants/need/needs',
    ),
    'withdraw-request',
  ],
  [phrases('correct, correction, fix, change, amend, edit, mistake in, error in, wrong in/on'), 'correct-request'],
  [
    phrases('add, adding, update, more information, new information, more about, another thing, note that'),
    'add-to-request',
  ],
];

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
