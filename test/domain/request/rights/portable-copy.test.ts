import assert from 'node:assert/strict';
import { portableLetter } from '../../../../src/domain/request/letters/portable-letter.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import { restrictionWords } from '../../../../src/domain/request/rights/marker-words.ts';
import { portableCopy } from '../../../../src/domain/request/rights/portable-copy.ts';
import { portableCopyShape } from '../../../../src/domain/request/rights/portable-shape.ts';
import { brookvale, maya } from '../../../support/cast.ts';
import { asDev } from '../../../support/run-breach.ts';
import { askedFor } from './support.ts';

const now = new Date('2026-04-20T10:00:00Z');
const by = { by: asDev, recordedAt: now };
/** What must never leave the desk so, in every field that holds such a thing. */
const secret = 'SECRET' as never;

const full = (over: Partial<DataRequest> = {}): DataRequest => {
  const request = askedFor('rectification', {
    stage: 'answered',
    similar: ['AR-2026-9999'],
    additions: [{ at: now, by: asDev, words: secret }],
    identity: {
      asked: { on: '2026-03-03', doubt: secret, by: asDev },
      known: null,
      seen: { on: '2026-03-04', evidence: ['passport'], ...by },
    },
    standing: {
      judgement: 'for-child',
      reason: secret,
      understands: 'not-judged',
      authority: null,
      safeguarding: true,
      by: asDev,
      at: now,
    },
    extension: {
      ground: 'complex',
      reasons: 'Dev Patel has to read eleven years of files.' as never,
      toldOn: '2026-03-20',
      ...by,
    },
    fee: {
      ground: 'excessive',
      amount: 25,
      reasons: 'It is the fifth copy.' as never,
      askedOn: '2026-03-05',
      by: asDev,
      paidOn: '2026-03-06',
    },
    delay: { toldOn: '2026-04-03', words: 'Maya Okafor was ill.' as never, ...by },
    tasks: [
      {
        id: 'consult-school.1',
        kind: 'consult-school',
        school: 'hillcrest',
        createdAt: now,
        done: { on: '2026-03-05', words: secret, ...by },
        notDone: null,
      },
    ],
    searches: [{ place: secret, found: secret, on: '2026-03-05', ...by }],
    withheld: [
      {
        id: 'withheld.1',
        exemption: 'other-people',
        what: secret,
        extent: 'redacted',
        reason: secret,
        fullCopy: secret,
        by: asDev,
        at: now,
        liftedAt: null,
      },
    ],
    advice: {
      askedOn: '2026-03-05',
      givenOn: '2026-03-06',
      advises: 'hold-part',
      words: secret,
      ...by,
    } as DataRequest['advice'],
    answer: {
      at: now,
      by: asDev,
      words: 'The entry was corrected.' as never,
      parts: [],
      leftOut: secret,
      form: 'paper',
      outcome: 'done',
      reasons: null,
      bothVersionsOf: [],
      flagsRestrictionOf: [],
    },
    check: { at: now, by: asDev, words: secret },
    delivery: { on: '2026-04-10', how: 'letter', proof: secret, ...by },
    challenge: {
      state: 'governing-body',
      entry: 'The behaviour log, 12 January 2026.' as never,
      ourVersion: 'Maya Okafor saw that he pushed.' as never,
      theirVersion: 'He was pushed first.' as never,
      since: '2026-03-02',
      resolved: null,
    },
    restriction: {
      since: '2026-03-03',
      of: 'That entry.' as never,
      reason: 'We are checking.' as never,
      ground: 'accuracy-contested',
      by: asDev,
      subjectToldOn: null,
      liftedOn: null,
    },
  });
  return { ...request, asked: { ...request.asked, knownBecause: secret }, ...over };
};
const copyOf = (request: DataRequest, linked: readonly DataRequest[] = []) =>
  portableCopy(request, { organisation: brookvale, linked, now });

describe('the portable copy (UK GDPR Art. 20)', () => {
  it('keeps to its documented shape, also after it was written to a file and read again', () => {
    for (const request of [full(), askedFor('access'), askedFor('complaint')]) {
      const copy = copyOf(request);
      assert.deepEqual(portableCopyShape.parse(JSON.parse(JSON.stringify(copy))), copy);
    }
  });

  it('says which format and version it is, and that the school’s own systems are exported from there', () => {
    const { format, version, madeOn, organisation, note } = copyOf(full());
    assert.deepEqual(
      [format, version, madeOn, organisation],
      ['privacy-desk-request', 1, '2026-04-20', brookvale.name],
    );
    assert.match(note, /kept in the school’s own systems and are exported from there/);
  });

  it('holds what was asked, the dates, the decisions, the marks and both versions', () => {
    const [request] = copyOf(full()).requests;
    assert.equal(request?.askedFor, 'The behaviour entry of 12 January is wrong.');
    assert.equal(request.receivedOn, '2026-03-02');
    assert.equal(request.school, 'Hillcrest School');
    assert.deepEqual(request.identity, { settledBy: 'evidence-seen', evidence: ['passport'] });
    assert.equal(request.answer?.outcome, 'done');
    assert.equal(request.answer.on, '2026-04-10');
    assert.equal(request.challenged?.state, 'governing-body');
    assert.equal(request.challenged.theirVersion, 'He was pushed first.');
    assert.equal(request.restricted?.since, '2026-03-03');
    assert.ok(restrictionWords(full()));
  });

  it('never holds advice, searches, what was withheld, or what colleagues noted for themselves', () => {
    assert.doesNotMatch(JSON.stringify(copyOf(full())), /SECRET/);
    assert.doesNotMatch(JSON.stringify(portableLetter(copyOf(full()))), /SECRET/);
  });

  it('names colleagues by their role only', () => {
    const [request] = copyOf(full()).requests;
    assert.equal(request?.extension?.by, 'the Data Protection Officer');
    assert.equal(request.extension.reasons, 'The Data Protection Officer has to read eleven years of files.');
    assert.equal(request.challenged?.ourVersion, 'A member of staff saw that he pushed.');
    assert.doesNotMatch(JSON.stringify(copyOf(full())), /Dev Patel|Maya Okafor/);
  });

  it('names a colleague whose own request it is', () => {
    const own = full();
    const asked = { ...own.asked, requester: maya.name, capacity: 'staff' } as DataRequest['asked'];
    assert.equal(copyOf({ ...own, asked }).requests[0]?.requester.name, 'Maya Okafor');
    assert.match(copyOf({ ...own, asked }).requests[0]?.challenged?.ourVersion ?? '', /^Maya Okafor/);
  });

  it('takes along linked requests of the same person, and nobody else’s', () => {
    const other = (reference: string, answers: object) => {
      const request = full({ reference });
      return { ...request, asked: { ...request.asked, ...answers } };
    };
    const linked = [
      other('AR-2026-0002', { wants: 'Everything you hold.', matter: 'access' }),
      other('AR-2026-0003', { requester: 'Omar Khan' }),
      other('AR-2026-0004', { subject: 'Zara Khan' }),
      other('AR-2026-0001', {}),
    ];
    assert.deepEqual(
      copyOf(full(), linked).requests.map(({ reference }) => reference),
      ['AR-2026-0001', 'AR-2026-0002'],
    );
  });

  it('does not take a request of the other parent for one of the same person', () => {
    const by = (requester: string, reference: string) => {
      const request = full({ reference });
      return { ...request, asked: { ...request.asked, requester } as DataRequest['asked'] };
    };
    const copy = copyOf(by('Mrs Khan', 'AR-2026-0001'), [by('Mr Khan', 'AR-2026-0002'), by('Khan', 'AR-2026-0003')]);
    assert.deepEqual(
      copy.requests.map(({ reference }) => reference),
      ['AR-2026-0001'],
    );
  });

  it('does not hold an answer that has not gone out', () => {
    assert.equal(copyOf(full({ stage: 'ready', delivery: null })).requests[0]?.answer, null);
  });

  it('can be read by people too, the same in the same order', () => {
    const letter = portableLetter(copyOf(full()));
    const [part] = letter.parts;
    assert.equal(part?.heading, 'Request AR-2026-0001');
    assert.equal(
      part.words,
      [
        'Asked for, as we wrote it down: The behaviour entry of 12 January is wrong.',
        'What it is: rectification',
        'Received on: 2 March 2026',
        'How it came: in person',
        'Who asked: name: Amina Khan; contact: 12 Example Street; asks as: parent with responsibility',
        'Whose information: name: Adam Khan; born on: 14 May 2018',
        'School: Hillcrest School',
        'How far it has come: answered',
        'To be answered by: 8 June 2026',
        'How we know who asked: settled by: evidence seen; seen: passport',
        'Right to ask: for child',
        'Extended: told on: 20 March 2026; ground: complex; reasons: The Data Protection Officer has to read eleven years of files; by: the Data Protection Officer',
        'Fee: asked on: 5 March 2026; pounds: 25; ground: excessive; reasons: It is the fifth copy; paid on: 6 March 2026; by: the Data Protection Officer',
        'Late: told on: 3 April 2026; in words: A member of staff was ill',
        'Answered: on: 10 April 2026; how: letter; outcome: done; in words: The entry was corrected; by: the Data Protection Officer',
        'Challenged: its accuracy is or was in dispute: state: governing body; since: 2 March 2026; the entry: The behaviour log, 12 January 2026; our version: A member of staff saw that he pushed; their version: He was pushed first',
        'Restricted: kept, but not used: since: 3 March 2026; what: That entry; ground: accuracy contested; reason: We are checking',
      ].join('\n'),
    );
  });
});
