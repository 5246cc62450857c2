import { type Day, weekdayInWords } from '../../deadlines/day-words.ts';
import { dayAndTime, instantInLondon, londonClock } from '../../deadlines/london-time.ts';
import type { BreachReport } from './breach-report.ts';

type Times = Partial<Pick<BreachReport, 'occurredAt' | 'occurredOn' | 'awareAt' | 'awareOn'>>;

/** A phone's clock may run ahead of ours by this much; further ahead is a slip. */
const clockSlackMs = 5 * 60_000;

/**
 * The times of a report as they count. The 72 hours run from awareness (UK GDPR Art. 33(1)), so where only its day is
 * known they count from the earliest moment that it can have been: the beginning of that day, or when it happened if
 * that was later on it. What is a little ahead of `now` is now.
 */
export const readCarefully = <Report extends Times>(report: Report, now: Date): Report => {
  const occurredAt = report.occurredAt && notAhead(report.occurredAt, now);
  const awareAt = report.awareOn
    ? earliestOf(report.awareOn, occurredAt)
    : report.awareAt && notAhead(report.awareAt, now);
  return { ...report, ...(occurredAt ? { occurredAt } : {}), ...(awareAt ? { awareAt } : {}) };
};

const notAhead = (at: Date, now: Date): Date => (at > now && at.getTime() - now.getTime() <= clockSlackMs ? now : at);

const earliestOf = (day: Day, occurredAt: Date | undefined): Date | undefined => {
  const beginning = instantInLondon(day, '00:00');
  return occurredAt && londonClock(occurredAt).day === day ? occurredAt : beginning;
};

/** `Monday 23 November 2026, 14:10`, or that its time is not known; an empty string where not even the day is. */
export const occurredInWords = ({ occurredAt, occurredOn }: Times): string => {
  if (occurredAt) return dayAndTime(occurredAt);
  return occurredOn === undefined ? '' : `${weekdayInWords(occurredOn)}, time not known`;
};

/** The same of when it was noticed, with the moment from which the 72 hours count where the time is not known. */
export const noticedInWords = ({ awareAt, awareOn }: Times): string => {
  if (!awareAt) return '';
  if (awareOn === undefined) return dayAndTime(awareAt);
  return `${weekdayInWords(awareOn)}, time not known (the 72 hours are counted from ${londonClock(awareAt).time})`;
};

/** Why the clock shows what it shows, and how that can be put right; undefined where the time is known. */
export const carefulWords = ({ awareAt, awareOn, occurredAt }: Times): string | undefined => {
  if (!awareAt || awareOn === undefined) return undefined;
  const from = occurredAt?.getTime() === awareAt.getTime() ? 'when it happened' : 'the beginning of that day';
  return `The time it was noticed is not known, so we count the 72 hours from ${dayAndTime(awareAt)}, ${from}. Add the time if you know it.`;
};
