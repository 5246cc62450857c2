import assert from 'node:assert/strict';
import fc from 'fast-check';
import { timeLeftWords } from '../../../src/domain/deadlines/clock-words.ts';
import { icoDueAt, icoDueWorking, latenessOf, strictOuterLimitAt } from '../../../src/domain/deadlines/ico-due.ts';
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

describe('telling the ICO late', () => {
  const minute = 60_000;

  it('begins with the first moment after the 72 hours, and a minute begun counts', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -1e9, max: 1e9 }), (awareAt, over) => {
        const { late, minutesLate } = latenessOf({ awareAt, notifiedAt: new Date(icoDueAt(awareAt).getTime() + over) });
        assert.equal(late, over > 0);
        assert.equal(minutesLate, late ? Math.ceil(over / minute) : 0);
      }),
    );
  });

  it('is not excused by the strict count, which ends on a full hour, at most one hour later', () => {
    fc.assert(
      fc.property(anyInstant, (awareAt) => {
        const beyond = strictOuterLimitAt(awareAt).getTime() - icoDueAt(awareAt).getTime();
        assert.ok(beyond > 0 && beyond <= 60 * minute);
        assert.equal(strictOuterLimitAt(awareAt).getTime() % (60 * minute), 0);
      }),
    );
  });

  it('says when the clocks change in between', () => {
    const told = (at: string) => icoDueWorking(new Date(at)).join(' ');
    assert.match(told('2026-10-23T14:00:00Z'), /Monday 26 October 2026, 14:00.*clocks go back/);
    assert.match(told('2026-03-27T15:00:00Z'), /Monday 30 March 2026, 16:00.*clocks go forward/);
    assert.doesNotMatch(told('2026-11-18T09:20:00Z'), /clocks/);
  });
});

describe('a running clock in words', () => {
  const minute = 60_000;
  const hour = 60 * minute;
  const table: [ms: number, words: string][] = [
    [72 * hour, '72 h left'],
    [52 * hour - 1, '51 h left'],
    [24 * hour, '24 h left'],
    [24 * hour - 1, '23 h 59 min left'],
    [3 * hour, '3 h left'],
    [190 * minute, '3 h 10 min left'],
    [45 * minute + 59_999, '45 min left'],
    [59_999, 'less than 1 min left'],
    [1, 'less than 1 min left'],
    [0, '0 min left'],
    [-1, '1 min late'],
    [-minute, '1 min late'],
    [-190 * minute, '3 h 10 min late'],
    [-25 * hour - 1, '26 h late'],
    [-96 * hour - 1, '5 days late'],
  ];
  for (const [ms, words] of table) {
    it(`says ${words} for ${ms} ms`, () => assert.equal(timeLeftWords(ms), words));
  }

  it('never promises more time than there is, and never hides lateness', () => {
    const said = (words: string): number => {
      const units: Record<string, number> = { days: 24 * hour, h: hour, min: minute };
      return [...words.matchAll(/(\d+) (days|h|min)/g)].reduce(
        (sum, [, n, unit]) => sum + Number(n) * (units[unit ?? ''] ?? 0),
        0,
      );
    };
    fc.assert(
      fc.property(fc.integer({ min: minute, max: 1e10 }), (ms) => {
        assert.ok(said(timeLeftWords(ms)) <= ms);
        assert.ok(said(timeLeftWords(-ms)) >= ms);
      }),
    );
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
