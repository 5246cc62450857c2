import { monthsAfter } from '../../deadlines/calendar.ts';
import { type DataRequest, hasEnded } from '../request.ts';
import type { RequestForm } from './request-form.ts';
import { isSamePerson, mayBeOneName } from './same-person.ts';

/** As far back as an earlier request may make a new one a repeat; one that is still open always may. */
const monthsBack = 12;
const mostOffered = 10;

/** The first day whose requests count as recent on a day. */
export const recentSince = (day: string): string => monthsAfter(day, -monthsBack);

/**
 * Earlier requests about the same person or by the same requester, the newest first: a repeat or an overlap may be one
 * answer (ICO, when a request may be refused). They are offered, never joined by themselves.
 */
export const similarTo = (form: RequestForm, earlier: readonly DataRequest[]): string[] => {
  const since = recentSince(form.receivedOn);
  return earlier
    .filter((each) => each.stage !== 'withdrawn' && (!hasEnded(each) || each.asked.receivedOn >= since))
    .filter(({ asked }) => isSamePerson(asked, form) || mayBeOneName(asked.requester, form.requester))
    .toSorted((one, other) => (one.asked.receivedOn < other.asked.receivedOn ? 1 : -1))
    .slice(0, mostOffered)
    .map(({ reference }) => reference);
};
