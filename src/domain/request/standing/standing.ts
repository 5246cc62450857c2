import { z } from 'zod';
import { actor } from '../../history.ts';
import { personal } from '../../personal-data.ts';

/** The trust policy's list (s. 15). It is seen, not copied. */
export const evidenceKinds = [
  'passport',
  'driving-licence',
  'utility-bill',
  'birth-or-marriage-certificate',
  'p45-p60',
  'card-or-mortgage-statement',
  'other',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

const seen = z.object({
  on: z.iso.date(),
  by: actor,
  evidence: z.array(z.enum(evidenceKinds)).min(1),
  /** What else was looked at, where it is not on the list; never its number. */
  otherProof: personal(z.string()).optional(),
  recordedAt: z.date(),
});

const known = z.object({ reason: personal(z.string()), by: actor, recordedAt: z.date() });

/**
 * Who the requester is (UK GDPR Art. 12(6)). Proof is asked for only where there is reasonable doubt, and then the month
 * begins when it comes; whoever is known to us needs to show nothing.
 */
export const identity = z.object({
  asked: z.object({ on: z.iso.date(), doubt: personal(z.string()), by: actor }).nullable(),
  known: known.nullable(),
  seen: seen.nullable(),
});
export type Identity = z.infer<typeof identity>;

/** Known to us, or proof was seen (UK GDPR Art. 12(6)). Proof that was only asked for settles nothing. */
export const isIdentitySettled = (about: {
  readonly identity: { readonly known: unknown; readonly seen: unknown } | null;
}): boolean => about.identity !== null && (about.identity.known !== null || about.identity.seen !== null);

/** Whether the requester may ask, as a person has judged it (rules: who may ask for a child's data). */
export const judgements = ['own-right', 'for-child', 'with-authority', 'by-status', 'may-not'] as const;
export type Judgement = (typeof judgements)[number];

export const understandings = ['understands', 'does-not-understand', 'not-judged'] as const;
export type Understanding = (typeof understandings)[number];

export const standing = z.object({
  /** Null while authority is awaited. */
  judgement: z.enum(judgements).nullable(),
  reason: personal(z.string()),
  /** Whether the pupil understands what it means to ask; judged case by case, never by age alone. */
  understands: z.enum(understandings).nullable(),
  /** What that is gathered from; left out where it was not judged. */
  understandsBecause: personal(z.string()).optional(),
  /** The authority of whoever the data is about, where somebody else asks and it is needed. */
  authority: z
    .object({ askedOn: z.iso.date(), cameOn: z.iso.date().nullable(), evidence: personal(z.string()).nullable() })
    .nullable(),
  /** Something in it may harm somebody, or accuses the requester: advice is taken before the file is handed over. */
  safeguarding: z.boolean(),
  by: actor,
  at: z.date(),
});
export type Standing = z.infer<typeof standing>;

/** A person has judged that the requester may ask. While authority is awaited nothing is settled. */
export const isStandingSettled = (about: {
  readonly standing: { readonly judgement: Judgement | null } | null;
}): boolean => about.standing !== null && about.standing.judgement !== null && about.standing.judgement !== 'may-not';
