import type { Problem } from '../breach/report/breach-report.ts';
import { type Day, dateInWords } from '../deadlines/day-words.ts';
import { londonClock } from '../deadlines/london-time.ts';
import { refuse } from '../outcome.ts';
import type { DataRequest } from './request.ts';

/** What is wrong with a day on which something was done about a request: it has not come yet, or the request had not. */
export const problemsOfDay = (
  field: string,
  day: Day | undefined,
  { asked, now }: Pick<DataRequest, 'asked'> & { readonly now: Date },
): Problem[] => {
  if (day === undefined) return [];
  if (day > londonClock(now).day) return [{ field, words: 'This day is in the future. Check it.' }];
  if (day >= asked.receivedOn) return [];
  return [{ field, words: `The request came on ${dateInWords(asked.receivedOn)}. This cannot have been before it.` }];
};

export type WrongAnswer = 'wrong-answer';

/** The first problem as a refusal; undefined where there is none. */
export const refusedFor = ([first]: readonly Problem[]) => first && refuse<WrongAnswer>('wrong-answer', first.words);
