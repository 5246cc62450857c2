import assert from 'node:assert/strict';
import { isOver } from '../../../../src/domain/any-case.ts';
import { addToRequest } from '../../../../src/domain/request/log/add-to-request.ts';
import { linkForm, linkRequest } from '../../../../src/domain/request/log/link-request.ts';
import { logRequest } from '../../../../src/domain/request/log/log-request.ts';
import { withdrawRequest } from '../../../../src/domain/request/log/withdraw-request.ts';
import { nextStep } from '../../../../src/domain/request/next-step.ts';
import { type DataRequest, stages } from '../../../../src/domain/request/request.ts';
import { challengeFrom } from '../../../../src/domain/request/rights/challenge.ts';
import { settleRequestTask } from '../../../../src/domain/request/work/settle-request-task.ts';
import { brookvale, now } from '../../../support/cast.ts';
import { accepted, asDev, asMaya, minutesOn, refusedAs } from '../../../support/run-breach.ts';
import { khanAsks, sampleRequest } from '../../../support/sample-request.ts';

const logged = logRequest({
  ...{ reference: 'AR-2026-0001', submissionId: 'draft 1', form: khanAsks, similar: [], receiptCard: null },
  ...{ reporter: asMaya, organisation: brookvale, now },
});
const deciding = (before: DataRequest = logged, by = asDev) => ({
  ...{ before, by, organisation: brookvale, marked: [], submissionId: 'draft 2', now: minutesOn(60) },
});

describe('adding to a request', () => {
  const words = 'She would like it on paper.' as never;

  it('keeps who learned what and when, and alters nothing that was said', () => {
    const { record } = accepted(addToRequest({ ...deciding(), words }));
    assert.deepEqual(record.additions, [{ at: minutesOn(60), by: asDev, words }]);
    assert.deepEqual([record.asked, record.stage], [khanAsks, 'open']);
  });

  it('is possible until it is taken back, also after the answer', () => {
    const possible = stages.filter((stage) => addToRequest({ ...deciding({ ...logged, stage }), words }).ok);
    assert.deepEqual(
      possible,
      stages.filter((stage) => stage !== 'withdrawn'),
    );
  });
});

describe('withdrawing a request', () => {
  const reason = 'She rang: the report was all she needed.' as never;
  const withdrawn = (before = logged, by = asDev) => withdrawRequest({ ...deciding(before, by), reason });

  it('ends it with its reason, leaves nothing to do, and tells whoever logged it', () => {
    const { record, notices } = accepted(withdrawn());
    assert.equal(record.stage, 'withdrawn');
    assert.deepEqual(record.withdrawn, { at: minutesOn(60), reason });
    assert.ok(isOver(record));
    assert.deepEqual(notices.map(({ kind }) => kind).sort(), ['note', 'request-ended']);
  });

  it('does not tell those who did it themselves', () => {
    const { notices } = accepted(withdrawn(logged, asMaya));
    assert.deepEqual(
      notices.map(({ kind }) => kind),
      ['note'],
    );
  });

  it('takes the marker off that it put on', () => {
    const challenge = challengeFrom({ ...khanAsks, matter: 'rectification' });
    const { record } = accepted(withdrawn({ ...logged, challenge }));
    assert.equal(record.challenge, null);
    assert.ok(record.history.at(-1)?.changes.some(({ field }) => field === 'Marked as challenged'));
  });

  it('still has whoever was given the data told of what was put right before', () => {
    const task = {
      ...{ id: 'tell-recipients.1', kind: 'tell-recipients' as const, school: null },
      ...{ createdAt: minutesOn(30), done: null, notDone: null },
    };
    const { record } = accepted(withdrawn({ ...logged, tasks: [task] }));
    assert.ok(!isOver(record));
    assert.equal(nextStep(record, { organisation: brookvale, now: minutesOn(60) })?.part, task.id);
    const settled = { outcome: 'done' as const, on: '2026-11-21', words: 'The new school knows.' as never };
    const on = { ...deciding(record), now: new Date('2026-11-22T10:00:00Z') };
    const told = accepted(settleRequestTask({ ...on, taskId: task.id, settled })).record;
    assert.equal(told.stage, 'withdrawn');
    assert.ok(isOver(told));
  });

  it('is refused while data is restricted or others decide about it, and once it has ended', () => {
    const restriction = {
      ...{ since: '2026-11-17', of: 'The entry', reason: 'Disputed', by: asDev },
      ...{ subjectToldOn: null, liftedOn: null },
    } as never;
    const formal = { ...challengeFrom({ ...khanAsks, matter: 'rectification' }), state: 'arbitration' } as never;
    assert.equal(refusedAs(withdrawn({ ...logged, restriction })), 'not-now');
    assert.equal(refusedAs(withdrawn({ ...logged, challenge: formal })), 'not-now');
    assert.equal(refusedAs(withdrawn({ ...logged, stage: 'answered' })), 'not-now');
  });
});

describe('linking requests', () => {
  const other = sampleRequest({ reference: 'AR-2026-0002' });

  it('keeps why the two belong together, once, and the reason can be put right', () => {
    const { record } = accepted(linkRequest({ ...deciding(), other, why: 'overlaps' }));
    assert.deepEqual(record.links, [{ reference: 'AR-2026-0002', why: 'overlaps' }]);
    assert.equal(refusedAs(linkRequest({ ...deciding(record), other, why: 'overlaps' })), 'linked-already');
    const again = accepted(linkRequest({ ...deciding(record), other, why: 'repeats' })).record;
    assert.deepEqual(again.links, [{ reference: 'AR-2026-0002', why: 'repeats' }]);
    assert.deepEqual(again.history.at(-1)?.changes, [
      { field: 'Linked to AR-2026-0002', old: 'Both ask for some of the same', new: 'It asks for the same again' },
    ]);
  });

  it('refuses itself and another organisation’s', () => {
    const link = (to: DataRequest) => refusedAs(linkRequest({ ...deciding(), other: to, why: 'repeats' }));
    assert.equal(link(logged), 'itself');
    assert.equal(link({ ...other, organisation: 'kestrel' }), 'other-organisation');
  });

  it('reads a reference as people write it, of requests alone', () => {
    const read = (named: string) => linkForm.safeParse({ other: named, why: 'repeats' }).data?.other;
    for (const written of ['AR-2026-0002', 'ar 2026 2', 'AR2026/2', ' ar-2026-02 ']) {
      assert.equal(read(written), 'AR-2026-0002');
    }
    for (const written of ['BR-2026-0002', '2', 'AR-26-2', '']) assert.equal(read(written), undefined);
  });
});
