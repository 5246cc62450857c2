import assert from 'node:assert/strict';
import { acknowledgeBreach, acknowledgedInWords } from '../../../src/domain/breach/assess/acknowledge-breach.ts';
import { withdrawReport } from '../../../src/domain/breach/report/change-report.ts';
import type { Actor } from '../../../src/domain/history.ts';
import { brookvale, idOf } from '../../support/cast.ts';
import { accepted, asDev, deciding, minutesOn, refusedAs, reported } from '../../support/run-breach.ts';

const asRuth = { id: idOf(3), name: 'Ruth Adeyemi' } as Actor;

describe('acknowledging a breach', () => {
  const { record, notices } = accepted(acknowledgeBreach(deciding(reported(), 12)));

  it('keeps who and when, and says so in the thread of the card', () => {
    assert.deepEqual(record.acknowledged, { at: minutesOn(12), by: asDev });
    assert.deepEqual(record.history.at(-1)?.changes, [{ field: 'Acknowledged by', old: '', new: 'Dev Patel' }]);
    assert.deepEqual(
      notices.map(({ kind, to }) => [kind, to]),
      [['note', 'dpo']],
    );
  });

  it('tells the next one who and when, by role, because others may read along', () => {
    const again = acknowledgeBreach({ ...deciding(record, 30), by: asRuth });
    assert.equal(refusedAs(again), 'already-acknowledged');
    assert.equal(
      again.ok ? '' : again.words,
      'The Data Protection Officer acknowledged it on Wednesday 18 November 2026, 21:42.',
    );
  });

  it('names them in a private answer', () => {
    assert.equal(acknowledgedInWords(record, minutesOn(30)), 'Already acknowledged by Dev Patel at 21:42.');
    assert.equal(
      acknowledgedInWords(record, minutesOn(24 * 60)),
      'Already acknowledged by Dev Patel on Wednesday 18 November 2026, 21:42.',
    );
    assert.equal(acknowledgedInWords(reported(), minutesOn(30)), undefined);
  });

  it('calls whoever holds no role there a colleague', () => {
    const byCover = { ...record, acknowledged: { at: minutesOn(12), by: { ...asDev, id: 'somebody' } } };
    const again = acknowledgeBreach(deciding(byCover, 30));
    assert.match(again.ok ? '' : again.words, /^A colleague acknowledged it/);
  });

  it('is refused once the report is withdrawn', () => {
    const withdrawing = { ...deciding(reported()), reason: 'It was in the staff room.', organisation: brookvale };
    const withdrawn = accepted(withdrawReport(withdrawing)).record;
    assert.equal(refusedAs(acknowledgeBreach(deciding(withdrawn))), 'over');
  });
});
