import assert from 'node:assert/strict';
import fc from 'fast-check';
import { daysAfter, daysBetween, isWorkingDay } from '../../../src/domain/deadlines/calendar.ts';
import { freedomOfInformationDue } from '../../../src/domain/deadlines/freedom-of-information-due.ts';
import { anyDay } from './any-day.ts';

const due = (receivedOn: string) => freedomOfInformationDue(receivedOn).dueOn;

describe('freedom of information (Freedom of Information Act 2000 s. 10(1))', () => {
  it('is due on the twentieth working day after receipt', () => {
    assert.equal(due('2026-11-16'), '2026-12-14');
  });

  it('does not count weekends, nor the day of receipt, also where it is one', () => {
    assert.equal(due('2026-11-14'), '2026-12-11');
    assert.equal(due('2026-11-15'), due('2026-11-14'));
    assert.equal(due('2026-11-13'), '2026-12-11');
  });

  it('does not count Christmas, its substitute day and New Year', () => {
    assert.equal(due('2026-12-10'), '2027-01-12');
  });

  it('does not count Good Friday and Easter Monday', () => {
    assert.equal(due('2026-03-16'), '2026-04-15');
  });

  it('shows its working, and that a school may have longer', () => {
    assert.deepEqual(freedomOfInformationDue('2026-11-16').working, [
      'Received on Monday 16 November 2026. The next working day is the first.',
      'The twentieth, without weekends and bank holidays, is Monday 14 December 2026.',
      'A school may have longer, because school holidays do not count for it. This is the earliest reading.',
    ]);
  });

  it('always ends on a working day with nineteen others between', () => {
    fc.assert(
      fc.property(anyDay, (receivedOn) => {
        const dueOn = due(receivedOn);
        const days = Array.from({ length: daysBetween(receivedOn, dueOn) }, (_, at) => daysAfter(receivedOn, at + 1));
        assert.equal(days.filter(isWorkingDay).length, 20);
        assert.ok(isWorkingDay(dueOn));
      }),
    );
  });
});
