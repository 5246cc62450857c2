import { z } from 'zod';
import { caseFields } from '../case.ts';
import { actor } from '../history.ts';
import { personal } from '../personal-data.ts';
import { questionRoles } from './question-roles.ts';

/** `answered`: until whoever asked is content, or asks again. */
const states = ['asked', 'answered', 'closed'] as const;

const asking = { id: z.string(), at: z.date(), by: actor, words: personal(z.string()) };

/** What was said, in its order; `id` is the version of the record that came with it. */
const saying = z.discriminatedUnion('is', [
  z.object({ is: z.literal('question'), ...asking }),
  /** `source`: what it rests on, such as a clause. */
  z.object({ is: z.literal('answer'), ...asking, source: personal(z.string()).nullable() }),
]);
export type Saying = z.infer<typeof saying>;
export type Answer = Extract<Saying, { is: 'answer' }>;

/** An answer that everybody in the organisation may be shown. Sealed, because nobody can be sure that it names nobody. */
const keptAnswer = z.object({
  at: z.date(),
  by: actor,
  question: personal(z.string()),
  answer: personal(z.string()),
  source: personal(z.string()).nullable(),
});

/**
 * A colleague's question that only a person can answer. No law sets a time for it, so it has no clock; it is neither a breach
 * nor a request and is counted as neither.
 */
export const askedQuestion = z.object({
  ...caseFields,
  type: z.literal('question'),
  /** Whoever holds this role may read and answer it. */
  sentTo: z.enum(questionRoles),
  state: z.enum(states),
  said: z.array(saying),
  kept: keptAnswer.nullable(),
  /** Null too where whoever asked was content. */
  closedBecause: personal(z.string()).nullable(),
});
export type AskedQuestion = z.infer<typeof askedQuestion>;

/** What was asked first. */
export const firstAsked = ({ said }: AskedQuestion): Saying => {
  const [first] = said;
  if (!first) throw new Error('a question was stored without its words');
  return first;
};

/** What was asked last, which is what waits for an answer. */
export const lastAsked = (about: AskedQuestion): Saying =>
  about.said.findLast(({ is }) => is === 'question') ?? firstAsked(about);

export const lastAnswer = ({ said }: Pick<AskedQuestion, 'said'>): Answer | undefined =>
  said.findLast((each): each is Answer => each.is === 'answer');

/** Somebody has yet to answer it. */
export const isUnanswered = ({ state }: Pick<AskedQuestion, 'state'>): boolean => state === 'asked';
