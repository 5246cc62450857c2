import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SchoolCalendar } from '../../../src/domain/deadlines/school-days.ts';
import { type Season, seasons, type TermDay, termDay } from '../../../src/domain/deadlines/term-days.ts';
import { dayFrom } from './any-day.ts';

const leicester: SchoolCalendar = {
  terms: [
    { from: '2025-10-27', until: '2025-12-19' },
    { from: '2026-01-05', until: '2026-02-13' },
    { from: '2026-02-23', until: '2026-03-26' },
    { from: '2026-04-13', until: '2026-05-22' },
    { from: '2026-06-01', until: '2026-07-10' },
    { from: '2026-08-26', until: '2026-10-16' },
    { from: '2026-10-26', until: '2026-12-18' },
  ],
  closedOn: [],
};
const aWeekLater: SchoolCalendar = {
  ...leicester,
  terms: leicester.terms.map((term) => (term.until === '2026-07-10' ? { ...term, until: '2026-07-17' } : term)),
};
const without = (...ends: string[]): SchoolCalendar => ({
  ...leicester,
  terms: leicester.terms.filter(({ until }) => !ends.includes(until)),
});
const closedOnItsLast: SchoolCalendar = { ...leicester, closedOn: ['2026-07-10'] };
const unset: SchoolCalendar = { terms: [], closedOn: [] };

type Row = [why: string, schools: SchoolCalendar[], today: string, season: Season | undefined, day: string | undefined];
const lastOfTerm: readonly Row[] = [
  ['in the summer holiday', [leicester], '2026-07-20', undefined, '2026-07-10'],
  ['on the day itself', [leicester], '2026-07-10', undefined, '2026-07-10'],
  ['on the day before, when the half term before it may be meant', [leicester], '2026-07-09', undefined, undefined],
  ['in the weeks of the new term', [leicester], '2026-09-30', undefined, '2026-07-10'],
  ['when half a term has ended since', [leicester], '2026-11-30', undefined, undefined],
  ['then by its name', [leicester], '2026-11-30', 'summer', '2026-07-10'],
  ['by its name, at Easter', [leicester], '2026-11-30', 'spring', '2026-03-26'],
  ['by its name, not a term that is still to end', [leicester], '2026-11-30', 'autumn', undefined],
  ['by its name, too long ago to be the last', [without('2026-07-10')], '2027-03-01', 'spring', undefined],
  ['two schools that agree', [leicester, leicester], '2026-07-20', undefined, '2026-07-10'],
  ['two that do not', [leicester, aWeekLater], '2026-07-20', undefined, undefined],
  ['one without terms', [leicester, unset], '2026-07-20', undefined, undefined],
  ['no school', [], '2026-07-20', undefined, undefined],
  ['no terms', [unset], '2026-07-20', undefined, undefined],
  ['a training day at the end', [closedOnItsLast], '2026-07-20', undefined, undefined],
  ['a hole in the calendar', [without('2026-10-16', '2026-12-18')], '2026-09-30', undefined, undefined],
  [
    'the end of the calendar, soon after it',
    [without('2026-10-16', '2026-12-18')],
    '2026-07-20',
    undefined,
    '2026-07-10',
  ],
];

describe('the last day of term', () => {
  for (const [why, schools, today, season, day] of lastOfTerm)
    it(`${day ?? 'is not known'}: ${why}`, () =>
      assert.equal(termDay({ is: 'last-of-term', season }, { schools, today }), day));

  it('is never after today, nor a day without lessons, whatever is asked', () => {
    const asked = fc.record({
      is: fc.constantFrom<TermDay['is'][]>('last-of-term', 'first-of-holidays'),
      season: fc.constantFrom(undefined, ...seasons),
    });
    fc.assert(
      fc.property(asked, dayFrom('2025-10-27', 500), (which, today) => {
        const day = termDay(which, { schools: [leicester], today });
        assert.ok(day === undefined || day <= today);
        if (day && which.is === 'last-of-term') assert.ok(leicester.terms.some(({ until }) => until === day));
      }),
    );
  });
});

describe('the first day of the holidays', () => {
  const asked = { is: 'first-of-holidays', season: undefined } as const;
  it('is the day after a term that ended in the middle of a week', () => {
    assert.equal(termDay(asked, { schools: [leicester], today: '2026-04-01' }), '2026-03-27');
  });

  it('is not known after a Friday: the Saturday or the Monday may be meant', () => {
    assert.equal(termDay(asked, { schools: [leicester], today: '2026-07-20' }), undefined);
  });
});
