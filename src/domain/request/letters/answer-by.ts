import { daysAfter, earliestOf } from '../../deadlines/calendar.ts';
import { dateInWords } from '../../deadlines/day-words.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import { workToOn } from '../dates/dates-of.ts';
import type { DataRequest } from '../request.ts';
import type { Writing } from './letter-to.ts';

/** A week is enough to look, and leaves us three days at the end. */
const weekOf = 7;
const spare = 3;

/** By when whoever is asked should tell us, in words. Asking them gives us no more time: the law has no such pause. */
export const answerBy = (request: DataRequest, { organisation, now }: Writing): string => {
  const today = londonClock(now).day;
  const dueOn = workToOn(request, organisation);
  const week = daysAfter(today, weekOf);
  const by = dueOn === undefined ? week : earliestOf(week, daysAfter(dueOn, -spare));
  return by > today
    ? `Please tell us by ${dateInWords(by)}. The time in which we must answer goes on meanwhile.`
    : 'Please tell us today, if you can. The time in which we must answer is almost over.';
};
