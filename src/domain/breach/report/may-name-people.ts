import type { BreachReport } from './breach-report.ts';

/** What in a school is seldom without the name of whoever it is about. */
const papers =
  /\b(?:(?:class ?)?lists?|registers?|rolls?|spreadsheets?|names?|referrals?|forms?|letters?|reports?|plans?|ehcps?|files?|records?|documents?|certificates?)\b/i;

/**
 * Whether the report speaks of something that may well name people, such as a list of pupils, while names and other basic
 * identifiers are not among its kinds of data. Then somebody is asked; it is never assumed.
 */
export const mayNamePeople = ({ summary, data }: Pick<BreachReport, 'summary' | 'data'>): boolean =>
  !data.includes('names-contacts') && !data.includes('not-known') && papers.test(summary);
