import assert from 'node:assert/strict';
import { clockOf, dueAtOf } from '../../../src/domain/breach/clock.ts';
import { recordNotDone } from '../../../src/domain/breach/tasks/settle-task.ts';
import { planOf } from '../../../src/domain/reminders/plan.ts';
import { clockLine } from '../../../src/teams/card/clock-line.ts';
import { brookvale, now } from '../../support/cast.ts';
import { accepted, assessed, deciding, reported } from '../../support/run-breach.ts';

const explainedAt = (level: 'unlikely' | 'risk' | 'high', criterion: 'yes' | 'no') =>
  accepted(
    recordNotDone({
      ...deciding(assessed(reported(), level, criterion)),
      taskId: 'tell-ico',
      reason: 'The other controller has told them of it.',
    }),
  ).record;

describe('the clock of a breach', () => {
  for (const [level, criterion] of [
    ['risk', 'no'],
    ['high', 'no'],
    ['unlikely', 'yes'],
  ] as const) {
    it(`never says that the ICO need not be told where that is asked for and explained away: ${level}, 8.3 ${criterion}`, () => {
      const breach = explainedAt(level, criterion);
      assert.equal(clockOf(breach, now).state, 'explained');
      assert.equal(clockLine(breach, now)?.words, 'The ICO was not told. The reason is on record.');
      assert.deepEqual(planOf(breach, brookvale), [], 'nobody is reminded of what was explained');
    });
  }

  it('says so where nothing asks for it', () => {
    assert.equal(clockLine(assessed(reported(), 'unlikely'), now)?.words, 'Decided: the ICO need not be told');
  });

  const dueAt = dueAtOf(reported()).getTime();
  const minute = 60_000;
  const boundaries: [string, number, RegExp, string][] = [
    ['with exactly 24 hours left', 24 * 60 * minute, /^24 h left, /, 'Default'],
    ['a millisecond later', 24 * 60 * minute - 1, /^23 h 59 min left, /, 'Warning'],
    ['in its last minute', 1, /^less than 1 min left, /, 'Attention'],
    ['at its very end, which is in time', 0, /^0 min left, /, 'Attention'],
    ['a millisecond too late', -1, /^1 min late, due .* Reasons for the delay are needed\.$/, 'Attention'],
  ];
  for (const [name, leftMs, words, color] of boundaries) {
    it(`shows what is left ${name}`, () => {
      const line = clockLine(reported(), new Date(dueAt - leftMs));
      assert.match(line?.words ?? '', words);
      assert.equal(line?.color, color);
    });
  }

  it('counts elapsed hours where the clocks go back in between', () => {
    const breach = reported({
      occurredAt: new Date('2026-10-23T14:00:00Z'),
      awareAt: new Date('2026-10-23T15:00:00Z'),
    });
    const line = clockLine(breach, new Date('2026-10-23T15:00:00Z'));
    assert.equal(line?.words, '72 h left, Monday 26 October 2026, 15:00');
  });
});
