import { z } from 'zod';
import { type Problem, words } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import { dateInWords } from '../../deadlines/day-words.ts';
import type { Outcome } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import { problemsOfDay, refusedFor, type WrongAnswer } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import { advisersOf } from './advice-needed.ts';
import { type Advice, type Adviser, adviceGiven, advisers } from './work.ts';

export const adviceForm = z.object({
  of: z.enum(advisers, { error: 'Choose whom you asked.' }).optional(),
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

export const adviserNames: Record<Adviser, string> = {
  'safeguarding-officer': 'The local authority’s Safeguarding Officer',
  dpo: 'The Data Protection Officer',
  'safeguarding-lead': 'The safeguarding lead',
  'local-authority': 'The local authority',
  'somebody-else': 'Somebody else',
};

/** Whose advice it is. Before there was a choice it was always the Safeguarding Officer’s. */
export const adviserOf = ({ of = 'safeguarding-officer' }: Pick<Advice, 'of'>): string => adviserNames[of];

/** What is wrong with whom you asked, or with the days of the advice: asked for after the request came, and given no earlier than asked for. */
export const problemsOfAdvice = (
  { of, askedOn, givenOn }: Partial<AdviceForm>,
  { organisation, ...when }: Pick<DataRequest, 'asked'> & Pick<Deciding, 'organisation' | 'now'>,
): Problem[] => [
  ...(advisersOf(organisation).length > 1 && of === undefined
    ? [{ field: 'of', words: 'Choose whom you asked.' }]
    : []),
  ...problemsOfDay('askedOn', askedOn, when),
  ...problemsOfDay('givenOn', givenOn, when),
  ...(askedOn !== undefined && givenOn !== undefined && givenOn < askedOn
    ? [{ field: 'givenOn', words: 'The advice cannot have come before it was asked for.' }]
    : []),
];

/**
 * Records the advice that was taken because handing it over may harm somebody. It covers what was withheld when it was
 * recorded; a later advice stands in place of an earlier one, which stays in the history.
 */
export const recordAdvice = ({
  advice,
  ...deciding
}: Deciding & { advice: AdviceForm }): Outcome<Decided<DataRequest>, NotNow | WrongAnswer> => {
  const { before, by, organisation, now } = deciding;
  const wrong = refusedFor(problemsOfAdvice(advice, { ...before, organisation, now }));
  if (wrong) return wrong;
  const [named] = advisersOf(organisation);
  const given: Advice = { ...advice, of: advice.of ?? named, by, recordedAt: now };
  return happened(deciding, 'advice-recorded', {
    set: { advice: given },
    changes: [
      {
        field: 'Advice taken',
        old: before.advice ? adviceNames[before.advice.advises] : '',
        new: `${adviceNames[advice.advises]}, ${dateInWords(advice.givenOn)}. ${adviserOf(given)}`,
      },
      { field: 'What was said', old: before.advice?.words ?? '', new: advice.words },
    ],
  });
};
