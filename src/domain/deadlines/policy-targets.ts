import type { Target } from '../policies/policy.ts';
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

/**
 * The day of a policy’s own target, in calendar days, which are the stricter reading where it does not say which. It is
 * never moved to a working day. `undefined` while a clarification is awaited: then neither clock has an end.
 */
export const policyTarget = (
  request: RequestFacts,
  { days, clarification, source }: Target,
): PolicyTarget | undefined => {
  const statutory = replyDue(request);
  if (statutory.status === 'paused') return undefined;
  const afresh = clarification === 'begins-afresh' ? request.clarification?.answeredOn : undefined;
  const policyOn = daysAfter(afresh ?? request.receivedOn, days);
  return { policyOn, statutoryOn: statutory.dueOn, workToOn: earliestOf(policyOn, statutory.dueOn), source };
};

/** The same days read as school days; `undefined` when the school’s terms are not known that far. */
export const policyTargetInSchoolDays = (
  { receivedOn }: RequestFacts,
  { days }: Target,
  calendar: SchoolCalendar,
): Day | undefined => schoolDaysAfter(calendar, receivedOn, days);
