import assert from 'node:assert/strict';
import fc from 'fast-check';
import { daysAfter } from '../../../src/domain/deadlines/calendar.ts';
import {
  educationRecordDue,
  hasEducationRecordRight,
  isSchoolDay,
  pupilTransferDue,
  type SchoolCalendar,
  schoolDaysAfter,
  whyRecordRightIsOpen,
} from '../../../src/domain/deadlines/school-days.ts';
import { schoolTypes } from '../../../src/domain/organisation/organisation.ts';
import { dayFrom } from './any-day.ts';

const year: SchoolCalendar = {
  terms: [
    { from: '2026-04-13', until: '2026-05-22' },
    { from: '2026-02-23', until: '2026-03-27' },
    { from: '2026-06-01', until: '2026-07-10' },
    { from: '2026-08-26', until: '2026-10-16' },
  ],
  closedOn: ['2026-06-05', '2026-06-08'],
};
const dayInTerms = dayFrom('2026-02-23', 180);

describe('school days', () => {
  it('are counted one by one: that many sessions lie after the day, up to and with the last', () => {
    fc.assert(
      fc.property(dayInTerms, fc.integer({ min: 1, max: 20 }), (day, count) => {
        const due = schoolDaysAfter(year, day, count);
        assert.ok(due !== undefined && isSchoolDay(year, due));
        let sessions = 0;
        for (let next = daysAfter(day, 1); next <= due; next = daysAfter(next, 1)) {
          if (isSchoolDay(year, next)) sessions += 1;
        }
        assert.equal(sessions, count);
      }),
    );
  });

  it('leave out weekends, bank holidays, holidays and training days', () => {
    for (const day of ['2026-03-01', '2026-05-04', '2026-04-08', '2026-06-05', '2026-01-12']) {
      assert.equal(isSchoolDay(year, day), false, day);
    }
    assert.equal(isSchoolDay(year, '2026-06-04'), true);
  });

  it('are not later when a day of training is taken out of the list', () => {
    const open = { ...year, closedOn: [] };
    fc.assert(
      fc.property(dayInTerms, (day) => {
        assert.ok((schoolDaysAfter(open, day, 15) ?? '9') <= (schoolDaysAfter(year, day, 15) ?? '0'));
      }),
    );
  });

  it('are not known when the terms do not reach that far, on or back', () => {
    for (const receivedOn of ['2026-10-05', '2026-02-20', '2027-01-04', '2025-08-20']) {
      const due = educationRecordDue({ receivedOn, calendar: year });
      assert.deepEqual(due, { known: false, words: 'Not known: the school’s terms are not set that far.' });
    }
    assert.equal(schoolDaysAfter({ terms: [], closedOn: [] }, '2026-03-02', 15), undefined);
  });

  it('are known in the summer before a first term that is known', () => {
    const autumn = { terms: [{ from: '2026-09-01', until: '2026-10-16' }], closedOn: [] };
    assert.equal(schoolDaysAfter(autumn, '2026-08-03', 15), '2026-09-21');
    assert.equal(schoolDaysAfter(autumn, '2026-07-20', 15), undefined);
    const leicestershire = { terms: [{ from: '2025-08-26', until: '2025-10-10' }], closedOn: [] };
    const rows = [
      ['2025-07-14', undefined],
      ['2025-07-15', '2025-09-15'],
      ['2025-07-16', '2025-09-15'],
      ['2025-08-25', '2025-09-15'],
    ] as const;
    for (const [day, due] of rows) assert.equal(schoolDaysAfter(leicestershire, day, 15), due, day);
  });

  it('show their working, term by term', () => {
    const due = educationRecordDue({ receivedOn: '2026-03-23', calendar: year });
    assert.ok(due.known);
    assert.deepEqual(due.working, [
      'Received on Monday 23 March 2026. That day is not counted.',
      'Fifteen school days, the first of them the next one: 4 from 24 March 2026 to 27 March 2026 and 11 from 13 April 2026 to 27 April 2026.',
      'The fifteenth is Monday 27 April 2026.',
    ]);
  });

  it('are counted from the day a pupil left', () => {
    const due = pupilTransferDue({ ceasedOn: '2026-06-04', calendar: year });
    assert.equal(due.known && due.dueOn, '2026-06-29');
  });
});

describe('the right to the educational record', () => {
  const table = {
    maintained: true,
    'special-not-maintained': true,
    'pupil-referral-unit': undefined,
    academy: false,
    independent: false,
    'not-stated': undefined,
  } as const;
  for (const type of schoolTypes) {
    const right = table[type];
    it(`${right === undefined ? 'is open' : right ? 'exists' : 'does not exist'} where a school is ${type}`, () => {
      assert.equal(hasEducationRecordRight(type), right);
      assert.equal(whyRecordRightIsOpen({ name: 'Hillcrest', type }) === undefined, right !== undefined);
    });
  }

  it('is said not to be settled at a pupil referral unit, with the careful way', () => {
    assert.match(
      whyRecordRightIsOpen({ name: 'The Bridge', type: 'pupil-referral-unit' }) ?? '',
      /not settled .* The Bridge\. Keeping to the fifteen school days is the careful way/,
    );
  });
});
