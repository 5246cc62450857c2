import { z } from 'zod';
import { type Problem, words } from '../breach/report/breach-report.ts';
import { passagesNaming } from '../breach/tell/names-in-text.ts';
import { londonYear } from '../deadlines/london-time.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { refuse } from '../outcome.ts';
import { personal } from '../personal-data.ts';
import { type QuestionDeciding, revised, stands } from './revise-question.ts';

export const answerForm = z.object({
  answer: personal(words(2000, 'Write the answer, in a sentence or two.')),
  source: personal(words(200, 'Write the clause, or leave this empty.')).optional(),
  keep: z.array(z.enum(['keep'])).default([]),
  /** What was asked may name a child, so whoever answers says it anew for everybody. */
  keptQuestion: personal(words(500, 'Write the question, or leave this empty.')).optional(),
});
export type AnswerForm = z.infer<typeof answerForm>;

/** What everybody may be shown names nobody, as far as that can be seen; colleagues in a role and schools are no secret. */
export const problemsOfAnswer = (
  { answer, source, keep = [], keptQuestion }: Partial<AnswerForm>,
  { organisation, now }: { organisation: Organisation; now: Date },
): Problem[] => {
  if (keep.length === 0) return [];
  if (keptQuestion === undefined) {
    return [{ field: 'keptQuestion', words: 'Write the question as everybody may read it, without names.' }];
  }
  const known = [organisation, ...organisation.schools, ...organisation.people].map(({ name }) => name);
  return Object.entries({ answer, source, keptQuestion }).flatMap(([field, said]) => {
    const [naming] = passagesNaming(said ?? '', { known, year: londonYear(now) });
    return naming === undefined
      ? []
      : [{ field, words: 'This seems to name somebody, and everybody would read it. Take it out, or untick the box.' }];
  });
};

/** Also one more answer to the same question, which stands beside the one before. */
export const answerQuestion = (deciding: QuestionDeciding, form: AnswerForm) => {
  const { before, by, organisation, now } = deciding;
  const { answer, source = null, keep, keptQuestion } = form;
  if (before.state === 'closed') {
    return refuse('closed', `${before.reference} is closed. Whoever asked can open it again.`);
  }
  const [problem] = problemsOfAnswer(form, { organisation, now });
  if (problem) return refuse('wrong-answer', problem.words);
  const kept =
    keep.length > 0 && keptQuestion !== undefined ? { at: now, by, question: keptQuestion, answer, source } : null;
  return revised(deciding, 'answer-given', {
    set: { state: 'answered', kept: kept ?? before.kept },
    says: { is: 'answer', words: answer, source },
    changes: [
      { field: 'Answer', old: '', new: answer },
      ...(source === null ? [] : [{ field: 'Source', old: '', new: source }]),
      ...(kept ? [{ field: 'Kept for everybody', old: before.kept?.question ?? '', new: kept.question }] : []),
      stands(before, 'answered'),
    ],
    tells: { kind: 'question-answered', to: 'reporter' },
  });
};
