import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  bankHolidayOn,
  daysAfter,
  daysBetween,
  isWorkingDay,
  monthsAfter,
  monthsInWords,
  rollInWords,
  workingDayFrom,
} from '../../../src/domain/deadlines/calendar.ts';
import { anyDay } from './any-day.ts';

describe('bank holidays in England', () => {
  /** As the government published them. */
  const published: Record<string, string> = {
    2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
    2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
    2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
    2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  };
  for (const [year, days] of Object.entries(published)) {
    it(`are the published ones of ${year}, apart from weekends`, () => {
      const all = Array.from({ length: 365 }, (_, at) => daysAfter(`${year}-01-01`, at));
      const closed = all.filter((day) => bankHolidayOn(day) && ![0, 6].includes(new Date(day).getUTCDay()));
      assert.equal(closed.map((day) => day.slice(5)).join(' '), days);
    });
  }

  it('have the ones that came once: a jubilee, a funeral, a coronation', () => {
    for (const day of ['2022-06-03', '2022-09-19', '2023-05-08']) assert.ok(bankHolidayOn(day), day);
    assert.equal(bankHolidayOn('2021-05-08'), undefined);
  });
});

describe('the next working day', () => {
  it('is a working day, at most five days on, with none left out on the way', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const due = workingDayFrom(day);
        const away = daysBetween(day, due);
        assert.ok(isWorkingDay(due) && away >= 0 && away <= 5);
        for (let at = 0; at < away; at++) assert.ok(!isWorkingDay(daysAfter(day, at)));
      }),
    );
  });

  it('is a weekday by a second reckoning', () => {
    fc.assert(fc.property(anyDay, (day) => assert.ok(![0, 6].includes(new Date(workingDayFrom(day)).getUTCDay()))));
  });
});

describe('so many months on', () => {
  const months = fc.constantFrom(1, 3, 5, 12, 24, 300);

  it('has the same day number, or the last of a shorter month', () => {
    fc.assert(
      fc.property(anyDay, months, (day, count) => {
        const later = monthsAfter(day, count);
        const last = new Date(Date.UTC(Number(later.slice(0, 4)), Number(later.slice(5, 7)), 0)).getUTCDate();
        assert.equal(Number(later.slice(8)), Math.min(Number(day.slice(8)), last));
      }),
    );
  });

  it('lies in the month that many further', () => {
    const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
    fc.assert(
      fc.property(anyDay, months, (day, count) => assert.equal(monthOf(monthsAfter(day, count)), monthOf(day) + count)),
    );
  });
});

describe('a day’s reckoning in words', () => {
  for (const [day, words] of [
    ['2026-01-31', 'There is no 31 February, so 28 February 2026.'],
    ['2028-01-31', 'There is no 31 February, so 29 February 2028.'],
    ['2026-03-03', 'One month later is 3 April 2026.'],
  ] as const) {
    it(`says of a month from ${day}: ${words}`, () => assert.equal(monthsInWords(day, 1), words));
  }

  for (const [day, words] of [
    ['2026-03-02', 'That is a Monday, a working day.'],
    ['2026-02-28', 'That is a Saturday, so Monday 2 March 2026.'],
    ['2026-03-01', 'That is a Sunday, so Monday 2 March 2026.'],
    ['2026-08-31', 'That is the Summer bank holiday, so Tuesday 1 September 2026.'],
    ['2026-04-03', 'That is Good Friday, then come a weekend and Easter Monday, so Tuesday 7 April 2026.'],
    ['2026-04-04', 'That is a Saturday, then comes Easter Monday, so Tuesday 7 April 2026.'],
    [
      '2026-12-25',
      'That is Christmas Day, then come a weekend and the substitute day for Boxing Day, so Tuesday 29 December 2026.',
    ],
  ] as const) {
    it(`says of ${day}: ${words}`, () => assert.equal(rollInWords(day), words));
  }
});
