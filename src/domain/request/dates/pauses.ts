import { z } from 'zod';
import { actor } from '../../history.ts';
import { personal } from '../../personal-data.ts';

/** Why it is needed to find what is asked for; asking everybody as a matter of course is no reason (Art. 12A(6)). */
export const clarificationNeeds = ['large-amount', 'cannot-find'] as const;

/** Only access requests pause while it is awaited (UK GDPR Art. 12A(5)). */
export const clarification = z.object({
  askedOn: z.iso.date(),
  need: z.enum(clarificationNeeds),
  reason: personal(z.string()),
  question: personal(z.string()),
  by: actor,
  answeredOn: z.iso.date().nullable(),
  answer: personal(z.string()).nullable(),
});
export type Clarification = z.infer<typeof clarification>;

export const extensionReasons = ['complex', 'several-requests'] as const;

/** Two further months, told in the first with the reasons (UK GDPR Art. 12A(3)-(4)). */
export const extension = z.object({
  ground: z.enum(extensionReasons),
  reasons: personal(z.string()),
  toldOn: z.iso.date(),
  by: actor,
  recordedAt: z.date(),
});
export type Extension = z.infer<typeof extension>;

/** Only for what is manifestly unfounded or excessive, or for further copies (UK GDPR Art. 12(5), 15(3)). */
export const feeGrounds = ['unfounded', 'excessive', 'further-copies'] as const;
export const fee = z.object({
  ground: z.enum(feeGrounds),
  /** In pounds. */
  amount: z.number(),
  reasons: personal(z.string()),
  askedOn: z.iso.date(),
  by: actor,
  paidOn: z.iso.date().nullable(),
});
export type Fee = z.infer<typeof fee>;

/**
 * Whether the answer waits for a fee: only for one under Art. 12(5), of a request that is unfounded or excessive (Art.
 * 12A(2)(c)). One for further copies (Art. 15(3)) moves nothing: the first copy is free, and is due all the same.
 */
export const holdsBackTheAnswer = ({ ground }: Pick<Fee, 'ground'>): boolean => {
  switch (ground) {
    case 'unfounded':
    case 'excessive':
      return true;
    case 'further-copies':
      return false;
    default:
      return ground satisfies never;
  }
};

/** An answer that is late all the same: when the requester was told so, and what. */
export const delay = z.object({ toldOn: z.iso.date(), words: personal(z.string()), by: actor, recordedAt: z.date() });
export type Delay = z.infer<typeof delay>;
