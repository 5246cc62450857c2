import assert from 'node:assert/strict';
import { acknowledgeComplaint, timeliness } from '../../../../src/domain/request/complaint/acknowledge-complaint.ts';
import { complaintForm, settleComplaint } from '../../../../src/domain/request/complaint/settle-complaint.ts';
import { datesOf } from '../../../../src/domain/request/dates/dates-of.ts';
import { nextStep } from '../../../../src/domain/request/next-step.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import { brookvale } from '../../../support/cast.ts';
import { accepted, refusedAs } from '../../../support/run-breach.ts';
import { askedFor, changesOf, decidedOn } from '../rights/support.ts';

const complaint = (receivedOn = '2026-10-05', over: Partial<DataRequest> = {}) =>
  askedFor('complaint', over, { wants: 'My letter was read out in class.', receivedOn });
const acknowledge = (day: string, on: string, before = complaint()) =>
  acknowledgeComplaint({ ...decidedOn(day, before), on });
const settling = (on: string) =>
  complaintForm.parse({ outcome: 'We found that it was read out. We are sorry, and letters are now kept closed.', on });

describe('a complaint (Data Protection Act 2018 s. 164A)', () => {
  it('is acknowledged by the thirtieth day, and its date is then done with', () => {
    const before = complaint();
    assert.deepEqual(
      datesOf(before, brookvale).map(({ kind, dueOn }) => [kind, dueOn]),
      [['acknowledge', '2026-11-04']],
    );
    const { record } = accepted(acknowledge('2026-11-04', '2026-11-04', before));
    assert.equal(record.acknowledged?.on, '2026-11-04');
    assert.equal(record.stage, 'open');
    assert.equal(changesOf(record)['Acknowledged'], '4 November 2026. In time (due by 4 November 2026).');
    assert.deepEqual(datesOf(record, brookvale), []);
  });

  it('is recorded as acknowledged late, with how late', () => {
    const late = (on: string) => changesOf(accepted(acknowledge('2026-11-20', on)).record)['Acknowledged'];
    assert.equal(late('2026-11-05'), '5 November 2026. 1 day late (due by 4 November 2026).');
    assert.equal(late('2026-11-18'), '18 November 2026. 14 days late (due by 4 November 2026).');
  });

  it('had no day to be acknowledged by before the law set one', () => {
    assert.equal(timeliness(complaint('2026-06-18'), '2026-09-01'), 'It came before the law set a time for this.');
  });

  it('is settled without being acknowledged where it came before the law asked for that', () => {
    const settled = (receivedOn: string) =>
      settleComplaint({ ...decidedOn('2026-10-20', complaint(receivedOn)), ...settling('2026-10-19') });
    assert.equal(refusedAs(settled('2026-06-18')), 'accepted');
    assert.equal(refusedAs(settled('2026-06-19')), 'not-now');
    assert.equal(
      nextStep(complaint('2026-06-18'), { organisation: brookvale, now: new Date('2026-10-20T10:00:00Z') })?.event,
      'complaint-settled',
    );
  });

  it('is acknowledged once, not in the future and not before it came', () => {
    const { record } = accepted(acknowledge('2026-10-06', '2026-10-06'));
    assert.equal(refusedAs(acknowledge('2026-10-07', '2026-10-07', record)), 'not-now');
    assert.equal(refusedAs(acknowledge('2026-10-06', '2026-10-07')), 'wrong-answer');
    assert.equal(refusedAs(acknowledge('2026-10-06', '2026-10-04')), 'wrong-answer');
  });

  it('is settled with its outcome in words, and whoever logged it hears that it has ended', () => {
    const before = accepted(acknowledge('2026-10-06', '2026-10-06')).record;
    const { record, notices } = accepted(
      settleComplaint({ ...decidedOn('2026-10-20', before), ...settling('2026-10-19') }),
    );
    assert.equal(record.stage, 'closed');
    assert.equal(record.ended?.on, '2026-10-19');
    assert.match(record.ended.words, /letters are now kept closed/);
    assert.deepEqual(
      notices.map(({ kind, to }) => `${kind} to ${to}`),
      ['note to dpo', 'request-ended to reporter'],
    );
  });

  it('is not settled before it was acknowledged, nor twice, nor told on a day to come', () => {
    assert.equal(
      refusedAs(settleComplaint({ ...decidedOn('2026-10-20', complaint()), ...settling('2026-10-19') })),
      'not-now',
    );
    const before = accepted(acknowledge('2026-10-06', '2026-10-06')).record;
    assert.equal(
      refusedAs(settleComplaint({ ...decidedOn('2026-10-20', before), ...settling('2026-10-21') })),
      'wrong-answer',
    );
    const { record } = accepted(settleComplaint({ ...decidedOn('2026-10-20', before), ...settling('2026-10-19') }));
    assert.equal(
      refusedAs(settleComplaint({ ...decidedOn('2026-10-21', record), ...settling('2026-10-21') })),
      'not-now',
    );
  });

  it('is the only thing that is acknowledged or settled so', () => {
    assert.equal(refusedAs(acknowledge('2026-11-04', '2026-11-04', askedFor('access'))), 'not-now');
  });
});
