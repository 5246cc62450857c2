import { z } from 'zod';
import { personal } from '../../personal-data.ts';
import { withoutNumbers } from './document-number.ts';
import { evidenceKinds } from './standing.ts';

/** We know them, somebody has looked at proof, or proof has to be asked for. */
export const identityWays = ['known', 'seen', 'ask'] as const;

export const identityForm = z.object({
  way: z.enum(identityWays, { error: 'Choose the one that is true.' }),
  knownBecause: personal(withoutNumbers(500, 'Say how you know them, in a sentence.')).optional(),
  evidence: z.array(z.enum(evidenceKinds)).min(1, { error: 'Tick what you looked at. One is enough.' }).optional(),
  otherProof: personal(withoutNumbers(200, 'Say what else you looked at.')).optional(),
  seenOn: z.iso.date({ error: 'Give the day when it was looked at.' }).optional(),
  seenBy: z.string({ error: 'Choose who looked at it.' }).optional(),
  doubt: personal(
    withoutNumbers(1000, 'Say why you doubt who they are. Without a reason no proof may be asked for.'),
  ).optional(),
  askedOn: z.iso.date({ error: 'Give the day when you asked.' }).optional(),
});
export type IdentityForm = z.infer<typeof identityForm>;
