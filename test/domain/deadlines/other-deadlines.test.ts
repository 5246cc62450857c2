import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pupilRecordRetention, reachesAgeOn } from '../../../src/domain/deadlines/ages.ts';
import { daysAfter, daysBetween, isWorkingDay } from '../../../src/domain/deadlines/calendar.ts';
import { complaintAcknowledgementDue } from '../../../src/domain/deadlines/complaint-due.ts';
import { examMarksDue } from '../../../src/domain/deadlines/exam-marks-due.ts';
import { nextDutyDue } from '../../../src/domain/deadlines/recurring-duties.ts';
import { replyDue } from '../../../src/domain/deadlines/request-deadlines.ts';
import { anyDay, dayFrom } from './any-day.ts';

describe('a complaint', () => {
  it('is acknowledged on a working day, 30 to 35 days after it came', () => {
    fc.assert(
      fc.property(dayFrom('2026-06-19', 20_000), (receivedOn) => {
        const due = complaintAcknowledgementDue(receivedOn);
        assert.ok(due && isWorkingDay(due.dueOn));
        const days = daysBetween(receivedOn, due.dueOn);
        assert.ok(days >= 30 && days <= 35);
      }),
    );
  });

  it('has no such day when it came before the duty existed', () => {
    assert.equal(complaintAcknowledgementDue('2026-06-18'), undefined);
    assert.ok(complaintAcknowledgementDue('2026-06-19'));
  });
});

describe('exam marks', () => {
  it('asked for from results day on have the ordinary month', () => {
    for (const askedOn of ['2026-08-20', '2026-08-21']) {
      const month = replyDue({ right: 'access', receivedOn: askedOn });
      const due = examMarksDue({ askedOn, resultsOn: '2026-08-20' });
      assert.deepEqual([due.dueOn, due.fiveMonthsOn], [month.status === 'paused' ? '' : month.dueOn, undefined]);
    }
  });

  it('have five months while results day is not known', () => {
    const due = examMarksDue({ askedOn: '2026-06-10', resultsOn: undefined });
    assert.deepEqual([due.dueOn, due.fortyDaysOn], ['2026-11-10', undefined]);
  });

  it('are due on a working day and never after either of the two ends', () => {
    fc.assert(
      fc.property(
        anyDay.chain((day) => fc.tuple(fc.constant(day), dayFrom(daysAfter(day, 1), 200))),
        ([askedOn, resultsOn]) => {
          const due = examMarksDue({ askedOn, resultsOn });
          assert.ok(isWorkingDay(due.dueOn));
          assert.ok(due.dueOn <= (due.fiveMonthsOn ?? '') && due.dueOn <= (due.fortyDaysOn ?? ''));
        },
      ),
    );
  });
});

describe('a pupil’s record', () => {
  it('is kept through the birthday that is on record and may go the day after', () => {
    fc.assert(
      fc.property(anyDay, (bornOn) => {
        const { keepThroughOn, disposableFromOn } = pupilRecordRetention(bornOn, 25);
        assert.equal(daysBetween(keepThroughOn, disposableFromOn), 1);
        assert.equal(Number(keepThroughOn.slice(0, 4)) - Number(bornOn.slice(0, 4)), 25);
      }),
    );
    assert.equal(pupilRecordRetention('2010-05-14', 25).disposableFromOn, '2035-05-15');
    const readings = (bornOn: string, age: number) =>
      pupilRecordRetention(bornOn, age).working.filter((line) => /it is our reading/.test(line)).length;
    assert.deepEqual([readings('2008-02-29', 25), readings('2008-02-29', 24), readings('2008-02-28', 25)], [1, 0, 0]);
  });

  it('counts 28 February as the birthday of who was born on the 29th, in common years', () => {
    assert.equal(reachesAgeOn('2008-02-29', 13), '2021-02-28');
    assert.equal(reachesAgeOn('2008-02-29', 16), '2024-02-29');
  });
});

describe('a recurring duty', () => {
  it('falls due again after its own number of months', () => {
    assert.equal(nextDutyDue('policy-review', '2018-06-27').dueOn, '2020-06-27');
    assert.equal(nextDutyDue('held-data-check', '2026-08-31').dueOn, '2027-08-31');
  });
});
