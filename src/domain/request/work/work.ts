import { z } from 'zod';
import { actor } from '../../history.ts';
import { personal } from '../../personal-data.ts';
import { exemptions } from './exemptions.ts';
import { healthAnswers } from './health-piece.ts';

/** Where was looked, and what was found: a reasonable and proportionate search (UK GDPR Art. 15(1A)). */
export const search = z.object({
  place: personal(z.string()),
  found: personal(z.string()),
  /** Left out where nobody was asked. */
  holdsHealth: z.enum(healthAnswers).optional(),
  on: z.iso.date(),
  by: actor,
  recordedAt: z.date(),
});
export type Search = z.infer<typeof search>;

export const extents = ['redacted', 'whole'] as const;

/** What became of asking somebody else whose information it is (Data Protection Act 2018 Sch. 2 para. 16(2)(a) and (3)(c) to (e)). */
export const agreements = ['not-asked', 'no-answer', 'refused', 'cannot', 'agreed'] as const;

/**
 * One line of the redaction log: what is not handed over, why, and where the full copy is kept (trust policy s. 15).
 */
export const withheld = z.object({
  id: z.string(),
  exemption: z.enum(exemptions),
  what: personal(z.string()),
  extent: z.enum(extents),
  reason: personal(z.string()),
  /** Where it is somebody else's information: why it is not reasonable to give it (para. 16(3)). Left out in older lines. */
  thirdParty: z
    .object({ agreed: z.enum(agreements), inJob: z.enum(['yes', 'no']), notReasonable: personal(z.string()) })
    .optional(),
  /** The law, where it is none of the exemptions that have a name here. */
  provision: personal(z.string()).optional(),
  /** A Data Protection Officer, or their deputy, finds that this law fits. */
  approved: z.object({ reason: personal(z.string()), by: actor, at: z.date() }).optional(),
  /** Where the complete copy is kept. */
  fullCopy: personal(z.string()),
  by: actor,
  at: z.date(),
  /** It is handed over after all. */
  liftedAt: z.date().nullable(),
});
export type Withheld = z.infer<typeof withheld>;

/** What is advised: hand all over, hold part back, hold all back. */
export const adviceGiven = ['hand-over', 'hold-part', 'hold-all'] as const;

/** `safeguarding-officer`: the local authority’s, whom a partnership asks (SEIPS 5.2). The others are a trust's or a school's choice. */
export const advisers = [
  'safeguarding-officer',
  'dpo',
  'safeguarding-lead',
  'local-authority',
  'somebody-else',
] as const;
export type Adviser = (typeof advisers)[number];

/** Advice taken because handing it over may harm somebody (SEIPS 5.2; trust policy s. 15). */
export const advice = z.object({
  /** Left out: the Safeguarding Officer. */
  of: z.enum(advisers).optional(),
  askedOn: z.iso.date(),
  givenOn: z.iso.date(),
  advises: z.enum(adviceGiven),
  words: personal(z.string()),
  by: actor,
  recordedAt: z.date(),
});
export type Advice = z.infer<typeof advice>;
