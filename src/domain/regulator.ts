import type { Day } from './deadlines/day-words.ts';

/**
 * The Information Commission takes the Information Commissioner's place when s. 119 of the Data (Use and Access) Act 2025 is
 * fully in force (ss. 117-119; SI 2026/386 reg. 1(2)). No day was set for it when this was written, so the day is a setting,
 * read once at the start: `INFORMATION_COMMISSION_FROM`. ICO stays the short name of both.
 */
let commissionFrom: Day | undefined;

/** From which day the new name holds; undefined: no day is known, and the old one does. */
export const nameCommissionFrom = (day: Day | undefined): void => {
  commissionFrom = day;
};

const isCommission = (on: Day): boolean => commissionFrom !== undefined && on >= commissionFrom;

/** The regulator’s office as somebody writes to it on a day, after “the”. */
export const regulatorOn = (on: Day): string =>
  isCommission(on) ? 'Information Commission' : 'Information Commissioner’s Office';

/** The regulator itself on a day, after “the”: whom a report is made to. */
export const reportedToOn = (on: Day): string =>
  isCommission(on) ? 'Information Commission' : 'Information Commissioner';
