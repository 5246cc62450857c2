import type { RequestEvent } from '../../../domain/request/machine.ts';

interface EventWords {
  /** What somebody did, after their name: `Dev Patel extended it`. */
  readonly did: string;
  /** The same for where nobody is named. */
  readonly noted: string;
  /** What whoever did it reads: `AR-2026-0001: the time is extended`. */
  readonly title: string;
  readonly line?: string;
}

const checkedAnew = 'Somebody else looks at the answer again before it goes out.';

/** Each thing that happens to a request. None of these words holds a name or what was asked. */
export const requestEventWords: Readonly<Record<RequestEvent, EventWords>> = {
  'request-corrected': {
    did: 'corrected it',
    noted: 'what was logged is corrected',
    title: 'the correction is saved',
    line: 'What was there before is kept in its history. Its dates count from the new answers.',
  },
  'request-added-to': { did: 'added to it', noted: 'something was added', title: 'your words are added' },
  'request-linked': { did: 'linked it to another request', noted: 'linked to another request', title: 'it is linked' },
  'request-withdrawn': {
    did: 'recorded that it is withdrawn',
    noted: 'withdrawn',
    title: 'it is withdrawn',
    line: 'Its dates no longer run. The request stays on record with the reason.',
  },
  'identity-asked': {
    did: 'asked for proof of who asks',
    noted: 'proof of identity is asked for',
    title: 'recorded that you asked for proof',
    line: 'The month begins when the proof comes. Keep no copy of it.',
  },
  'identity-settled': {
    did: 'settled who asks',
    noted: 'who asks is settled',
    title: 'who asks is settled',
  },
  'standing-judged': {
    did: 'judged whether they may ask',
    noted: 'whether they may ask was judged',
    title: 'your judgement is recorded',
  },
  'authority-came': {
    did: 'recorded the authority',
    noted: 'the authority has come',
    title: 'the authority is recorded',
  },
  'clarification-asked': {
    did: 'asked what is meant',
    noted: 'a clarification is asked for, and the clock stands still',
    title: 'the clock stands still',
    line: 'It goes on the day after the answer.',
  },
  'clarification-answered': {
    did: 'recorded the clarification',
    noted: 'the clarification has come, and the clock runs again',
    title: 'the clock runs again',
  },
  extended: {
    did: 'extended the time',
    noted: 'the time for the answer is extended',
    title: 'the time is extended',
    line: 'It cannot be extended again.',
  },
  'fee-asked': {
    did: 'asked for a fee',
    noted: 'a fee is asked for',
    title: 'recorded that you asked for a fee',
    line: 'For an unfounded or excessive request the month begins when it is paid. For further copies no day moves.',
  },
  'fee-paid': { did: 'recorded that the fee is paid', noted: 'the fee is paid', title: 'the payment is recorded' },
  'delay-told': {
    did: 'recorded that the requester was told of the delay',
    noted: 'the requester was told that it is late',
    title: 'recorded that you told them it is late',
  },
  'request-task-settled': { did: 'settled a task', noted: 'a task is settled', title: 'the task is settled' },
  searched: { did: 'recorded a search', noted: 'a search is recorded', title: 'the search is recorded' },
  'health-listed': {
    did: 'recorded whether there is health data',
    noted: 'health data was looked for',
    title: 'it is recorded',
  },
  'opinion-asked': {
    did: 'asked for a health professional’s opinion',
    noted: 'an opinion is asked for',
    title: 'it is recorded that you asked',
  },
  'health-settled': {
    did: 'settled a piece of health data',
    noted: 'a piece of health data is settled',
    title: 'it is recorded',
  },
  withheld: {
    did: 'withheld something',
    noted: 'something is withheld',
    title: 'recorded what is withheld',
  },
  'handed-over-after-all': {
    did: 'decided to hand something over after all',
    noted: 'something is handed over after all',
    title: 'it is handed over after all',
    line: checkedAnew,
  },
  'exemption-approved': {
    did: 'approved a reason for holding something back',
    noted: 'a reason for holding something back is approved',
    title: 'the reason is approved',
  },
  'advice-recorded': {
    did: 'recorded advice',
    noted: 'advice is recorded',
    title: 'the advice is recorded',
  },
  prepared: {
    did: 'put the answer together',
    noted: 'the answer is put together and waits for a second person',
    title: 'the answer is put together',
    line: 'Your colleagues are being asked to look at it.',
  },
  'sent-back': {
    did: 'sent the answer back',
    noted: 'the answer was sent back',
    title: 'the answer goes back',
    line: 'Whoever put it together is being told what you found.',
  },
  checked: {
    did: 'looked at the answer and found it right',
    noted: 'the answer was looked at and is ready',
    title: 'the answer is ready to go out',
  },
  delivered: {
    did: 'handed the answer over',
    noted: 'answered',
    title: 'it is answered',
    line: 'Whoever logged it hears that it was answered, and nothing more.',
  },
  refused: {
    did: 'refused it',
    noted: 'refused',
    title: 'the refusal is recorded',
    line: 'Whoever logged it hears that it has ended, and nothing more.',
  },
  'passed-on': { did: 'passed it on', noted: 'passed on', title: 'it is passed on' },
  'question-answered': { did: 'answered the question', noted: 'the question is answered', title: 'it is answered' },
  'disclosure-decided': {
    did: 'decided what the body is given',
    noted: 'it is decided what the body is given',
    title: 'the decision is recorded',
    line: 'The letter to the body is drafted. It is on the page of the answer.',
  },
  'disclosure-ended': {
    did: 'recorded what the body was given or told',
    noted: 'the body has had its answer',
    title: 'it is recorded, and closed',
  },
  'complaint-acknowledged': {
    did: 'acknowledged the complaint',
    noted: 'the complaint is acknowledged',
    title: 'the acknowledgement is recorded',
    line: 'The outcome follows without undue delay. The law sets no day for it.',
  },
  'complaint-settled': {
    did: 'told the outcome of the complaint',
    noted: 'the outcome of the complaint was told',
    title: 'the outcome is recorded',
  },
  'dispute-moved': {
    did: 'moved the dispute on',
    noted: 'the dispute about accuracy has moved on',
    title: 'the dispute has moved on',
  },
  restricted: {
    did: 'restricted the data',
    noted: 'the data is kept, but not used',
    title: 'the data is restricted',
    line: 'It is kept, but not used. Every view and every copy of this request says so.',
  },
  'restriction-lifted': {
    did: 'lifted the restriction',
    noted: 'the restriction is lifted',
    title: 'the restriction is lifted',
  },
};
