import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Organisation } from '../../../../src/domain/organisation/organisation.ts';
import { datesOf, workToOn } from '../../../../src/domain/request/dates/dates-of.ts';
import { extensionDates } from '../../../../src/domain/request/dates/extend-request.ts';
import { clockOfRequest, lawDueOn, replyPeriod } from '../../../../src/domain/request/dates/request-clock.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import { brookvale, kestrel } from '../../../support/cast.ts';
import { readVectors, type Vector } from '../../../vectors/check-vectors.ts';
import { type Happened, requestWith } from './support.ts';

type Input = Readonly<Record<string, unknown>>;

/** A vector’s input as the record of a request. */
const recorded = (input: Input, matter?: DataRequest['asked']['matter']): DataRequest => {
  const day = (key: string) => input[key] as string | undefined;
  const right = input['right'] === 'object' ? 'objection' : input['right'];
  const askedOn = day('clarification_asked');
  return requestWith({
    matter: matter ?? ((right ?? 'access') as DataRequest['asked']['matter']),
    receivedOn: day('received') ?? day('request_received') ?? '',
    identityOn: day('id_received'),
    authorityOn: day('authority_received'),
    feePaidOn: day('fee_paid'),
    feeGround: input['fee_ground'] as Happened['feeGround'],
    clarification: askedOn === undefined ? undefined : { askedOn, answeredOn: day('clarification_received') },
  });
};

/** The partnership with one school, whose terms these are. */
const withTerms = (input: Input, type: string, targetDays: 'calendar' | 'school' = 'calendar'): Organisation => {
  const terms = (input['terms'] as [string, string][]).map(([from, until]) => ({ from, until }));
  const school = { id: 'hillcrest', name: 'Hillcrest School', fundHolding: false, closedOn: [], terms };
  const known = type === 'academy' || type === 'maintained' ? type : 'maintained';
  return { ...brookvale, requests: { ...brookvale.requests, targetDays }, schools: [{ ...school, type: known }] };
};

const dayOf = (kind: string, request: DataRequest, organisation: Organisation) =>
  datesOf(request, organisation).find((date) => date.kind === kind)?.dueOn ?? null;

const period = (request: DataRequest) => {
  const due = replyPeriod(request);
  return due && due.status !== 'paused' ? due : undefined;
};

/** What the record gives for what a vector expects, by kind. Everything that begins with a request is in here. */
const answers: Readonly<Record<string, (input: Input) => Readonly<Record<string, unknown>>>> = {
  sar_one_month: (input) => oneMonth(recorded(input)),
  rights_one_month: (input) => oneMonth(recorded(input)),
  sar_clarification_pause: (input) => {
    const request = recorded(input);
    const due = period(request);
    return {
      status: due?.status,
      paused_days: due?.pausedDays,
      due: lawDueOn(request) ?? null,
      extension_notice_by: extensionDates(request)?.noticeBy,
      prudent_due: due?.prudentDueOn,
    };
  },
  sar_extension: (input) => {
    const request = recorded(input);
    const noticeBy = extensionDates(request)?.noticeBy ?? '';
    const extension = requestWith({ receivedOn: '2026-01-01', extendedOn: noticeBy }).extension;
    return { notice_by: noticeBy, extended_due: lawDueOn({ ...request, extension }) };
  },
  refusal_notice: (input) => ({ tell_requester_by: lawDueOn(recorded(input)) ?? null }),
  bradgate_30_days: (input) => {
    const request = recorded(input);
    const policyOn = dayOf('policy', request, kestrel);
    const law = lawDueOn(request) ?? null;
    // A policy’s day that is later than the law’s is not shown as a date at all.
    return {
      ...(policyOn === null ? {} : { policy_due: policyOn }),
      statutory_due: law,
      work_to: workToOn(request, kestrel) ?? null,
      policy_later_than_statute: policyOn === null,
    };
  },
  seips_fifteen_days: (input) => {
    const request = recorded(input);
    const inSchoolDays = withTerms(input, 'maintained', 'school');
    const shown = dayOf('policy', request, inSchoolDays);
    return {
      if_calendar_days: dayOf('policy', request, withTerms(input, 'maintained')),
      ...(shown === null ? {} : { if_school_days: shown }),
      statutory_due: lawDueOn(request) ?? null,
    };
  },
  education_record_15_school_days: (input) => ({
    due: dayOf(
      'educational-record',
      recorded(input, 'educational-record'),
      withTerms(input, String(input['school_type'])),
    ),
    sar_due_same_day: lawDueOn(recorded(input)),
  }),
  complaint_ack_30_days: (input) => ({ acknowledge_by: dayOf('acknowledge', recorded(input, 'complaint'), brookvale) }),
};

const oneMonth = (request: DataRequest) => {
  const due = period(request);
  return { clock_start: due?.startsOn, unrolled: due?.unrolledOn, due: lawDueOn(request) ?? null };
};

const elsewhere = /^(breach|exam_marks|retention|age|recurring|ctf)/;
const file = new URL('../../../vectors/deadlines.json', import.meta.url);
const vectors = readVectors(readFileSync(file, 'utf8')).filter(({ kind }) => !elsewhere.test(kind));

const title = ({ kind, input, why }: Vector): string =>
  `${kind} ${input['received'] ?? input['request_received']}: ${why}`;

describe('a request on record has the same days as the vectors', () => {
  for (const vector of vectors) {
    it(title(vector), () => {
      const got = answers[vector.kind]?.(vector.input) ?? {};
      const common = Object.keys(vector.expected).filter((key) => key in got);
      assert.ok(common.length > 0, 'nothing is compared');
      for (const key of common) assert.deepEqual(got[key], vector.expected[key], key);
    });
  }

  it('and shows its clock as running until the end of the last day in London', () => {
    const request = requestWith({ receivedOn: '2026-11-16' });
    assert.equal(lawDueOn(request), '2026-12-16');
    assert.equal(clockOfRequest(request, new Date('2026-12-16T23:59:00Z')).state, 'running');
    assert.equal(clockOfRequest(request, new Date('2026-12-17T00:00:00Z')).state, 'late');
  });
});
