import assert from 'node:assert/strict';
import { londonClock } from '../../src/domain/deadlines/london-time.ts';
import { organisations } from './fortnights.ts';
import { overEaster } from './months.ts';
import { inQuietTime, type Run, simulate } from './simulate.ts';
import { holdAgainst, timetable } from './timetable.ts';

describe('six weeks of requests over Easter, in three organisations', () => {
  let weeks: Run;
  before(async () => {
    weeks = await simulate(organisations, overEaster);
  });

  it('go as was approved', () => holdAgainst('weeks-over-easter', timetable(weeks)));

  it('tell nobody of a request in the evening, at a weekend or at Easter', () => {
    assert.deepEqual(inQuietTime(weeks, organisations), []);
  });

  it('tell each step once to each person', () => {
    const all = weeks.tellings.map(({ who, step, date, references, at }) =>
      [who, step, JSON.stringify(date), references.join(), step === 'digest' ? at.getTime() : ''].join(' '),
    );
    assert.equal(new Set(all).size, all.length);
    assert.equal(weeks.posted, weeks.expected);
  });

  it('tell of no date that has moved', () => {
    const moved = weeks.tellings.filter(({ at, date }) => date?.is === 'to-come' && londonClock(at).day > date.dueOn);
    assert.deepEqual(moved, []);
  });

  it('meet no fault', () => {
    assert.deepEqual(
      weeks.logged.filter(({ level }) => level === 'error'),
      [],
    );
  });
});
