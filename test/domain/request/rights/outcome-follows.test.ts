import assert from 'node:assert/strict';
import type { PreparedAnswer } from '../../../../src/domain/request/answer/answer.ts';
import { matters } from '../../../../src/domain/request/matters.ts';
import type { Restriction } from '../../../../src/domain/request/rights/markers.ts';
import { moveDispute } from '../../../../src/domain/request/rights/move-dispute.ts';
import { followsFrom, withTask } from '../../../../src/domain/request/rights/outcome-follows.ts';
import { isOpenTask } from '../../../../src/domain/request/work/request-tasks.ts';
import { accepted, asDev } from '../../../support/run-breach.ts';
import { askedFor, decidedOn, disputeTo } from './support.ts';

const now = new Date('2026-03-20T10:00:00Z');
const settling = { by: asDev, on: '2026-03-19', now };
const answer = { words: 'The entry now says that he was pushed.' } as PreparedAnswer;

describe('what the outcome of a right brings', () => {
  it('has recipients told of a correction and an erasure, also in part, and of a restriction (UK GDPR Art. 19)', () => {
    for (const matter of ['rectification', 'erasure', 'restriction'] as const)
      for (const outcome of ['done', 'partly'] as const) {
        const { tasks = [] } = followsFrom(askedFor(matter, { answer }), outcome, settling);
        assert.deepEqual(tasks, [
          { id: 'tell-recipients.1', kind: 'tell-recipients', school: null, createdAt: now, done: null, notDone: null },
        ]);
      }
  });

  it('ends the dispute: corrected where it was done, with a statement added where it was done in part', () => {
    const how = (outcome: 'done' | 'partly') =>
      followsFrom(askedFor('rectification', { answer }), outcome, settling).challenge?.resolved;
    assert.deepEqual(how('done'), { on: '2026-03-19', how: 'corrected', words: answer.words, by: asDev });
    assert.equal(how('partly')?.how, 'statement-added');
  });

  it('waits no longer for the Governing Body once the entry was put right', () => {
    const tasks = withTask([], 'governing-body', settling);
    const open = (outcome: 'done' | 'partly') =>
      followsFrom(askedFor('rectification', { answer, tasks }), outcome, settling).tasks?.filter(isOpenTask);
    for (const outcome of ['done', 'partly'] as const)
      assert.deepEqual(
        open(outcome)?.map(({ kind }) => kind),
        ['tell-recipients'],
      );
  });

  it('leaves the dispute open where nothing was done, and brings nothing else', () => {
    for (const matter of matters) assert.deepEqual(followsFrom(askedFor(matter, { answer }), 'not-done', settling), {});
  });

  it('tells recipients once of a dispute that was settled before the answer went out', () => {
    const dispute = disputeTo('resolved', { on: '2026-03-19', how: 'corrected', words: 'He is right.' });
    const settled = accepted(moveDispute({ ...decidedOn('2026-03-19', askedFor('rectification')), dispute })).record;
    assert.equal(settled.tasks.length, 1);
    assert.deepEqual(followsFrom(settled, 'done', settling), {});
  });

  it('puts a restriction on that was granted, and leaves one as it is that was on already', () => {
    const { restriction } = followsFrom(askedFor('restriction', { answer }), 'done', settling);
    assert.equal(restriction?.since, '2026-03-19');
    assert.equal(restriction.ground, 'granted');
    assert.equal(restriction.liftedOn, null);
    const on = { ...restriction, since: '2026-03-05', ground: 'accuracy-contested' } as Restriction;
    assert.equal(followsFrom(askedFor('restriction', { restriction: on }), 'done', settling).restriction, on);
    const lifted = { ...on, liftedOn: '2026-03-10' };
    assert.equal(
      followsFrom(askedFor('restriction', { answer, restriction: lifted }), 'done', settling).restriction?.since,
      '2026-03-19',
    );
  });

  it('stops the use that was objected to, also where it only stood still until then', () => {
    const follows = followsFrom(askedFor('objection', { answer }), 'done', settling);
    assert.equal(follows.restriction?.ground, 'objection-upheld');
    assert.equal(follows.tasks, undefined);
    const pending = { ...follows.restriction, since: '2026-03-03', ground: 'objection-pending' } as Restriction;
    const upheld = followsFrom(askedFor('objection', { restriction: pending }), 'done', settling).restriction;
    assert.deepEqual(upheld, { ...pending, ground: 'objection-upheld' });
  });

  it('brings nothing where data was handed over or nothing of the kind was asked', () => {
    for (const matter of [
      'access',
      'portability',
      'educational-record',
      'freedom-of-information',
      'complaint',
      'question',
    ] as const)
      assert.deepEqual(followsFrom(askedFor(matter, { answer }), 'done', settling), {});
  });

  it('asks for a thing once while it is open, and again under another number when it was done', () => {
    const first = withTask([], 'tell-recipients', { now });
    assert.deepEqual(withTask(first, 'tell-recipients', { now }), first);
    const notDone = { reason: 'x' as never, by: asDev, at: now };
    const again = withTask(
      first.map((task) => ({ ...task, notDone })),
      'tell-recipients',
      { now },
    );
    assert.deepEqual(
      again.map(({ id }) => id),
      ['tell-recipients.1', 'tell-recipients.2'],
    );
  });
});
