import { daysAfter, earliestOf } from './calendar.ts';
import type { Day } from './day-words.ts';
import { type RequestFacts, replyDue } from './request-deadlines.ts';
import { type SchoolCalendar, schoolDaysAfter } from './school-days.ts';

/** A policy’s own target beside the law’s day. The law outranks the policy, so the earlier of the two is worked to. */
export interface PolicyTarget {
  readonly policyOn: Day;
  readonly statutoryOn: Day;
  readonly workToOn: Day;
  readonly source: string;
}

const trustTargetSource = 'The trust’s data protection policy, s. 15 (30 days)';

/**
 * A trust’s policy: 30 days, begun afresh by an answer to a request for clarification (Bradgate s. 15). It is never
 * moved to a working day. `undefined` while a clarification is awaited: then neither clock has an end.
 */
export const trustTarget = (request: RequestFacts): PolicyTarget | undefined => {
  const statutory = replyDue(request);
  if (statutory.status === 'paused') return undefined;
  const policyOn = daysAfter(request.clarification?.answeredOn ?? request.receivedOn, 30);
  return targetOf(policyOn, statutory.dueOn, trustTargetSource);
};

const partnershipTargetSource = 'The partnership’s policy, s. 5.1 (“normally within fifteen days”)';

/**
 * A partnership’s policy: “normally within fifteen days” (SEIPS 5.1). The policy does not say which days; calendar days
 * are the stricter reading.
 */
export const partnershipTarget = (request: RequestFacts): PolicyTarget | undefined => {
  const statutory = replyDue(request);
  if (statutory.status === 'paused') return undefined;
  return targetOf(daysAfter(request.receivedOn, 15), statutory.dueOn, partnershipTargetSource);
};

/** The same fifteen days read as school days; `undefined` when the school’s terms are not known that far. */
export const partnershipTargetInSchoolDays = (request: RequestFacts, calendar: SchoolCalendar): Day | undefined =>
  schoolDaysAfter(calendar, request.receivedOn, 15);

const targetOf = (policyOn: Day, statutoryOn: Day, source: string): PolicyTarget => ({
  policyOn,
  statutoryOn,
  workToOn: earliestOf(policyOn, statutoryOn),
  source,
});
