import assert from 'node:assert/strict';
import { londonClock } from '../../src/domain/deadlines/london-time.ts';
import { organisations, overChristmas, overClockChange } from './fortnights.ts';
import { inQuietTime, type Run, simulate } from './simulate.ts';
import { holdAgainst, timetable } from './timetable.ts';

const runs = [
  ['fortnight-christmas', 'over Christmas', overChristmas],
  ['fortnight-clock-change', 'over the end of summer time', overClockChange],
] as const;

for (const [name, words, script] of runs) {
  describe(`a fortnight ${words}, in three organisations`, () => {
    let fortnight: Run;
    before(async () => {
      fortnight = await simulate(organisations, script);
    });

    it('goes as was approved', () => holdAgainst(name, timetable(fortnight)));

    it('tells nobody in quiet time what could wait', () => {
      assert.deepEqual(inQuietTime(fortnight, organisations), []);
    });

    it('writes one digest a day for each person, at half past eight', () => {
      const digests = fortnight.tellings.filter(({ step }) => step === 'digest');
      const days = digests.map(({ who, at }) => `${who} ${londonClock(at).day}`);
      assert.ok(days.length > 0);
      assert.equal(new Set(days).size, days.length);
      assert.ok(digests.every(({ at }) => londonClock(at).time === '08:30'));
    });

    it('tells each step once to each person', () => {
      const all = fortnight.tellings.map(({ who, step, references, at }) =>
        [who, step, references.join(), ['digest', 'snooze'].includes(step) ? at.getTime() : ''].join(' '),
      );
      assert.equal(new Set(all).size, all.length);
      assert.equal(fortnight.posted, fortnight.expected);
    });

    it('tells whoever runs it of each end of the 72 hours before the ICO was told', () => {
      const lapsed = fortnight.cases.filter((each) => each.type === 'breach' && each.icoReports[0]?.reasonsForDelay);
      assert.ok(lapsed.length > 0);
      for (const { reference } of lapsed) {
        assert.ok(
          fortnight.tellings.some(({ step, references }) => step === 'lapse' && references.includes(reference)),
        );
      }
    });

    it('meets no fault', () => {
      assert.deepEqual(
        fortnight.logged.filter(({ level }) => level === 'error'),
        [],
      );
    });
  });
}
