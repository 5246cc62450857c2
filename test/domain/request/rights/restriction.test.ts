import assert from 'node:assert/strict';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import { isMarked } from '../../../../src/domain/request/request.ts';
import { groundInWords, restrictionWords } from '../../../../src/domain/request/rights/marker-words.ts';
import { liftForm, liftRestriction, restrict, restrictForm } from '../../../../src/domain/request/rights/restrict.ts';
import { accepted, refusedAs } from '../../../support/run-breach.ts';
import { askedFor, changesOf, decidedOn } from './support.ts';

const restricting = (since = '2026-03-03') =>
  restrictForm.parse({
    of: 'The behaviour entry of 12 January.',
    ground: 'accuracy-contested',
    reason: 'She says that it is wrong, and we are checking.',
    since,
  });
const restricted = (matter: 'rectification' | 'restriction' = 'rectification', over: Partial<DataRequest> = {}) =>
  accepted(restrict({ ...decidedOn('2026-03-03', askedFor(matter, over)), restricting: restricting() })).record;

const lift = (record: DataRequest, subjectToldOn: string, liftedOn: string) =>
  liftRestriction({
    ...decidedOn('2026-03-20', record),
    lifting: liftForm.parse({ subjectToldOn, liftedOn, reason: 'The entry was corrected.' }),
  });
const refusedWords = (outcome: ReturnType<typeof lift>) => (outcome.ok ? 'accepted' : outcome.words);

describe('a restriction (UK GDPR Art. 18)', () => {
  it('is a flag in words, with what may still be done', () => {
    const on = restricted();
    assert.ok(isMarked(on));
    assert.equal(
      restrictionWords(on),
      'Restricted since 3 March 2026: keep it, but do not use it or pass it on, unless they agree, for a legal claim, to protect another person’s rights or for an important public interest (UK GDPR Art. 18(2)).',
    );
    assert.equal(restrictionWords(askedFor('access')), undefined);
  });

  it('names its ground and its reason in the history', () => {
    assert.deepEqual(changesOf(restricted()), {
      'Not to be used': 'The behaviour entry of 12 January.',
      Since: '3 March 2026',
      Ground: 'They say that it is wrong, and you are checking it',
      Reason: 'She says that it is wrong, and we are checking.',
    });
    assert.equal(groundInWords('objection-upheld'), 'They objected, and it was upheld');
  });

  it('is put on once, not from a day to come and not from before the request', () => {
    const again = restrict({ ...decidedOn('2026-03-20', restricted()), restricting: restricting('2026-03-20') });
    assert.equal(refusedAs(again), 'not-now');
    for (const since of ['2026-03-04', '2026-03-01'])
      assert.equal(
        refusedAs(restrict({ ...decidedOn('2026-03-03', askedFor('restriction')), restricting: restricting(since) })),
        'wrong-answer',
      );
  });

  it('stays on after the answer', () => {
    assert.equal(restricted('restriction', { stage: 'answered' }).stage, 'answered');
  });

  it('is lifted once the subject has been told, on that day at the earliest (UK GDPR Art. 18(3))', () => {
    for (const liftedOn of ['2026-03-18', '2026-03-19']) {
      const { record } = accepted(lift(restricted(), '2026-03-18', liftedOn));
      assert.equal(record.restriction?.subjectToldOn, '2026-03-18');
      assert.equal(record.restriction?.liftedOn, liftedOn);
      assert.equal(restrictionWords(record), undefined);
    }
  });

  it('is not lifted before the subject was told, nor without', () => {
    assert.match(
      refusedWords(lift(restricted(), '2026-03-18', '2026-03-17')),
      /told on 18 March 2026\. It can be lifted from that day on, not before/,
    );
    const untold = liftForm.safeParse({ liftedOn: '2026-03-18', reason: 'x' });
    assert.match(untold.error?.issues[0]?.message ?? '', /Tell them first/);
    assert.match(refusedWords(lift(restricted(), '2026-03-21', '2026-03-21')), /in the future/);
    assert.match(refusedWords(lift(restricted(), '2026-03-02', '2026-03-18')), /began on 3 March 2026/);
  });

  it('cannot be lifted twice, and may be put on again', () => {
    const { record } = accepted(lift(restricted(), '2026-03-18', '2026-03-18'));
    assert.equal(refusedAs(lift(record, '2026-03-19', '2026-03-19')), 'not-now');
    assert.ok(restrict({ ...decidedOn('2026-03-20', record), restricting: restricting('2026-03-20') }).ok);
  });

  it('says so where an objection was upheld', () => {
    const on = restricted();
    const upheld = { restriction: on.restriction && { ...on.restriction, ground: 'objection-upheld' as const } };
    assert.equal(
      restrictionWords(upheld),
      'Not to be used: an objection was upheld on 3 March 2026 (UK GDPR Art. 21).',
    );
  });
});
