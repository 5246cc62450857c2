import { z } from 'zod';
import { words } from '../breach/report/breach-report.ts';
import { refuse } from '../outcome.ts';
import { personal } from '../personal-data.ts';
import type { AskedQuestion } from './question.ts';
import { type QuestionDeciding, revised } from './revise-question.ts';

/** An answer that everybody in an organisation may be shown. */
export interface KeptAnswer {
  readonly reference: string;
  readonly question: string;
  readonly answer: string;
  readonly source: string | null;
}

/** What a question keeps for everybody; undefined where it keeps nothing. */
export const keptIn = ({ reference, kept }: AskedQuestion): KeptAnswer | undefined =>
  kept ? { reference, question: kept.question, answer: kept.answer, source: kept.source } : undefined;

export const droppingForm = z.object({
  reason: personal(words(500, 'Say why, or leave this empty.')).optional(),
});
export type DroppingForm = z.infer<typeof droppingForm>;

/** Nobody is shown it any more. Whoever asked keeps their answer. */
export const dropKeptAnswer = (deciding: QuestionDeciding, { reason }: DroppingForm) => {
  const { kept, reference } = deciding.before;
  if (!kept) return refuse('not-now', `${reference} keeps no answer for everybody.`);
  return revised(deciding, 'kept-answer-dropped', {
    set: { kept: null },
    changes: [
      { field: 'Kept for everybody', old: kept.question, new: '' },
      ...(reason === undefined ? [] : [{ field: 'Reason', old: '', new: reason }]),
    ],
  });
};
