import type { Decided } from '../../case.ts';
import { daysBetween } from '../../deadlines/calendar.ts';
import { type Day, dateInWords, weekdayInWords } from '../../deadlines/day-words.ts';
import type { Outcome } from '../../outcome.ts';
import { replyPeriod } from '../dates/request-clock.ts';
import { problemsOfDay, refusedFor, type WrongAnswer } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import type { Identity } from './standing.ts';
import { identityInWords } from './standing-words.ts';

/**
 * Proof was asked for, with the reason for the doubt: without reasonable doubt none may be asked for (UK GDPR Art. 12(6)).
 * The month begins when it comes. Asked for again, what was settled before counts no longer.
 */
export const askIdentity = (
  deciding: Deciding & { readonly on: Day; readonly doubt: string },
): Outcome<Decided<DataRequest>, NotNow | WrongAnswer> => {
  const { before, by, now, on, doubt } = deciding;
  const refused = refusedFor(problemsOfDay('askedOn', on, { asked: before.asked, now }));
  if (refused) return refused;
  const identity = { asked: { on, doubt, by }, known: null, seen: null } as Identity;
  return happened(deciding, 'identity-asked', {
    set: { identity },
    changes: [
      { field: 'Who they are', old: identityInWords(before.identity), new: identityInWords(identity) },
      { field: 'Why proof is asked for', old: before.identity?.asked?.doubt ?? '', new: doubt },
    ],
  });
};

/** After so many days asking is not prompt any more: our reading, as Art. 12A(2)(b) names no number. */
const promptDays = 7;

/** What to know before asking: what it sets aside, and that asking late moves the month no more, or may not. */
export const beforeAsking = (before: DataRequest, on: Day): string[] => {
  const { identity, asked } = before;
  const isSettled = Boolean(identity?.known ?? identity?.seen);
  const waited = daysBetween(asked.receivedOn, on);
  return [
    ...(isSettled ? [`Asking sets aside what was recorded: ${identityInWords(identity)}`] : []),
    ...(waited > promptDays ? [lateWords(before, on)] : []),
  ];
};

const lateWords = (before: DataRequest, on: Day): string => {
  const period = replyPeriod({ ...before, identity: null });
  const dueOn = period && period.status !== 'paused' ? period.dueOn : undefined;
  if (dueOn !== undefined && on > dueOn) {
    return `The last day was ${weekdayInWords(dueOn)}. You may still ask, but it gives no more time.`;
  }
  const plan = dueOn === undefined ? '' : ` To be safe, plan to answer by ${weekdayInWords(dueOn)}.`;
  const waited = daysBetween(before.asked.receivedOn, on);
  const came = `The request came ${waited} days ago, on ${dateInWords(before.asked.receivedOn)}.`;
  return `${came} Proof has to be asked for promptly: asked for now, the month may be running already.${plan}`;
};
