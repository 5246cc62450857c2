import { weekdayInWords } from '../../../domain/deadlines/day-words.ts';
import { datesIfLogged } from '../../../domain/request/log/dates-if-logged.ts';
import { type RequestField, type RequestForm, requestForm } from '../../../domain/request/log/request-form.ts';
import { requestAnswer, requestFieldNames } from '../../../domain/request/log/request-words.ts';
import { drawn, facts, heading, hint, ours, together } from '../../../teams/card/blocks.ts';
import { safeText } from '../../../teams/card/safe-text.ts';
import type { Step } from '../../act.ts';
import { changing } from '../../facts/check-blocks.ts';
import { over } from '../../over.ts';
import type { Setting } from '../../setting.ts';
import { requestQuestions } from './request-questions.ts';
import { sameLetterPart } from './same-letter.ts';

const { step } = over(requestQuestions);

/** Everything that was answered to `questions`, and the dates that it gives. */
export const checkAnswers = (explanation: string, questions: readonly Step[]): Step =>
  step({
    id: 'check-answers',
    name: 'Check your answers',
    asks: [],
    card: (soFar, setting) => [
      heading('Check your answers'),
      hint(explanation),
      drawn(...dateLines(soFar, setting)),
      facts(
        (Object.keys(requestForm.shape) as RequestField[]).flatMap((field) => {
          const answer = requestAnswer(field, soFar, setting.organisation);
          return answer === '' ? [] : [{ name: requestFieldNames[field], answer: safeText(answer) }];
        }),
      ),
      changing(questions, soFar, setting),
    ],
  });

/** Each date with one line of why; none while an answer that it needs is missing. */
const dateLines = (soFar: Partial<RequestForm>, { organisation, now, about, part }: Setting) => {
  const form = requestForm.safeParse(soFar).data;
  if (!form) return [];
  const before = about?.type === 'request' && part !== sameLetterPart ? about : undefined;
  return datesIfLogged(form, { before, organisation, now }).map(({ words, dueOn, working }) =>
    together(
      { spacing: 'Small' },
      ours(dueOn === undefined ? words : `${words}: ${weekdayInWords(dueOn)}`, { weight: 'Bolder', spacing: 'None' }),
      ours(working.join(' '), { isSubtle: true, spacing: 'None' }),
    ),
  );
};
