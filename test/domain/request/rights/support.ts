import type { Day } from '../../../../src/domain/deadlines/day-words.ts';
import type { Organisation } from '../../../../src/domain/organisation/organisation.ts';
import type { RequestForm } from '../../../../src/domain/request/log/request-form.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import type { Deciding } from '../../../../src/domain/request/revise-request.ts';
import { challengeFrom } from '../../../../src/domain/request/rights/challenge.ts';
import { type DisputeForm, disputeForm } from '../../../../src/domain/request/rights/dispute-form.ts';
import { brookvale } from '../../../support/cast.ts';
import { asDev } from '../../../support/run-breach.ts';
import { khanAsks, sampleRequest } from '../../../support/sample-request.ts';

/** A request for one of the rights, received on 2 March 2026 unless an answer says otherwise. */
export const askedFor = (
  matter: RequestForm['matter'],
  over: Partial<DataRequest> = {},
  answers: Record<string, unknown> = {},
): DataRequest => {
  const asked = {
    ...khanAsks,
    wants: 'The behaviour entry of 12 January is wrong.',
    matter,
    receivedOn: '2026-03-02',
    ...answers,
  } as RequestForm;
  const reportedAt = new Date('2026-03-02T15:40:00Z');
  return sampleRequest({ asked, reportedAt, challenge: challengeFrom(asked), ...over });
};

/** Dev decides at ten in the morning of a day. */
export const decidedOn = (day: Day, before: DataRequest, organisation: Organisation = brookvale): Deciding => ({
  before,
  by: asDev,
  organisation,
  marked: [],
  submissionId: `version ${before.version + 1}`,
  now: new Date(`${day}T10:00:00Z`),
});

/** Both versions written down, and what comes next. */
export const disputeTo = (next: DisputeForm['next'], over: Partial<Record<keyof DisputeForm, string>> = {}) =>
  disputeForm.parse({
    entry: 'The behaviour log, 12 January 2026.',
    ourVersion: 'He pushed another pupil.',
    theirVersion: 'He was pushed first and fell.',
    next,
    ...over,
  });

export const changesOf = ({ history }: DataRequest): Record<string, string> =>
  Object.fromEntries((history.at(-1)?.changes ?? []).map((change) => [change.field, change.new]));
