import { z } from 'zod';
import { actor } from '../../history.ts';
import { personal } from '../../personal-data.ts';

/** What an answer to an access request tells besides the copy itself (UK GDPR Art. 15(1)). */
export const answerParts = [
  'confirmation',
  'purposes',
  'categories',
  'recipients',
  'retention',
  'rights',
  'complaints',
  'source',
  'automated-decisions',
] as const;
export type AnswerPart = (typeof answerParts)[number];

/** What was decided about a right other than access. */
export const rightOutcomes = ['done', 'partly', 'not-done'] as const;

/** Electronic where the request came so, unless they ask for another form (UK GDPR Art. 12(3)). */
export const answerForms = ['electronic', 'paper', 'spoken'] as const;
export type AnswerForm = (typeof answerForms)[number];

/** An answer as it was put together, before somebody else has looked at it. */
export const preparedAnswer = z.object({
  at: z.date(),
  by: actor,
  /** What goes out, in a few words: not the data itself. */
  words: personal(z.string()),
  /** What an answer that hands data over says about it. */
  parts: z.array(z.enum(answerParts)),
  /** Why the other parts are left out. */
  leftOut: personal(z.string()).nullable(),
  form: z.enum(answerForms),
  /** What was decided, where nothing is handed over, and why. */
  outcome: z.enum(rightOutcomes).nullable(),
  reasons: personal(z.string()).nullable(),
  /** The disputes about accuracy of which it carries both versions, by reference. */
  bothVersionsOf: z.array(z.string()),
  /** The restrictions that it flags, by the reference of the request that brought them. */
  flagsRestrictionOf: z.array(z.string()),
});
export type PreparedAnswer = z.infer<typeof preparedAnswer>;

/** Somebody other than who prepared it has looked at it. */
export const check = z.object({ at: z.date(), by: actor, words: personal(z.string()) });

/**
 * Handed over with somebody there to explain it, by registered post, or in a secure electronic form (trust policy s. 15). What
 * holds no personal data but a decision may go as a letter, in an e-mail, or be told.
 */
export const waysDelivered = [
  'handed-over',
  'registered-post',
  'secure-form',
  'letter',
  'e-mail-no-data',
  'in-person',
] as const;
export type WayDelivered = (typeof waysDelivered)[number];

export const delivery = z.object({
  on: z.iso.date(),
  how: z.enum(waysDelivered),
  /** Who explained it, the number of the registered letter, or what shows that it came. */
  proof: personal(z.string()),
  by: actor,
  recordedAt: z.date(),
});
export type Delivery = z.infer<typeof delivery>;

export const refusalGrounds = ['unfounded', 'excessive', 'may-not-ask', 'exempt', 'right-does-not-apply'] as const;

/** Told with the reasons and the routes of complaint before the month ends (UK GDPR Art. 12(4)). */
export const refusal = z.object({
  ground: z.enum(refusalGrounds),
  reasons: personal(z.string()),
  toldOn: z.iso.date(),
  by: actor,
  recordedAt: z.date(),
});
export type Refusal = z.infer<typeof refusal>;
