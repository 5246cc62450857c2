import { z } from 'zod';
import { type Problem, words } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import { dateInWords, weekdayInWords } from '../../deadlines/day-words.ts';
import { type Outcome, refuse } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import { problemsOfDay, refusedFor, type WrongAnswer } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import { clarificationNeeds } from './pauses.ts';
import { lawDueOn } from './request-clock.ts';

export const clarificationForm = z.object({
  need: z.enum([...clarificationNeeds, 'always-asked'], { error: 'Choose why you need it.' }),
  reason: personal(words(1000, 'Say in a sentence what makes it needed. They read it too.')),
  question: personal(words(2000, 'Write what you ask them.')),
  askedOn: z.iso.date({ error: 'Give the day on which you asked.' }),
});
export type ClarificationForm = z.infer<typeof clarificationForm>;

export const clarificationAnswerForm = z.object({
  answeredOn: z.iso.date({ error: 'Give the day on which the answer came.' }),
  answer: personal(words(4000, 'Write what they answered, in their words where you can.')),
});
export type ClarificationAnswerForm = z.infer<typeof clarificationAnswerForm>;

interface AboutDay {
  readonly before: DataRequest;
  readonly now: Date;
}

/** Why a clarification that is asked for like this does not stop the clock (UK GDPR Art. 12A(5)-(6)). */
export const problemsOfAsking = (
  { need, askedOn }: Partial<ClarificationForm>,
  { before, now }: AboutDay,
): Problem[] => {
  const dueOn = lawDueOn(before);
  const tooLate = dueOn !== undefined && askedOn !== undefined && askedOn > dueOn;
  return [
    ...(need === 'always-asked' ? [{ field: 'need', words: notAsAMatterOfCourse }] : []),
    ...problemsOfDay('askedOn', askedOn, { asked: before.asked, now }),
    ...(tooLate
      ? [{ field: 'askedOn', words: `The time ended on ${weekdayInWords(dueOn)}, so nothing was left to pause.` }]
      : []),
  ];
};

const notAsAMatterOfCourse =
  'The clock stops only where you cannot find what they ask for without it. You may still ask them, but the month goes on (UK GDPR Art. 12A(6)).';

/**
 * The clock of an access request stands still from the day on which the requester was asked what they mean, once
 * (UK GDPR Art. 12A(5)).
 */
export const askClarification = ({
  asking,
  ...deciding
}: Deciding & { asking: ClarificationForm }): Outcome<Decided<DataRequest>, NotNow | WrongAnswer> => {
  const { before, by, now } = deciding;
  const { need, reason, question, askedOn } = asking;
  if (need === 'always-asked') return refuse('wrong-answer', notAsAMatterOfCourse);
  const refused = refusedFor(problemsOfAsking(asking, { before, now }));
  if (refused) return refused;
  return happened({ ...deciding, on: askedOn }, 'clarification-asked', {
    set: { clarification: { askedOn, need, reason, question, by, answeredOn: null, answer: null } },
    changes: [
      { field: 'Asked what is meant', old: '', new: dateInWords(askedOn) },
      { field: 'Why it is needed', old: '', new: `${needNames[need]} ${reason}` },
      { field: 'Question', old: '', new: question },
    ],
  });
};

/** What is wrong with the day of an answer. */
export const problemsOfAnswer = (
  { answeredOn }: Partial<ClarificationAnswerForm>,
  { before, now }: AboutDay,
): Problem[] => {
  const askedOn = before.clarification?.askedOn;
  return answeredOn !== undefined && askedOn !== undefined && answeredOn < askedOn
    ? [{ field: 'answeredOn', words: `You asked on ${dateInWords(askedOn)}. The answer cannot have come before.` }]
    : problemsOfDay('answeredOn', answeredOn, { asked: before.asked, now });
};

/** The answer has come: the clock goes on the day after, and neither that day nor the day of asking has counted. */
export const recordClarification = ({
  answered,
  ...deciding
}: Deciding & { answered: ClarificationAnswerForm }): Outcome<Decided<DataRequest>, NotNow | WrongAnswer> => {
  const { before, now } = deciding;
  const refused = refusedFor(problemsOfAnswer(answered, { before, now }));
  if (refused) return refused;
  const { answeredOn, answer } = answered;
  return happened(deciding, 'clarification-answered', {
    set: { clarification: before.clarification && { ...before.clarification, answeredOn, answer } },
    changes: [
      { field: 'They answered', old: '', new: dateInWords(answeredOn) },
      { field: 'Answer', old: '', new: answer },
    ],
  });
};

export const needNames: Readonly<Record<ClarificationForm['need'], string>> = {
  'large-amount': 'We hold a large amount of information about them.',
  'cannot-find': 'We cannot tell from what they said what to look for.',
  'always-asked': 'We ask everybody who makes a request.',
};
