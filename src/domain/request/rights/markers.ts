import { z } from 'zod';
import { actor } from '../../history.ts';
import { personal } from '../../personal-data.ts';

/** The trust policy's steps for an accuracy in dispute (s. 11). The marker stands until it is resolved. */
export const challengeStates = ['challenged', 'governing-body', 'arbitration', 'resolved'] as const;
export type ChallengeState = (typeof challengeStates)[number];

/** How a dispute can end: the entry was put right, the other version was put beside it, or the entry was right. */
export const resolutions = ['corrected', 'statement-added', 'stands'] as const;
export type Resolution = (typeof resolutions)[number];

export const challenge = z.object({
  state: z.enum(challengeStates),
  /** Which entry, and both versions of it; a version is empty until somebody has written it down. */
  entry: personal(z.string()),
  ourVersion: personal(z.string()),
  theirVersion: personal(z.string()),
  since: z.iso.date(),
  resolved: z
    .object({
      on: z.iso.date(),
      how: z.enum(resolutions),
      words: personal(z.string()),
      by: actor,
    })
    .nullable(),
});
export type Challenge = z.infer<typeof challenge>;

/** When somebody may ask that data is kept and not used (UK GDPR Art. 18(1)(a)-(d)). */
export const restrictionGrounds = [
  'accuracy-contested',
  'unlawful-not-erased',
  'needed-for-claims',
  'objection-pending',
] as const;
export type RestrictionGround = (typeof restrictionGrounds)[number];

/** Data that is kept but not used (UK GDPR Art. 18). The subject is told before it is lifted (Art. 18(3)). */
export const restriction = z.object({
  since: z.iso.date(),
  of: personal(z.string()),
  reason: personal(z.string()),
  /** `granted`: as the outcome of a request to restrict. `objection-upheld`: the use has stopped (Art. 21(1)). */
  ground: z.enum([...restrictionGrounds, 'granted', 'objection-upheld']),
  by: actor,
  subjectToldOn: z.iso.date().nullable(),
  liftedOn: z.iso.date().nullable(),
});
export type Restriction = z.infer<typeof restriction>;

/** Whether data may be kept but not used, now. */
export const isRestricted = (restriction: Restriction | null): restriction is Restriction & { liftedOn: null } =>
  restriction !== null && restriction.liftedOn === null;
