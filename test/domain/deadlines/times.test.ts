import assert from 'node:assert/strict';
import fc from 'fast-check';
import { icoDueAt } from '../../../src/domain/deadlines/ico-due.ts';
import { dayAndTime, instantInLondon, londonClock } from '../../../src/domain/deadlines/london-time.ts';

const anyInstant = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

describe('the 72 hours', () => {
  const table: [string, string, string, string][] = [
    ['a plain week', '2026-11-18', '09:20', 'Saturday 21 November 2026, 09:20'],
    ['over the end of summer time, hours are elapsed hours', '2026-10-23', '15:00', 'Monday 26 October 2026, 14:00'],
    ['over the start of summer time', '2026-03-27', '15:00', 'Monday 30 March 2026, 16:00'],
    ['over Christmas nothing stops', '2026-12-24', '18:00', 'Sunday 27 December 2026, 18:00'],
    ['over a leap day', '2028-02-27', '12:00', 'Wednesday 1 March 2028, 12:00'],
  ];
  for (const [name, day, time, due] of table) {
    it(name, () => {
      const aware = instantInLondon(day, time);
      assert.ok(aware);
      assert.equal(dayAndTime(icoDueAt(aware)), due);
    });
  }

  it('are 72 elapsed hours from any moment', () => {
    fc.assert(fc.property(anyInstant, (at) => assert.equal(icoDueAt(at).getTime() - at.getTime(), 72 * 3_600_000)));
  });
});

describe('a wall-clock time in London', () => {
  it('that the clocks skip in March is no time', () => assert.equal(instantInLondon('2026-03-29', '01:30'), undefined));

  it('that comes twice in October is the first', () => {
    assert.equal(instantInLondon('2026-10-25', '01:30')?.toISOString(), '2026-10-25T00:30:00.000Z');
  });

  for (const [day, time] of [
    ['2026-02-30', '10:00'],
    ['2026-13-01', '10:00'],
    ['tomorrow', '10:00'],
    ['2026-11-18', '25:00'],
    ['2026-11-18', ''],
    ['2026-11-18', 'noon'],
  ] as const) {
    it(`is none for ${day} ${time || '(no time)'}`, () => assert.equal(instantInLondon(day, time), undefined));
  }

  it('is what the clock shows at that instant', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        const { day, time } = londonClock(at);
        const back = instantInLondon(day, time);
        assert.ok(back);
        assert.deepEqual(londonClock(back), { day, time });
      }),
    );
  });
});
