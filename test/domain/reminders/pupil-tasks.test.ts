import assert from 'node:assert/strict';
import { inFile, type PupilFile, type PupilTask } from '../../../src/domain/consent/pupil-file.ts';
import { digestFor } from '../../../src/domain/reminders/digest.ts';
import { digestHearers } from '../../../src/domain/reminders/digest-times.ts';
import { digestTitle, digestWords } from '../../../src/domain/reminders/digest-words.ts';
import { isStillWanted, nextReminderAt, reminderNotice, remindersDue } from '../../../src/domain/reminders/due.ts';
import { brookvale, idOf } from '../../support/cast.ts';
import { samplePupil } from '../../support/sample-pupil.ts';

const [dev, sam] = [idOf(2), idOf(5)];
const task = (kind: PupilTask['kind'], dueOn: string, over: Partial<PupilTask> = {}): PupilTask => ({
  ...{ id: `left:${kind}`, kind, entry: 'left', recipient: null, dueOn, done: null },
  ...over,
});
const done = { on: '2026-12-01', by: samplePupil().reporter, words: 'Done.' as never };
const monday = new Date('2026-11-23T10:00:00Z');
const at = (day: string, time = '08:00') => new Date(`${day}T${time}:00Z`);
const leaver = samplePupil({
  tasks: [task('return-paper', '2026-12-04'), task('archive', '2026-12-04'), task('review-archive', '2035-05-15')],
});
const dueAt = (file: PupilFile, now: Date) =>
  remindersDue(file, brookvale, now).map(({ name, personId }) => `${name} ${personId}`);
/** The file once everything that is due has been owed. */
const owed = (file: PupilFile, now: Date): PupilFile => ({
  ...file,
  notices: [...file.notices, ...remindersDue(file, brookvale, now).map((each) => reminderNotice(each, file, now))],
});
const linesFor = (file: PupilFile, personId: string, now: Date) =>
  digestFor([file], [brookvale], { personId, now }).map(digestWords);

describe('reminders about a pupil’s file', () => {
  it('cost nothing where there is nothing to do', () => {
    assert.equal(nextReminderAt(samplePupil(), brookvale, monday), null);
    const finished = samplePupil({ tasks: [task('archive', '2026-12-04', { done })] });
    assert.equal(nextReminderAt(finished, brookvale, monday), null);
    assert.deepEqual(dueAt(finished, at('2026-12-07')), []);
  });

  it('come to the Co-ordinator on the morning of the day, once for all that is due on it', () => {
    assert.deepEqual(nextReminderAt(leaver, brookvale, monday), at('2026-12-04', '08:00'));
    assert.deepEqual(dueAt(leaver, at('2026-12-04', '07:59')), []);
    assert.deepEqual(dueAt(leaver, at('2026-12-04', '08:00')), [`tasks@2026-12-04 ${sam}`]);
    assert.deepEqual(dueAt(owed(leaver, at('2026-12-04')), at('2026-12-04', '09:00')), []);
  });

  it('wait for Monday where the day is a Saturday', () => {
    const saturday = samplePupil({ tasks: [task('archive', '2026-12-05')] });
    assert.deepEqual(dueAt(saturday, at('2026-12-05', '12:00')), []);
    assert.deepEqual(dueAt(saturday, at('2026-12-07', '08:00')), [`tasks@2026-12-05 ${sam}`]);
  });

  it('about the archive come to the Data Protection Officer, years on', () => {
    const archived = samplePupil({ tasks: [task('review-archive', '2035-05-15')] });
    assert.deepEqual(nextReminderAt(archived, brookvale, monday), new Date('2035-05-15T07:00:00Z'));
    assert.deepEqual(dueAt(archived, at('2035-05-15')), [`archive@2035-05-15 ${dev}`]);
  });

  it('go on in the list of each working day while something is late, for whoever was to do it', () => {
    const friday = owed(leaver, at('2026-12-04'));
    assert.deepEqual(nextReminderAt(friday, brookvale, at('2026-12-04', '10:00')), at('2026-12-07', '08:30'));
    assert.deepEqual(digestHearers(friday, brookvale, '2026-12-04'), []);
    assert.deepEqual(digestHearers(friday, brookvale, '2026-12-07'), [sam]);
    assert.deepEqual(linesFor(friday, sam, at('2026-12-07')), [
      'Give the paper file back to the pupil’s school: 3 days late. Archive the electronic record: 3 days late.',
    ]);
    assert.deepEqual(linesFor(friday, dev, at('2026-12-07')), []);
    assert.deepEqual(linesFor(friday, sam, at('2026-12-04')), []);
  });

  it('say in the title what the list is of', () => {
    assert.equal(digestTitle([{ type: 'pupil' }]), 'One pupil’s file waits for you');
    assert.equal(digestTitle([{ type: 'pupil' }, { type: 'pupil' }]), '2 pupils’ files wait for you');
    assert.equal(digestTitle([{ type: 'pupil' }, { type: 'request' }]), '2 cases wait for you');
  });

  it('that wait to be sent are not sent when it has been done meanwhile', () => {
    const [notice] = owed(leaver, at('2026-12-04')).notices;
    assert.ok(notice);
    assert.equal(isStillWanted(notice, leaver, brookvale), true);
    const paid = { ...leaver, ...inFile({ tasks: leaver.tasks.map((each) => ({ ...each, done })) }) };
    assert.equal(isStillWanted(notice, paid, brookvale), false);
  });
});
