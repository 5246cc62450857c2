import type { Actor } from '../../../../src/domain/history.ts';
import type { RequestForm } from '../../../../src/domain/request/log/request-form.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import type { Deciding } from '../../../../src/domain/request/revise-request.ts';
import { brookvale } from '../../../support/cast.ts';
import { asDev } from '../../../support/run-breach.ts';
import { khanAsks, sampleRequest } from '../../../support/sample-request.ts';

export const today = '2026-11-23';

/** Dev decides on 23 November 2026, or another person in the cast. */
export const deciding = (before: DataRequest, by: Actor = asDev): Deciding => ({
  before,
  by,
  organisation: brookvale,
  marked: [],
  submissionId: `version ${before.version + 1}`,
  now: new Date(`${today}T10:00:00Z`),
});

/** A request received on 16 November 2026 of which some answers are others. */
export const asking = (over: Partial<Record<keyof RequestForm, string>> = {}): DataRequest =>
  sampleRequest({ asked: { ...khanAsks, ...over } as RequestForm });

export const changesOf = ({ history }: DataRequest): Record<string, string> =>
  Object.fromEntries((history.at(-1)?.changes ?? []).map((change) => [change.field, change.new]));
