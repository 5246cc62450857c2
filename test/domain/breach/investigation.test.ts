import assert from 'node:assert/strict';
import { earliestDueOn, investigate, planAction } from '../../../src/domain/breach/close/investigate-breach.ts';
import {
  actionForm,
  causeNames,
  causes,
  investigationForm,
  likelyCause,
} from '../../../src/domain/breach/close/investigation.ts';
import { breachKinds } from '../../../src/domain/breach/report/breach-kinds.ts';
import { idOf } from '../../support/cast.ts';
import {
  accepted,
  action,
  asDev,
  deciding,
  findings,
  minutesOn,
  refusedAs,
  reported,
} from '../../support/run-breach.ts';

describe('an investigation', () => {
  it('begins with the cause that the kind of breach most often has', () => {
    for (const kind of breachKinds) assert.ok(likelyCause(kind), kind);
    assert.equal(likelyCause('lost-device'), 'loss-or-theft');
    assert.equal(likelyCause('phishing'), 'cyber-attack');
  });

  it('has the nine causes of the trust’s policy (s.16)', () => {
    assert.equal(new Set(causes.map((cause) => causeNames[cause])).size, 9);
  });

  it('keeps who found what, and when', () => {
    const { record, notices } = accepted(investigate({ ...deciding(reported()), found: findings }));
    assert.deepEqual(record.investigation, { ...findings, at: minutesOn(60), by: asDev });
    assert.deepEqual(record.history.at(-1)?.what, 'investigated');
    assert.deepEqual(
      notices.map(({ kind, to }) => [kind, to]),
      [['note', 'dpo']],
    );
  });

  it('can be written again, with the old words kept beside the new ones', () => {
    const before = accepted(investigate({ ...deciding(reported()), found: findings })).record;
    const found = investigationForm.parse({ ...findings, cause: 'human-mistake' });
    const { record } = accepted(investigate({ ...deciding(before, 90), found }));
    assert.deepEqual(record.history.at(-1)?.changes, [
      { field: 'Cause', old: 'loss or theft of data or equipment', new: 'human mistake' },
    ]);
    assert.equal(refusedAs(investigate({ ...deciding(record, 95), found })), 'nothing-changed');
  });
});

describe('an action that is planned', () => {
  it('is a task of its owner, due at the end of the working day in London', () => {
    const { record, notices } = accepted(planAction({ ...deciding(reported()), action }));
    const [planned] = record.tasks;
    assert.deepEqual(
      [planned?.id, planned?.kind, planned?.owner?.name, planned?.words, planned?.dueAt?.toISOString()],
      ['action.1', 'action', 'Sam Whitlock', 'Buy ten locked cases.', '2026-12-04T17:00:00.000Z'],
    );
    assert.deepEqual(
      notices.filter(({ kind }) => kind === 'task-given').map(({ to, holder }) => [to, holder]),
      [['colleague', idOf(5)]],
    );
  });

  it('is due at 17:00 by London’s clocks in summer too', () => {
    const inSummer = actionForm.parse({ ...action, dueOn: '2027-06-01' });
    const { record } = accepted(planAction({ ...deciding(reported()), action: inSummer }));
    assert.equal(record.tasks[0]?.dueAt?.toISOString(), '2027-06-01T16:00:00.000Z');
  });

  it('has a number of its own, and tells nobody of what they gave themselves', () => {
    const own = actionForm.parse({ ...action, owner: asDev.id });
    const first = accepted(planAction({ ...deciding(reported()), action })).record;
    const { record, notices } = accepted(planAction({ ...deciding(first), action: own }));
    assert.deepEqual(
      record.tasks.map(({ id }) => id),
      ['action.1', 'action.2'],
    );
    assert.ok(!notices.some(({ kind }) => kind === 'task-given'));
  });

  const table: [string, Partial<Record<'owner' | 'dueOn', string>>, string][] = [
    ['the day before', { dueOn: '2026-11-17' }, 'impossible-times'],
    ['today, after 17:00', { dueOn: '2026-11-18' }, 'impossible-times'],
    ['tomorrow', { dueOn: '2026-11-19' }, 'accepted'],
    ['somebody of another organisation', { owner: idOf(11) }, 'unknown-owner'],
  ];
  for (const [name, changes, expected] of table) {
    it(`${name}: ${expected}`, () => {
      const asked = actionForm.parse({ ...action, ...changes });
      assert.equal(refusedAs(planAction({ ...deciding(reported()), action: asked })), expected);
    });
  }

  it('offers no day of which the end is past', () => {
    assert.equal(earliestDueOn(new Date('2026-11-18T16:59:00Z')), '2026-11-18');
    assert.equal(earliestDueOn(new Date('2026-11-18T17:00:00Z')), '2026-11-19');
    assert.equal(earliestDueOn(new Date('2026-12-31T23:30:00Z')), '2027-01-01');
  });
});
