import type { ActId } from '../../src/acts/index.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import { kestrel } from './cast.ts';
import type { RequestState } from './requests-told.ts';
import { otherRequest } from './walk-dialogue.ts';

/** A request that a dialogue is walked with: its state in requests-told.ts, and what of it the dialogue is about. */
export interface WalkedWith {
  readonly about: RequestState;
  readonly part?: string;
  /** Where it is not the partnership. */
  readonly organisation?: Organisation;
}

/** Which requests each dialogue is walked with; one that asks differently by the matter or the state names one of each. */
export const aboutFor: Partial<Record<ActId, readonly WalkedWith[]>> = {
  'log-request': [{ about: 'logged' }],
  'add-to-request': [{ about: 'logged' }],
  'correct-request': [{ about: 'logged' }],
  'link-request': [{ about: 'similar' }],
  'settle-identity': [{ about: 'logged' }, { about: 'identityAsked' }],
  'judge-standing': [{ about: 'logged' }, { about: 'pupil' }, { about: 'solicitor' }, { about: 'authorityAsked' }],
  'record-clarification': [{ about: 'paused' }],
  'record-fee': [{ about: 'feeAsked' }],
  'tell-delay': [{ about: 'late' }],
  'refuse-request': [{ about: 'open' }, { about: 'withheld' }],
  'do-request-task': [
    { about: 'open', part: 'consult-school.1' },
    { about: 'schoolUnknown', part: 'consult-school' },
    { about: 'corrected', part: 'tell-recipients.1' },
  ],
  'list-health-data': [{ about: 'searched' }, { about: 'healthListed' }],
  'settle-health-data': [{ about: 'healthListed', part: 'health.2' }, { about: 'healthHeld' }],
  withhold: [{ about: 'searched' }],
  'approve-exemption': [{ about: 'unapproved' }],
  'hand-over-after-all': [{ about: 'advised', part: 'withheld.1' }],
  'record-advice': [{ about: 'withheld' }, { about: 'withheld', organisation: kestrel }],
  'prepare-answer': [
    { about: 'advised' },
    { about: 'sentBack' },
    { about: 'correcting' },
    { about: 'erasure' },
    { about: 'objection' },
    { about: 'automated' },
    { about: 'portability' },
  ],
  'check-answer': [{ about: 'checking' }],
  'deliver-answer': [{ about: 'ready' }],
  'move-dispute': [{ about: 'correcting' }, { about: 'disputed' }],
  'lift-restriction': [{ about: 'restricted' }],
  'acknowledge-complaint': [{ about: 'complaint' }],
  'settle-complaint': [{ about: 'acknowledged' }],
  'pass-on': [{ about: 'freedom' }, { about: 'question' }, { about: 'transfer' }, { about: 'deceased' }],
  'decide-disclosure': [{ about: 'police' }, { about: 'courtOrder' }],
  'give-disclosure': [{ about: 'policeDecided' }, { about: 'policeRefused' }],
};

/** What is typed into an input of a request's dialogue, by its id; any other gets its own id. */
export const requestLines: Readonly<Record<string, string>> = {
  other: otherRequest,
  wants: 'She asked me at the gate for everything we hold about her son.',
  requester: 'Amina Khan',
  address: '12 Example Street, Leicester',
  judged: 'He is eight, and could not tell me what he would want to see.',
  because: 'It says what another family told us.',
  officerAdvice: 'Hold back what the other family said. The rest may go out.',
  goesOut: '42 pages, and the letter that explains them.',
  lookedAt: 'Page 17 names a friend of his. It is blacked out now.',
  note: 'Sam rang her about it on Tuesday.',
  addition: 'She rang again, and asks for the e-mails too.',
  subject: 'Adam Khan',
  knownBecause: 'I have taught her son for two years.',
  understandsBecause: 'She could tell me what she wants to see, and what for.',
  evidence: 'A note that she signed, and confirmed to me.',
  otherProof: 'A council tax letter.',
  doubt: 'The message came from an address that we do not know.',
  question: 'Which years, and which kinds of record, would help you most?',
  answer: 'Only the last school year.',
  reasons: 'There are eleven years of records in four places.',
  place: 'The case files of the partnership, and the mailboxes of both mentors.',
  found: '42 pages and 17 messages.',
  healthPiece: 'CAMHS letter of 3 March.',
  professional: 'Dr Nadia Lowe',
  profession: 'Consultant paediatrician',
  what: 'Two sentences that name another pupil.',
  provision: 'Freedom of Information Act 2000 s. 44.',
  notReasonable: 'He told it in confidence, and asked us not to pass it on.',
  fullCopy: 'The locked cabinet in the office of the fund-holding school.',
  proof: 'Sam Whitlock went through it with her on 18 November.',
  entry: 'The note of 3 March says that he was excluded.',
  ourVersion: 'He was excluded for two days.',
  theirVersion: 'He was sent home on one afternoon.',
  of: 'The note of 3 March.',
  outcome: 'Her letter was read out in class. We are sorry. Letters are now kept closed.',
  purpose: 'They look into a theft on the way to school on 3 November.',
  necessity: 'They must know whether he was in school that morning.',
  minimum: 'His attendance on 3 November, and nothing else.',
  to: 'The school office of Hillcrest School',
};
