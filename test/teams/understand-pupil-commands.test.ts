import assert from 'node:assert/strict';
import { type ActId, acts } from '../../src/acts/index.ts';
import { understand } from '../../src/teams/understand/understand.ts';

/** A Wednesday in winter time. */
const wednesday = new Date('2026-03-04T14:00:00Z');
const wantedFor = (words: string) => understand({ words, now: wednesday });
const reference = 'PF-2026-0004';

/** What is typed about PF-2026-0004, and the dialogue that opens. */
const typed: readonly (readonly [string, ActId])[] = [
  ['record signature for PF-2026-0004', 'record-signature'],
  ['PF-2026-0004: his mum has signed', 'record-signature'],
  ['Record the signature PF-2026-0004', 'record-signature'],
  ['somebody has signed the consent form of pf 2026 4', 'record-signature'],
  ['PF-2026-0004 photo consent', 'record-photographs'],
  ['photo consent withdrawn PF-2026-0004', 'record-photographs'],
  ['PF-2026-0004: Somebody says yes or no to photographs, or changes their mind', 'record-photographs'],
  ['record referral form PF-2026-0004', 'record-referral-form'],
  ['PF-2026-0004: The school has filled in the referral form', 'record-referral-form'],
  ['the school has acknowledged PF-2026-0004', 'record-acknowledgement'],
  ['Record the acknowledgement PF-2026-0004', 'record-acknowledgement'],
  ['PF-2026-0004: The school has acknowledged the privacy statement', 'record-acknowledgement'],
  ['PF-2026-0004 youth support', 'record-youth-support'],
  ['PF-2026-0004: Somebody has said what may go to youth support services', 'record-youth-support'],
  ['PF-2026-0004 has opted out of results', 'record-results'],
  ['PF-2026-0004: The pupil has said whether results at 16 may go', 'record-results'],
  ['withdraw consent PF-2026-0004', 'record-withdrawal'],
  ['PF-2026-0004: his dad objects', 'record-withdrawal'],
  ['PF-2026-0004: Somebody objects, or withdraws what was signed', 'record-withdrawal'],
  ['PF-2026-0004: his dad takes back what he signed', 'record-withdrawal'],
  ['decide withdrawal PF-2026-0004', 'decide-withdrawal'],
  ['PF-2026-0004: I have decided about a withdrawal', 'decide-withdrawal'],
  ['the objection was taken back PF-2026-0004', 'decide-withdrawal'],
  ['PF-2026-0004: they changed their mind', 'decide-withdrawal'],
  ['PF-2026-0004: Something was shared to keep somebody safe', 'record-safeguarding-share'],
  ['record safeguarding share PF-2026-0004', 'record-safeguarding-share'],
  ['PF-2026-0004: Record what was shared', 'record-safeguarding-share'],
  ['restrict PF-2026-0004', 'mark-pupil'],
  ['PF-2026-0004: Part of the record is not to be used, or in dispute', 'mark-pupil'],
  ['her mum challenges PF-2026-0004', 'mark-pupil'],
  ['lift restriction PF-2026-0004', 'lift-pupil-mark'],
  ['PF-2026-0004: Part of it may be used again, or is no longer in dispute', 'lift-pupil-mark'],
  ['PF-2026-0004 has left', 'record-leaving'],
  ['PF-2026-0004: The pupil has left the partnership', 'record-leaving'],
  ['PF-2026-0004 task done', 'do-pupil-task'],
  ['PF-2026-0004: Record who has been told', 'do-pupil-task'],
  ['PF-2026-0004: Record what was done', 'do-pupil-task'],
  ['correct PF-2026-0004', 'correct-pupil'],
  ['PF-2026-0004: Their name, school or another detail is different', 'correct-pupil'],
];

describe('a command to a pupil’s file', () => {
  for (const [words, dialogue] of typed) {
    it(`“${words}” opens ${dialogue}`, () => {
      assert.deepEqual(wantedFor(words), { want: 'change', dialogue, reference });
    });
  }

  it('has words for every dialogue about a pupil, its title among them', () => {
    for (const { id, title } of acts.filter(({ about }) => about === 'pupil')) {
      assert.ok(
        typed.some(([, dialogue]) => dialogue === id),
        id,
      );
      assert.deepEqual(wantedFor(`${reference}: ${title}`), { want: 'change', dialogue: id, reference }, title);
    }
  });

  const others: readonly (readonly [string, object])[] = [
    ['undo PF-2026-0004', { want: 'undo', reference }],
    ['undo', { want: 'undo', reference: undefined }],
    ['who looked up PF-2026-0004', { want: 'look-ups', reference, colleague: undefined }],
    ['PF-2026-0004: Who has looked', { want: 'look-ups', reference, colleague: undefined }],
    ['look-ups', { want: 'look-ups', reference: undefined, colleague: undefined }],
    ['who has looked up whom?', { want: 'look-ups', reference: undefined, colleague: undefined }],
    ['look-ups by Sam Whitlock', { want: 'look-ups', reference: undefined, colleague: 'Sam Whitlock' }],
    ['what has Sam Whitlock looked up?', { want: 'look-ups', reference: undefined, colleague: 'Sam Whitlock' }],
    ['import pupils', { want: 'show', show: 'import-pupils' }],
    ['How to import', { want: 'show', show: 'import-pupils' }],
    ['add pupil', { want: 'start', dialogue: 'add-pupil', typed: {} }],
    ['please add a new pupil', { want: 'start', dialogue: 'add-pupil', typed: {} }],
    ['Add one pupil', { want: 'start', dialogue: 'add-pupil', typed: {} }],
    [
      'add a pupil Jordan Smith',
      { want: 'start', dialogue: 'add-pupil', typed: { firstNames: 'Jordan', lastName: 'Smith' } },
    ],
    [
      'add a pupil called Smith, Jordan James',
      { want: 'start', dialogue: 'add-pupil', typed: { firstNames: 'Jordan James', lastName: 'Smith' } },
    ],
    [
      'add pupil Mia van der Berg',
      { want: 'start', dialogue: 'add-pupil', typed: { firstNames: 'Mia', lastName: 'van der Berg' } },
    ],
    ['add pupil Anna Maria Jones', { want: 'start', dialogue: 'add-pupil', typed: {} }],
    ['PF-2026-0004', { want: 'reference', reference }],
    ['history of PF-2026-0004', { want: 'reference', reference, page: 'history' }],
    ['PF-2026-0004: everything on file', { want: 'reference', reference, page: 'entries' }],
    ['PF-2026-0004: record something', { want: 'reference', reference, page: 'record' }],
    ['export PF-2026-0004', { want: 'document', reference, document: 'pupil-record' }],
    ['export the data of PF-2026-0004 as JSON', { want: 'document', reference, document: 'pupil-data' }],
    ['remind me of PF-2026-0004 in two hours', { want: 'snooze', minutes: 120, reference }],
  ];
  for (const [words, wanted] of others) {
    it(`hears “${words}”`, () => assert.deepEqual(wantedFor(words), wanted));
  }

  it('does not hide a breach', () => {
    for (const words of [
      'I emailed the file of PF-2026-0004 to the wrong parent',
      'lost the consent form of PF-2026-0004 on the bus',
    ]) {
      const wanted = wantedFor(words);
      assert.ok(wanted.want === 'start' && wanted.dialogue === 'report-breach', JSON.stringify(wanted));
    }
  });
});
