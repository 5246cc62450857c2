import { z } from 'zod';
import { weekdayInWords } from '../../../domain/deadlines/day-words.ts';
import { datesIfLogged } from '../../../domain/request/log/dates-if-logged.ts';
import { type RequestField, type RequestForm, requestForm } from '../../../domain/request/log/request-form.ts';
import { requestAnswer, requestFieldNames } from '../../../domain/request/log/request-words.ts';
import { defineCard } from '../../../teams/card/define-card.ts';
import { plain, safeText } from '../../../teams/card/safe-text.ts';
import { over, type Step } from '../../act.ts';
import type { Setting } from '../../setting.ts';
import { requestQuestions } from './request-questions.ts';
import { sameLetterPart } from './same-letter.ts';

const card = defineCard(
  'log-request/check-answers',
  z.strictObject({
    dates: z.array(z.strictObject({ words: z.string(), why: z.string() })),
    explanation: z.string(),
    rows: z.array(z.strictObject({ name: z.string(), answer: z.string() })),
    steps: z.array(z.object({ title: z.string(), value: z.string() })),
  }),
);

const { step } = over(requestQuestions);

/** Everything that was answered to `questions`, and the dates that it gives. */
export const checkAnswers = (explanation: string, questions: readonly Step[]): Step =>
  step({
    id: 'check-answers',
    name: 'Check your answers',
    asks: [],
    card,
    view: (soFar, setting) => ({
      dates: dateLines(soFar, setting),
      explanation,
      rows: (Object.keys(requestForm.shape) as RequestField[]).flatMap((field) => {
        const answer = requestAnswer(field, soFar, setting.organisation);
        return answer === '' ? [] : [{ name: requestFieldNames[field], answer: safeText(answer) }];
      }),
      steps: questions
        .filter((each) => each.when(soFar, setting))
        .map(({ id, name }) => ({ title: plain(name), value: id })),
    }),
  });

/** Each date with one line of why; none while an answer that it needs is missing. */
const dateLines = (soFar: Partial<RequestForm>, { organisation, now, about, part }: Setting) => {
  const form = requestForm.safeParse(soFar).data;
  if (!form) return [];
  const before = about?.type === 'request' && part !== sameLetterPart ? about : undefined;
  return datesIfLogged(form, { before, organisation, now }).map(({ words, dueOn, working }) => ({
    words: dueOn === undefined ? words : `${words}: ${weekdayInWords(dueOn)}`,
    why: working.join(' '),
  }));
};
