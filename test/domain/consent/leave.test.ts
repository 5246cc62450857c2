import assert from 'node:assert/strict';
import { isOver } from '../../../src/domain/any-case.ts';
import type { Entry } from '../../../src/domain/consent/entry.ts';
import {
  type LeavingForm,
  leavingForm,
  leavingOf,
  recordLeaving,
  reviewDayFor,
} from '../../../src/domain/consent/leave.ts';
import { inFile } from '../../../src/domain/consent/pupil-file.ts';
import { doPupilTask, pupilTaskForm } from '../../../src/domain/consent/settle-pupil-task.ts';
import { undoneWith } from '../../../src/domain/consent/undone-with.ts';
import { brookvale } from '../../support/cast.ts';
import { decidingAbout, tasksIn } from '../../support/deciding-pupil.ts';
import { accepted, refusedAs } from '../../support/run-breach.ts';
import { jordan, sampleEntry, samplePupil } from '../../support/sample-pupil.ts';

const july = new Date('2026-07-13T09:00:00Z');
const leaving = (over: Partial<LeavingForm> = {}) =>
  leavingForm.parse({
    ...{ on: '2026-07-10', to: 'Meadow Lane College', paperFile: 'yes', reviewOn: '2027-07-12', source: 'e-mail' },
    ...over,
  });
const left = accepted(recordLeaving({ ...decidingAbout(samplePupil(), { now: july }), leaving: leaving() })).record;

describe('the day on which an archive is looked at again', () => {
  const untilAge = (keepUntilAge: number | null) => ({ consent: { ...brookvale.consent, keepUntilAge } });
  const bornOn = (day: string) => ({ pupil: { ...jordan, bornOn: day } as typeof jordan });

  // The day after it would stand in the database in plain words, and tell the birthday.
  it('is the first of the month after the birthday until which records are kept', () => {
    assert.equal(reviewDayFor(bornOn('2010-05-14'), untilAge(25), '2026-11-23'), '2035-06-01');
    assert.equal(reviewDayFor(bornOn('2010-05-31'), untilAge(25), '2026-11-23'), '2035-06-01');
    assert.equal(reviewDayFor(bornOn('2010-12-01'), untilAge(25), '2026-11-23'), '2036-01-01');
    assert.equal(reviewDayFor(bornOn('2008-02-29'), untilAge(25), '2026-11-23'), '2033-03-01');
  });

  it('is nobody’s guess where the policy names no age, or where that day is past', () => {
    assert.equal(reviewDayFor(bornOn('2010-05-14'), untilAge(null), '2026-11-23'), undefined);
    assert.equal(reviewDayFor(bornOn('2010-05-14'), untilAge(25), '2035-06-01'), undefined);
  });
});

describe('a pupil who leaves', () => {
  it('on 10 July 2026 with a paper file: it goes back, the rest is archived, and the archive has a day', () => {
    assert.deepEqual(tasksIn(left), ['return-paper 2026-07-27', 'archive 2026-07-27', 'review-archive 2027-07-12']);
    assert.equal(isOver(left), false);
  });

  it('without one has nothing to give back', () => {
    const asked = decidingAbout(samplePupil(), { now: july });
    const { record } = accepted(recordLeaving({ ...asked, leaving: leaving({ paperFile: 'no' }) }));
    assert.deepEqual(tasksIn(record), ['archive 2026-07-27', 'review-archive 2027-07-12']);
  });

  it('has left once, unless referred again since', () => {
    assert.equal(refusedAs(recordLeaving({ ...decidingAbout(left), leaving: leaving() })), 'left-already');
    const back = {
      ...left,
      ...inFile({ entries: [...left.entries, sampleEntry('referral-form', { on: '2026-09-07' })] }),
    };
    assert.equal(leavingOf(back, '2026-09-06')?.on, '2026-07-10');
    assert.equal(leavingOf(back, '2026-09-07'), undefined);
    accepted(recordLeaving({ ...decidingAbout(back), leaving: leaving({ on: '2026-11-20' }) }));
  });

  it('does not leave before the referral form, or it would not count', () => {
    const referred = samplePupil({ entries: [sampleEntry('referral-form', { on: '2026-06-15' })] });
    const asked = decidingAbout(referred, { now: july });
    assert.equal(refusedAs(recordLeaving({ ...asked, leaving: leaving({ on: '2026-06-14' }) })), 'wrong-day');
    accepted(recordLeaving({ ...asked, leaving: leaving({ on: '2026-06-15' }) }));
    const back = {
      ...left,
      ...inFile({ entries: [...left.entries, sampleEntry('referral-form', { on: '2026-09-07' })] }),
    };
    assert.equal(
      refusedAs(recordLeaving({ ...decidingAbout(back), leaving: leaving({ on: '2026-09-06' }) })),
      'wrong-day',
    );
  });

  it('needs a day in the future on which the archive is looked at', () => {
    const asked = decidingAbout(samplePupil(), { now: july });
    assert.equal(
      refusedAs(recordLeaving({ ...asked, leaving: leaving({ reviewOn: '2026-07-13' as never }) })),
      'wrong-day',
    );
  });

  it('that is undone leaves no tasks but those that were done', () => {
    const entry = left.entries.at(-1) as Entry;
    assert.deepEqual(undoneWith(left, entry), { tasks: [], notices: [] });
    const [first, ...others] = left.tasks;
    const done = { on: '2026-07-13', by: left.reporter, words: 'Posted.' as never };
    const partly = { ...left, tasks: [...(first ? [{ ...first, done }] : []), ...others] };
    assert.deepEqual(tasksIn({ ...left, ...inFile({ tasks: undoneWith(partly, entry).tasks }) }), [
      'return-paper 2026-07-27 done',
    ]);
  });
});

describe('a task about a pupil’s file', () => {
  const doing = (taskIds: string[], on = '2026-07-20') =>
    pupilTaskForm.parse({ taskIds, on, words: 'The secretary took it over.' });
  const ids = left.tasks.map(({ id }) => id);
  const asked = decidingAbout(left, { now: new Date('2026-07-20T09:00:00Z') });

  it('is done on a day, several at once, and the file is over with the last', () => {
    const { record } = accepted(doPupilTask({ ...asked, doing: doing(ids.slice(0, 2)) }));
    assert.deepEqual(tasksIn(record), [
      'return-paper 2026-07-27 done',
      'archive 2026-07-27 done',
      'review-archive 2027-07-12',
    ]);
    assert.equal(isOver(record), false);
    const all = accepted(doPupilTask({ ...asked, before: record, submissionId: 'last', doing: doing(ids.slice(2)) }));
    assert.equal(isOver(all.record), true);
  });

  it('that somebody else did stays theirs', () => {
    const { record } = accepted(doPupilTask({ ...asked, doing: doing(ids.slice(0, 1)) }));
    const both = accepted(
      doPupilTask({ ...asked, before: record, submissionId: 'other', doing: doing(ids.slice(0, 2)) }),
    );
    assert.deepEqual(both.record.tasks[0], record.tasks[0]);
    assert.equal(
      refusedAs(doPupilTask({ ...asked, before: both.record, doing: doing(ids.slice(0, 2)) })),
      'nothing-to-do',
    );
  });

  it('was not done before it was asked for, nor tomorrow', () => {
    assert.equal(refusedAs(doPupilTask({ ...asked, doing: doing(ids, '2026-07-09') })), 'wrong-day');
    assert.equal(refusedAs(doPupilTask({ ...asked, doing: doing(ids, '2026-07-21') })), 'wrong-day');
  });
});
