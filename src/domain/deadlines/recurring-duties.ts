import { monthsAfter } from './calendar.ts';
import type { Day } from './day-words.ts';

/** What has to be done again and again, how often, and who says so. */
const duties = {
  /** Staff are reminded of the rules for handling information. */
  'staff-reminder': { months: 12, source: 'SEIPS policy s. 2' },
  /** Everyone receives a printout of what is held about them, to check it. */
  'data-printout': { months: 12, source: 'Trust policy s. 11' },
  'ico-fee': { months: 12, source: 'Data Protection (Charges and Information) Regulations 2018; trust policy s. 4' },
  'held-data-check': { months: 12, source: 'Department for Education: check yearly what is held and still needed' },
  'policy-review': { months: 24, source: 'Trust policy s. 19' },
} as const satisfies Record<string, { months: number; source: string }>;
export type RecurringDuty = keyof typeof duties;

/** When a duty falls due again; what was done on 29 February is due on 28 February of a common year. */
export const nextDutyDue = (duty: RecurringDuty, lastDoneOn: Day): { dueOn: Day; source: string } => ({
  dueOn: monthsAfter(lastDoneOn, duties[duty].months),
  source: duties[duty].source,
});
