import { z } from 'zod';
import { caseFields } from '../case.ts';
import { actor } from '../history.ts';
import { personal } from '../personal-data.ts';
import { breachReport } from './breach-report.ts';
import { nearMissReport } from './near-miss-report.ts';

const withdrawal = z.object({ at: z.date(), reason: personal(z.string()) });
const addition = z.object({ at: z.date(), by: actor, words: personal(z.string()) });

/** A breach: what was reported, what was done at once (with the time of each step) and what came later. */
export const breach = z.object({
  ...caseFields,
  type: z.literal('breach'),
  report: breachReport,
  containedAt: z.record(z.string(), z.date()),
  additions: z.array(addition),
  withdrawn: withdrawal.nullable(),
});
export type Breach = z.infer<typeof breach>;

/** Something that nearly was a breach. It has no clock: nothing need be notified under UK GDPR Art. 33. */
export const nearMiss = z.object({
  ...caseFields,
  type: z.literal('near-miss'),
  report: nearMissReport,
  additions: z.array(addition),
  withdrawn: withdrawal.nullable(),
});
export type NearMiss = z.infer<typeof nearMiss>;

export const anyCase = z.discriminatedUnion('type', [breach, nearMiss]);
export type Case = z.infer<typeof anyCase>;

export type CaseStatus = 'open' | 'withdrawn';
export const statusOf = ({ withdrawn }: Pick<Case, 'withdrawn'>): CaseStatus => (withdrawn ? 'withdrawn' : 'open');
