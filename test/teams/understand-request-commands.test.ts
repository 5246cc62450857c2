import assert from 'node:assert/strict';
import { acts } from '../../src/acts/index.ts';
import { understand } from '../../src/teams/understand/understand.ts';

/** A Wednesday in winter time. */
const wednesday = new Date('2026-03-04T14:00:00Z');
const wantedFor = (words: string) => understand({ words, now: wednesday });
const reference = 'AR-2026-0004';

/** What is typed about AR-2026-0004, the dialogue that opens, and the answers that are filled in. */
const dialogues: readonly (readonly [string, string, Record<string, string>?])[] = [
  ['pause AR-2026-0004, waiting for clarification since Monday', 'ask-clarification', { askedOn: '2026-03-02' }],
  ['AR-2026-0004: we asked her yesterday what she means', 'ask-clarification', { askedOn: '2026-03-03' }],
  ['stop the clock for AR-2026-0004', 'ask-clarification'],
  ['pause ar 2026 4 from next Monday', 'ask-clarification'],
  ['AR-2026-0004 clarification came yesterday', 'record-clarification', { answeredOn: '2026-03-03' }],
  ['she has clarified AR-2026-0004 on 2 March', 'record-clarification', { answeredOn: '2026-03-02' }],
  ['resume AR-2026-0004', 'record-clarification'],
  ['AR-2026-0004 is about a person', 'correct-request', { matter: 'access' }],
  ['AR-2026-0004 is personal data after all', 'correct-request', { matter: 'access' }],
  ['extend AR-2026-0004', 'extend-request'],
  ['we need two more months for AR-2026-0004, it is complex', 'extend-request', { ground: 'complex' }],
  [
    'extend AR-2026-0004 because of several requests, told them on 3 March',
    'extend-request',
    { ground: 'several-requests', toldOn: '2026-03-03' },
  ],
  ['refuse AR-2026-0004', 'refuse-request'],
  ['refuse AR-2026-0004, it is manifestly unfounded', 'refuse-request', { ground: 'unfounded' }],
  ['identity seen for AR-2026-0004', 'settle-identity', { way: 'seen' }],
  [
    'ID seen for AR-2026-0004, passport, on Monday',
    'settle-identity',
    { way: 'seen', evidence: 'passport', seenOn: '2026-03-02' },
  ],
  [
    'she showed her driving licence and a utility bill for AR-2026-0004',
    'settle-identity',
    { way: 'seen', evidence: 'driving-licence,utility-bill' },
  ],
  ['AR-2026-0004: I know her', 'settle-identity', { way: 'known' }],
  ['asked for proof of ID for AR-2026-0004 yesterday', 'settle-identity', { way: 'ask', askedOn: '2026-03-03' }],
  ['check ID for AR-2026-0004', 'settle-identity'],
  ['who may ask AR-2026-0004', 'judge-standing'],
  ['standing AR-2026-0004', 'judge-standing'],
  ['parental responsibility for AR-2026-0004', 'judge-standing'],
  [
    'the authority has come for AR-2026-0004 on Monday',
    'judge-standing',
    { next: 'authority-came', authorityOn: '2026-03-02' },
  ],
  [
    'asked for his written authority for AR-2026-0004 yesterday',
    'judge-standing',
    { decision: 'ask-authority', askedOn: '2026-03-03' },
  ],
  ['searched the shared drive for AR-2026-0004', 'record-search'],
  ['looked in the mailboxes for AR-2026-0004 yesterday', 'record-search', { on: '2026-03-03' }],
  ['record a search for AR-2026-0004', 'record-search'],
  ['health data in AR-2026-0004', 'list-health-data'],
  ['no health data in AR-2026-0004', 'list-health-data', { holds: 'no' }],
  ['there are CAMHS letters in AR-2026-0004', 'list-health-data'],
  ['record the opinion for AR-2026-0004', 'settle-health-data'],
  ['the paediatrician says it is fine, AR-2026-0004', 'settle-health-data'],
  ['withhold something in AR-2026-0004', 'withhold'],
  ['redact AR-2026-0004', 'withhold'],
  ['hand over the notes after all AR-2026-0004', 'hand-over-after-all'],
  ['approve the exemption in AR-2026-0004', 'approve-exemption'],
  ['advice for AR-2026-0004', 'record-advice'],
  ['the safeguarding officer says hand it over, AR-2026-0004', 'record-advice', { advises: 'hand-over' }],
  [
    'AR-2026-0004 advice asked on 26 February and came on 2 March: withhold part',
    'record-advice',
    { askedOn: '2026-02-26', givenOn: '2026-03-02', advises: 'hold-part' },
  ],
  ['prepare the answer to AR-2026-0004', 'prepare-answer'],
  ['AR-2026-0004 is ready for checking', 'prepare-answer'],
  ['check AR-2026-0004', 'check-answer'],
  ['AR-2026-0004 approved', 'check-answer', { finding: 'right' }],
  ['send AR-2026-0004 back', 'check-answer', { finding: 'send-back' }],
  ['deliver AR-2026-0004', 'deliver-answer'],
  ['handed AR-2026-0004 over yesterday', 'deliver-answer', { how: 'handed-over', on: '2026-03-03' }],
  ['AR-2026-0004 posted by registered post on Monday', 'deliver-answer', { how: 'registered-post', on: '2026-03-02' }],
  ['hand over AR-2026-0004', 'deliver-answer', { how: 'handed-over' }],
  ['ask for a fee of £25 for AR-2026-0004', 'ask-fee', { amount: '25' }],
  ['charge 12.50 pounds for AR-2026-0004, further copies', 'ask-fee', { amount: '12.50', ground: 'further-copies' }],
  ['fee for AR-2026-0004 was paid yesterday', 'record-fee', { paidOn: '2026-03-03' }],
  ['told her that AR-2026-0004 will be late', 'tell-delay'],
  ['AR-2026-0004 is delayed', 'tell-delay'],
  ['the school has been consulted about AR-2026-0004', 'do-request-task', { outcome: 'done' }],
  ['AR-2026-0004 task done', 'do-request-task', { outcome: 'done' }],
  ['tell the recipients AR-2026-0004', 'do-request-task'],
  ['restrict AR-2026-0004 from today', 'restrict', { since: '2026-03-04' }],
  ['lift the restriction of AR-2026-0004', 'lift-restriction'],
  ['the dispute in AR-2026-0004 goes to the governing body', 'move-dispute', { next: 'governing-body' }],
  ['AR-2026-0004 accuracy is challenged', 'move-dispute'],
  ['complaint AR-2026-0004 acknowledged yesterday', 'acknowledge-complaint', { on: '2026-03-03' }],
  ['acknowledge AR-2026-0004', 'acknowledge-complaint'],
  ['outcome of AR-2026-0004', 'settle-complaint'],
  ['AR-2026-0004 upheld', 'settle-complaint'],
  ['pass on AR-2026-0004', 'pass-on', { way: 'passed-on' }],
  ['AR-2026-0004 passed on to the council on Monday', 'pass-on', { way: 'passed-on', on: '2026-03-02' }],
  ['AR-2026-0004: decide what the police get', 'decide-disclosure'],
  ['AR-2026-0004: gave the line to the police', 'give-disclosure'],
  ['withdraw AR-2026-0004', 'withdraw-request'],
  ['she no longer wants AR-2026-0004', 'withdraw-request'],
  ['correct AR-2026-0004', 'correct-request'],
  ['change AR-2026-0004', 'correct-request'],
  ['add to AR-2026-0004', 'add-to-request'],
  ['more information about AR-2026-0004', 'add-to-request'],
  ['link AR-2026-0004 to AR-2026-0001', 'link-request', { other: 'AR-2026-0001' }],
  ['AR-2026-0004 repeats AR-2026-0001', 'link-request', { other: 'AR-2026-0001', why: 'repeats' }],
  ['AR-2026-0004 complains about AR-2026-0001', 'link-request', { other: 'AR-2026-0001', why: 'complains-about' }],
];

const documents: readonly (readonly [string, string])[] = [
  ['extension letter for AR-2026-0004', 'extension-letter'],
  ['refusal letter AR-2026-0004', 'refusal-letter'],
  ['portable copy AR-2026-0004', 'portable-copy'],
  ['download the portable copy of AR-2026-0004', 'portable-copy'],
  ['clarification letter for AR-2026-0004', 'clarification-letter'],
  ['ID letter for AR-2026-0004', 'identity-letter'],
  ['letter for the authority AR-2026-0004', 'authority-letter'],
  ['fee letter AR-2026-0004', 'fee-letter'],
  ['delay letter for AR-2026-0004', 'delay-letter'],
  ['letter to the school about AR-2026-0004', 'school-consultation'],
  ['letter for advice on AR-2026-0004', 'advice-request'],
  ['letter to the health professional for AR-2026-0004', 'health-opinion-request'],
  ['acknowledgement letter AR-2026-0004', 'complaint-acknowledgement'],
  ['get the complaint outcome letter for AR-2026-0004', 'complaint-outcome'],
  ['outcome letter AR-2026-0004', 'outcome-letter'],
  ['letter for AR-2026-0004', 'reply-letter'],
];

const pages: readonly (readonly [string, string | undefined])[] = [
  ['AR-2026-0004', undefined],
  ['ar20260004', undefined],
  ['open AR-2026-0004', undefined],
  ['dates of AR-2026-0004', 'dates'],
  ['when is AR-2026-0004 due?', 'dates'],
  ['how many days left for AR-2026-0004', 'dates'],
  ['work on AR-2026-0004', 'work'],
  ['show the searches of AR-2026-0004', 'work'],
  ['answer page AR-2026-0004', 'answer'],
  ['AR-2026-0004 answer', 'answer'],
  ['history of AR-2026-0004', 'history'],
  ['what was asked in AR-2026-0004', 'request'],
];

describe('a command to a request', () => {
  for (const [words, dialogue, typed] of dialogues) {
    it(`hears “${words}” as ${dialogue}`, () =>
      assert.deepEqual(wantedFor(words), { want: 'change', dialogue, reference, ...(typed ? { typed } : {}) }));
  }
  for (const [words, document] of documents) {
    it(`hears “${words}” as the ${document}`, () =>
      assert.deepEqual(wantedFor(words), { want: 'document', reference, document }));
  }
  for (const [words, page] of pages) {
    it(`hears “${words}” as the page ${page ?? 'to begin with'}`, () =>
      assert.deepEqual(wantedFor(words), { want: 'reference', reference, ...(page ? { page } : {}) }));
  }

  it('takes the reference however it is written', () => {
    for (const written of ['AR-2026-0004', 'ar-2026-4', 'AR 2026 0004', 'ar2026/4', 'AR_2026_04', 'Ar: 2026-0004']) {
      assert.deepEqual(wantedFor(`extend ${written}`), { want: 'change', dialogue: 'extend-request', reference });
    }
  });

  it('can be put off', () => {
    assert.deepEqual(wantedFor('remind me of AR-2026-0004 in 2 hours'), { want: 'snooze', minutes: 120, reference });
  });

  it('opens the request where the words are a long story', () => {
    const story =
      'about AR-2026-0004 I spoke to the family for an hour and they may extend a hand but we must check with the school and the office first';
    assert.deepEqual(wantedFor(story), { want: 'reference', reference });
  });

  it('has words for every dialogue about a request', () => {
    const typed = new Set<string>(dialogues.map(([, dialogue]) => dialogue));
    const all = acts.filter(({ about }) => about === 'request').map(({ id }) => id);
    assert.deepEqual(
      all.filter((id) => !typed.has(id)),
      [],
    );
  });

  it('leaves the same words to a breach where the reference is a breach’s', () => {
    const forBreach: Record<string, string> = {
      'close BR-2026-0004': 'close-breach',
      'withdraw BR-2026-0004': 'withdraw-report',
      'add to BR-2026-0004': 'add-information',
      'correct BR-2026-0004': 'correct-report',
      'letter for BR-2026-0004': 'write-letter',
    };
    for (const [words, dialogue] of Object.entries(forBreach)) {
      assert.deepEqual(wantedFor(words), { want: 'change', dialogue, reference: 'BR-2026-0004' });
    }
    assert.deepEqual(wantedFor('acknowledge BR-2026-0004'), { want: 'acknowledge', reference: 'BR-2026-0004' });
  });
});

describe('a command about requests', () => {
  const shown: readonly (readonly [string, string])[] = [
    ['requests', 'requests'],
    ['Requests', 'requests'],
    ['open requests', 'requests'],
    ['show me the open requests please', 'requests'],
    ['any open requests?', 'requests'],
    ['SARs', 'requests'],
    ['what’s due', 'whats-due'],
    ["What's due?", 'whats-due'],
    ['what is due this week?', 'whats-due'],
    ['what is due tomorrow', 'whats-due'],
    ['what is overdue?', 'whats-due'],
    ['my requests', 'my-reports'],
    ['open cases', 'open-cases'],
    ['my tasks', 'my-tasks'],
  ];
  for (const [words, show] of shown) {
    it(`hears “${words}” as ${show}`, () => assert.deepEqual(wantedFor(words), { want: 'show', show }));
  }
});
