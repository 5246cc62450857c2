import type { Actor } from '../../src/domain/history.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import { answerForm, answerQuestion } from '../../src/domain/question/answer-question.ts';
import { askAgain, askAgainForm, askQuestion, questionForm } from '../../src/domain/question/ask-question.ts';
import { closeQuestion, closingForm, settleQuestion } from '../../src/domain/question/close-question.ts';
import type { AskedQuestion } from '../../src/domain/question/question.ts';
import type { QuestionDeciding } from '../../src/domain/question/revise-question.ts';
import { brookvale, maya, now } from './cast.ts';
import { madeOnce } from './made-once.ts';
import { accepted, asDev, minutesOn } from './run-breach.ts';
import type { Voice } from './walk-dialogue.ts';

const words = 'May I e-mail Jordan’s EHCP to his new school?';

/** What Maya asks of Brookvale, late on Wednesday 18 November 2026. */
export const sampleQuestion = ({
  question = words,
  organisation = brookvale,
  name = maya.name,
}: {
  question?: string;
  organisation?: Organisation;
  name?: string;
} = {}): AskedQuestion =>
  askQuestion({
    ...questionForm.parse({ question }),
    ...{ reference: 'QU-2026-0001', submissionId: 'asked', organisation, receiptCard: null, now },
    reporter: { id: maya.id, name } as Actor,
  });

/** What a decision about a question is given. */
export const decidingQuestion = (before: AskedQuestion, by: Actor = asDev, minutes = 60): QuestionDeciding => ({
  ...{ before, by, organisation: brookvale, submissionId: `submission ${before.version + 1}`, now: minutesOn(minutes) },
});

/** One question in every state that it can be in, in people's own words. */
export const questionsTold = madeOnce((voice: Voice, name: string) => {
  const asker = { id: maya.id, name } as Actor;
  const say = (id: string, most: number) => voice.type(id, most);
  const asked = sampleQuestion({ question: say('question', 4000), name });
  const answer = { answer: say('answer', 2000), source: say('source', 200) };
  const answered = accepted(answerQuestion(decidingQuestion(asked), answerForm.parse(answer))).record;
  const kept = {
    ...answered,
    kept: { at: minutesOn(60), by: asDev, question: say('keptQuestion', 500), ...answer },
  } as unknown as AskedQuestion;
  const again = accepted(
    askAgain(decidingQuestion(answered, asker, 120), askAgainForm.parse({ words: say('words', 2000) })),
  ).record;
  const twice = accepted(answerQuestion(decidingQuestion(again, asDev, 180), answerForm.parse(answer))).record;
  const settled = accepted(settleQuestion(decidingQuestion(answered, asker, 120))).record;
  const reason = closingForm.parse({ reason: say('reason', 1000) });
  const closed = accepted(closeQuestion(decidingQuestion(asked), reason)).record;
  return { asked, answered, kept, again, twice, settled, closed };
});
export type QuestionState = keyof ReturnType<typeof questionsTold>;
