import { z } from 'zod';
import { words } from '../breach/report/breach-report.ts';
import { refuse } from '../outcome.ts';
import { personal } from '../personal-data.ts';
import { type QuestionDeciding, revised, stands } from './revise-question.ts';

export const closingForm = z.object({
  reason: personal(words(1000, 'Say why, in a sentence. Whoever asked reads it.')),
});
export type ClosingForm = z.infer<typeof closingForm>;

/** No answer is given to it: it was asked twice, or is for somebody else. Whoever asked reads why. */
export const closeQuestion = (deciding: QuestionDeciding, { reason }: ClosingForm) => {
  const { before } = deciding;
  if (before.state !== 'asked') return refuse('not-now', `${before.reference} does not wait for an answer.`);
  return revised(deciding, 'question-closed', {
    set: { state: 'closed', closedBecause: reason },
    changes: [{ field: 'Closed because', old: '', new: reason }, stands(before, 'closed')],
    tells: { kind: 'question-closed', to: 'reporter' },
  });
};

/** Whoever asked is content with the answer. */
export const settleQuestion = (deciding: QuestionDeciding) => {
  const { before } = deciding;
  if (before.state !== 'answered') return refuse('not-now', `${before.reference} has no answer that is open.`);
  return revised(deciding, 'question-settled', { set: { state: 'closed' }, changes: [stands(before, 'closed')] });
};
