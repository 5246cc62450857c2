import { z } from 'zod';
import { type Problem, words } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import { dateInWords, weekdayInWords } from '../../deadlines/day-words.ts';
import type { Outcome } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import { problemsOfDay, refusedFor, type WrongAnswer } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import { lawDueOn } from './request-clock.ts';

export const delayForm = z.object({
  words: personal(words(2000, 'Say why it is late, and when the answer will come. They are told this.')),
  toldOn: z.iso.date({ error: 'Give the day on which the requester was told.' }),
});
export type DelayForm = z.infer<typeof delayForm>;

/** They cannot have been told before the request came, or on a day in the future. */
export const problemsOfDelay = (
  { toldOn }: Partial<DelayForm>,
  { before, now }: { before: DataRequest; now: Date },
): Problem[] => problemsOfDay('toldOn', toldOn, { asked: before.asked, now });

/** How the answer stands to its last day, for whoever is about to tell of a delay. */
export const latenessInWords = (before: DataRequest, today: string): string => {
  const dueOn = lawDueOn(before);
  if (dueOn === undefined) return 'It has no last day at the moment.';
  return today > dueOn
    ? `The last day was ${weekdayInWords(dueOn)}. Telling them does not move it.`
    : `It is not late yet: the last day is ${weekdayInWords(dueOn)}. Telling them early does not move it.`;
};

/** The requester was told that the answer is late, or will be. It moves no day: they are owed the answer all the same. */
export const tellDelay = ({
  telling,
  ...deciding
}: Deciding & { telling: DelayForm }): Outcome<Decided<DataRequest>, NotNow | WrongAnswer> => {
  const { before, by, now } = deciding;
  const refused = refusedFor(problemsOfDelay(telling, { before, now }));
  if (refused) return refused;
  const { toldOn } = telling;
  return happened(deciding, 'delay-told', {
    set: { delay: { toldOn, words: telling.words, by, recordedAt: now } },
    changes: [
      {
        field: 'Told that it is late',
        old: before.delay ? dateInWords(before.delay.toldOn) : '',
        new: dateInWords(toldOn),
      },
      { field: 'What they were told', old: before.delay?.words ?? '', new: telling.words },
    ],
  });
};
