import { z } from 'zod';
import { type Problem, words } from '../../breach/report/breach-report.ts';
import { personal } from '../../personal-data.ts';
import { problemsOfDay } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { nextSteps, seekers } from './dispute.ts';
import { resolutions } from './markers.ts';

/** `stays`: both versions are written down, and nothing else changes. */
export const disputeChoices = ['stays', 'governing-body', 'arbitration', 'resolved'] as const;

/** What is said where an answer is wanted. */
const asking = {
  on: 'Give the day.',
  soughtBy: 'Choose who asks for it.',
  how: 'Choose how it ended.',
  words: 'Say it in a sentence or two. It is part of the record.',
};

/** What each step of a dispute wants to know. */
export const neededFor: Readonly<Record<(typeof disputeChoices)[number], readonly (keyof typeof asking)[]>> = {
  stays: [],
  'governing-body': ['on', 'words'],
  arbitration: ['soughtBy', 'on', 'words'],
  resolved: ['how', 'on', 'words'],
};

export const disputeForm = z.object({
  entry: personal(words(2000, 'Say which entry it is, and where it stands.')),
  ourVersion: personal(words(3000, 'Write down what the record says.')).optional(),
  theirVersion: personal(words(3000, 'Write down what they say is right.')).optional(),
  next: z.enum(disputeChoices, { error: 'Choose how it stands now.' }),
  on: z.iso.date({ error: asking.on }).optional(),
  soughtBy: z.enum(seekers, { error: asking.soughtBy }).optional(),
  how: z.enum(resolutions, { error: asking.how }).optional(),
  words: personal(words(2000, asking.words)).optional(),
});
export type DisputeForm = z.infer<typeof disputeForm>;

/** What of a dispute's answers does not go with how it stands; what is missing among them is no matter of this. */
export const problemsOfDispute = (
  { next, ourVersion, theirVersion, on }: Partial<DisputeForm>,
  { before, now }: { before: Pick<DataRequest, 'challenge' | 'asked'>; now: Date },
): Problem[] => {
  if (next === undefined || next === 'stays') return [];
  if (!nextSteps(before.challenge).some(({ to }) => to === next)) {
    return [{ field: 'next', words: 'The dispute cannot go there from where it stands. Choose another.' }];
  }
  const isJudged = next !== 'resolved';
  const bothVersions =
    isJudged && (ourVersion === undefined || theirVersion === undefined)
      ? [{ field: 'next', words: 'Whoever judges it needs both versions. Go back and write both down first.' }]
      : [];
  return [...bothVersions, ...problemsOfDay('on', on, { ...before, now })];
};

/** The answers that a step of a dispute needs and that were not given. */
export const missingInDispute = (dispute: DisputeForm): Problem[] => {
  const missing = neededFor[dispute.next].filter((field) => dispute[field] === undefined);
  return missing.map((field) => ({ field, words: asking[field] }));
};
