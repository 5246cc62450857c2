import assert from 'node:assert/strict';
import { recordAwareness } from '../../../src/domain/breach/assess/record-awareness.ts';
import { awareAtOf, clockOf, dueAtOf } from '../../../src/domain/breach/clock.ts';
import { correctReport } from '../../../src/domain/breach/report/change-report.ts';
import { icoReport } from '../../../src/domain/breach/tell/ico-report.ts';
import { brookvale, lostLaptop } from '../../support/cast.ts';
import { accepted, asDev, assessed, deciding, minutesOn, refusedAs, reported } from '../../support/run-breach.ts';

const reason = 'Until IT looked, nobody could tell whether the files were on it.';
const noticed = new Date('2026-11-18T09:20:00Z');
const record = (before = reported(), at = new Date('2026-11-18T14:00:00Z'), minutes = 60) =>
  recordAwareness({ ...deciding(before, minutes), at, reason });

describe('recording a later awareness', () => {
  it('lets the 72 hours count from it, and keeps the reporter’s own time', () => {
    const { record: later } = accepted(record());
    assert.deepEqual(awareAtOf(later), new Date('2026-11-18T14:00:00Z'));
    assert.deepEqual(dueAtOf(later), new Date('2026-11-21T14:00:00Z'));
    assert.deepEqual(later.report.awareAt, noticed);
    assert.equal(later.awareness?.by.name, 'Dev Patel');
  });

  it('keeps old and new and the reason in the history', () => {
    assert.deepEqual(accepted(record()).record.history.at(-1)?.changes, [
      { field: 'Aware since', old: 'Wednesday 18 November 2026, 09:20', new: 'Wednesday 18 November 2026, 14:00' },
      { field: 'Reason', old: '', new: reason },
    ]);
  });

  it('may be later than the report, as long as it is not in the future', () => {
    assert.equal(refusedAs(record(reported(), minutesOn(30))), 'accepted');
    assert.equal(refusedAs(record(reported(), minutesOn(61))), 'impossible-times');
  });

  it('cannot be earlier than what the reporter says', () => {
    assert.equal(refusedAs(record(reported(), new Date('2026-11-18T09:19:00Z'))), 'impossible-times');
  });

  it('cannot be later than when the ICO was told, which only those who knew could do', () => {
    const sent = { kind: 'initial', sentAt: minutesOn(30), by: asDev, icoReference: null, reasonsForDelay: null };
    const report = icoReport.parse({ ...sent, said: {}, recordedAt: minutesOn(31) });
    const told = { ...reported(), icoReports: [report] };
    assert.equal(refusedAs(record(told, minutesOn(30))), 'accepted');
    assert.equal(refusedAs(record(told, minutesOn(31))), 'impossible-times');
  });

  it('is taken back by the reporter’s own time', () => {
    const { record: later } = accepted(record());
    const { record: back } = accepted(record(later, noticed, 70));
    assert.equal(back.awareness, null);
    assert.deepEqual(dueAtOf(back), dueAtOf(reported()));
    assert.equal(refusedAs(record(back, noticed, 80)), 'nothing-changed');
  });

  it('moves the due time of telling the ICO, and so does a correction of the report', () => {
    const dueAt = (breach: ReturnType<typeof reported>) => breach.tasks.find(({ kind }) => kind === 'tell-ico')?.dueAt;
    const before = assessed(reported(), 'risk');
    const { record: later } = accepted(record(before, new Date('2026-11-18T14:00:00Z'), 70));
    assert.deepEqual(dueAt(later), new Date('2026-11-21T14:00:00Z'));
    const corrected = lostLaptop({ awareAt: new Date('2026-11-18T08:00:00Z') });
    const earlier = accepted(
      correctReport({ ...deciding(before, 70), corrected, containedAt: {}, organisation: brookvale }),
    );
    assert.deepEqual(dueAt(earlier.record), new Date('2026-11-21T08:00:00Z'));
    assert.deepEqual(dueAt(later), dueAtOf(later));
  });

  it('starts the clock anew where the 72 hours had run out', () => {
    const late = new Date(noticed.getTime() + 73 * 3_600_000);
    assert.equal(clockOf(reported(), late).state, 'late');
    assert.equal(clockOf(accepted(record()).record, late).state, 'running');
  });
});
