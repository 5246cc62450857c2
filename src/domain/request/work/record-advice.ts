import { z } from 'zod';
import { type Problem, words } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import { dateInWords } from '../../deadlines/day-words.ts';
import type { Outcome } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import { problemsOfDay, refusedFor, type WrongAnswer } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import { type Advice, adviceGiven } from './work.ts';

export const adviceForm = z.object({
  askedOn: z.iso.date({ error: 'Give the day on which you asked.' }),
  givenOn: z.iso.date({ error: 'Give the day on which the advice came.' }),
  advises: z.enum(adviceGiven, { error: 'Choose what they advise.' }),
  words: personal(words(3000, 'Write down what they said, and who said it.')),
});
export type AdviceForm = z.infer<typeof adviceForm>;

export const adviceNames: Record<(typeof adviceGiven)[number], string> = {
  'hand-over': 'Hand it all over',
  'hold-part': 'Hold part of it back',
  'hold-all': 'Hold all of it back',
};

/** What is wrong with the days of the advice: asked for after the request came, and given no earlier than asked for. */
export const problemsOfAdvice = (
  { askedOn, givenOn }: Partial<AdviceForm>,
  when: Pick<DataRequest, 'asked'> & { readonly now: Date },
): Problem[] => [
  ...problemsOfDay('askedOn', askedOn, when),
  ...problemsOfDay('givenOn', givenOn, when),
  ...(askedOn !== undefined && givenOn !== undefined && givenOn < askedOn
    ? [{ field: 'givenOn', words: 'The advice cannot have come before it was asked for.' }]
    : []),
];

/**
 * Records the advice of the local authority's Safeguarding Officer (SEIPS 5.2). It covers what was withheld when it was
 * recorded; a later advice stands in place of an earlier one, which stays in the history.
 */
export const recordAdvice = ({
  advice,
  ...deciding
}: Deciding & { advice: AdviceForm }): Outcome<Decided<DataRequest>, NotNow | WrongAnswer> => {
  const { before, by, now } = deciding;
  const wrong = refusedFor(problemsOfAdvice(advice, { ...before, now }));
  if (wrong) return wrong;
  const given: Advice = { ...advice, by, recordedAt: now };
  return happened(deciding, 'advice-recorded', {
    set: { advice: given },
    changes: [
      {
        field: 'Advice of the Safeguarding Officer',
        old: before.advice ? adviceNames[before.advice.advises] : '',
        new: `${adviceNames[advice.advises]}, ${dateInWords(advice.givenOn)}`,
      },
      { field: 'What was said', old: before.advice?.words ?? '', new: advice.words },
    ],
  });
};
