import assert from 'node:assert/strict';
import type { Breach } from '../../../src/domain/breach/breach.ts';
import { awareAtOf, clockOf } from '../../../src/domain/breach/clock.ts';
import { reopenBreach } from '../../../src/domain/breach/close/close-breach.ts';
import {
  checkOther,
  checkPair,
  duplicateForm,
  linkToMain,
  receiveDuplicate,
  releaseDuplicate,
} from '../../../src/domain/breach/close/duplicates.ts';
import { correctReport } from '../../../src/domain/breach/report/change-report.ts';
import { nearMissReport } from '../../../src/domain/breach/report/near-miss-report.ts';
import { reportNearMiss } from '../../../src/domain/breach/report/report-breach.ts';
import { brookvale, kestrel, lostLaptop, now } from '../../support/cast.ts';
import {
  accepted,
  asMaya,
  assessed,
  closedBreach,
  deciding,
  minutesOn,
  refusedAs,
  reopening,
  reported,
} from '../../support/run-breach.ts';

const first = () => reported();
const second = (changes: Parameters<typeof reported>[0] = {}) => reported({ reference: 'BR-2026-0002', ...changes });
const earlier = { awareAt: new Date('2026-11-18T07:00:00Z') };

const linked = (duplicate: Breach, main: Breach): { main: Breach; duplicate: Breach } => {
  const received = accepted(receiveDuplicate({ ...deciding(main), duplicate })).record;
  return { main: received, duplicate: accepted(linkToMain({ ...deciding(duplicate), main: received })).record };
};

describe('two reports of one breach', () => {
  it('become one case: the other rests, and its reporter hears so', () => {
    const received = accepted(receiveDuplicate({ ...deciding(first()), duplicate: second() }));
    const { record, notices } = accepted(linkToMain({ ...deciding(second()), main: received.record }));
    assert.deepEqual(
      received.record.duplicates.map(({ reference }) => reference),
      ['BR-2026-0002'],
    );
    assert.equal(record.duplicateOf, 'BR-2026-0001');
    assert.deepEqual(
      notices.map(({ kind, to }) => [kind, to]),
      [
        ['note', 'dpo'],
        ['breach-closed', 'reporter'],
      ],
    );
    assert.equal(clockOf(record, now).state, 'stopped');
    assert.equal(clockOf(received.record, now).state, 'running');
  });

  it('count from whichever was noticed first, and so does what is due', () => {
    const { main } = linked(second(earlier), assessed(first(), 'risk'));
    assert.deepEqual(awareAtOf(main), earlier.awareAt);
    assert.equal(main.awareness?.reason, 'BR-2026-0002 reported the same breach and noticed it earlier.');
    assert.equal(main.tasks.find(({ kind }) => kind === 'tell-ico')?.dueAt?.toISOString(), '2026-11-21T07:00:00.000Z');
    assert.deepEqual(main.history.at(-1)?.changes, [
      { field: 'Duplicate', old: '', new: 'BR-2026-0002' },
      { field: 'Aware since', old: 'Wednesday 18 November 2026, 09:20', new: 'Wednesday 18 November 2026, 07:00' },
    ]);
  });

  it('count from the report’s own time again where a correction makes that the earlier one', () => {
    const { main } = linked(second(earlier), assessed(first(), 'risk'));
    const corrected = (awareAt: string) =>
      accepted(
        correctReport({
          ...deciding(main, 90),
          corrected: lostLaptop({ awareAt: new Date(awareAt) }),
          containedAt: {},
        }),
      ).record;
    const before = corrected('2026-11-18T06:00:00Z');
    assert.deepEqual([awareAtOf(before), before.awareness], [new Date('2026-11-18T06:00:00Z'), null]);
    assert.equal(
      before.tasks.find(({ kind }) => kind === 'tell-ico')?.dueAt?.toISOString(),
      '2026-11-21T06:00:00.000Z',
    );
    assert.deepEqual(awareAtOf(corrected('2026-11-18T08:00:00Z')), earlier.awareAt);
  });

  it('count on as before where the other was noticed later', () => {
    const { main } = linked(first(), second(earlier));
    assert.deepEqual([awareAtOf(main), main.awareness], [earlier.awareAt, null]);
  });

  const pairs: [string, Breach, Breach, string][] = [
    ['a case and itself', first(), first(), 'itself'],
    ['cases of two organisations', second({ organisation: kestrel }), first(), 'other-organisation'],
    ['a drill and a breach', reported({ reference: 'DR-2026-0001', drill: true }), first(), 'not-alike'],
    ['a breach and a drill', first(), reported({ reference: 'DR-2026-0001', drill: true }), 'not-alike'],
    [
      'two drills',
      reported({ reference: 'DR-2026-0002', drill: true }),
      reported({ reference: 'DR-2026-0001', drill: true }),
      'accepted',
    ],
    [
      'a case that stands for others',
      linked(second(), first()).main,
      reported({ reference: 'BR-2026-0003' }),
      'has-duplicates',
    ],
    ['a closed case as the duplicate', closedBreach(second()), first(), 'over'],
    ['a closed case as the main one', second(), closedBreach(first()), 'over'],
    ['a withdrawn main case', second(), { ...first(), withdrawn: { at: now, reason: 'No breach.' as never } }, 'over'],
    [
      'what is a duplicate already',
      linked(second(), first()).duplicate,
      reported({ reference: 'BR-2026-0003' }),
      'over',
    ],
  ];
  for (const [name, duplicate, main, expected] of pairs) {
    it(`${name}: ${expected}`, () => {
      assert.equal(refusedAs(checkPair({ duplicate, main })), expected);
      assert.equal(refusedAs(receiveDuplicate({ ...deciding(main), duplicate })), expected);
      assert.equal(refusedAs(linkToMain({ ...deciding(duplicate), main })), expected);
    });
  }

  it('a duplicate stands for its main case, unless that is the one to be linked', () => {
    const { main, duplicate } = linked(second(), first());
    assert.equal(refusedAs(checkOther(reported({ reference: 'BR-2026-0003' }), duplicate)), 'accepted');
    assert.equal(refusedAs(checkOther(main, duplicate)), 'itself');
  });

  it('a near miss is no duplicate', () => {
    const nearMiss = reportNearMiss({
      ...{ reference: 'NM-2026-0001', submissionId: 'near', reporter: asMaya, organisation: brookvale },
      report: nearMissReport.parse(lostLaptop()),
      receiptCard: null,
      now,
    });
    assert.equal(refusedAs(checkOther(first(), nearMiss)), 'not-alike');
  });
});

describe('a duplicate that proves to be none', () => {
  it('is opened again with a reason, and its own clock counts', () => {
    const { duplicate } = linked(second(earlier), first());
    const { record, notices } = accepted(reopenBreach({ ...deciding(duplicate), ...reopening }));
    assert.equal(record.duplicateOf, null);
    assert.equal(clockOf(record, now).state, 'running');
    assert.deepEqual(record.history.at(-1)?.changes, [
      { field: 'Duplicate of', old: 'BR-2026-0001', new: '' },
      { field: 'Reason', old: '', new: reopening.reason },
    ]);
    assert.ok(notices.some(({ kind }) => kind === 'breach-reopened'));
  });

  it('gives the main case back what counted before', () => {
    const before = assessed(first(), 'risk');
    const { main, duplicate } = linked(second(earlier), before);
    const { record } = accepted(releaseDuplicate({ ...deciding(main, 90), duplicate }));
    assert.deepEqual([record.awareness, record.tasks, record.duplicates], [before.awareness, before.tasks, []]);
    assert.equal(record.history.at(-1)?.what, 'duplicate-released');
  });

  it('leaves an awareness alone that the DPO has recorded since', () => {
    const { main, duplicate } = linked(second(earlier), first());
    const awareness = {
      at: minutesOn(-30),
      reason: 'Until then it was only a suspicion.',
      by: asMaya,
      recordedAt: now,
    };
    const since = { ...main, awareness: awareness as Breach['awareness'] };
    const { record } = accepted(releaseDuplicate({ ...deciding(since, 90), duplicate }));
    assert.deepEqual(record.awareness, awareness);
  });

  it('is not let go by a case that it does not belong to', () => {
    assert.equal(refusedAs(releaseDuplicate({ ...deciding(first()), duplicate: second() })), 'not-linked');
  });
});

describe('the reference of the other report', () => {
  for (const [written, expected] of [
    ['BR-2026-0002', 'BR-2026-0002'],
    [' br 2026 2 ', 'BR-2026-0002'],
    ['dr-2026-0001', 'DR-2026-0001'],
    ['br202612', 'BR-2026-0012'],
    ['the other one', undefined],
    ['', undefined],
  ] as const) {
    it(`“${written}” is ${expected ?? 'none'}`, () => {
      assert.equal(duplicateForm.safeParse({ duplicateOf: written }).data?.duplicateOf, expected);
    });
  }
});
