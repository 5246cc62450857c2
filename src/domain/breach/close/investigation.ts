import { z } from 'zod';
import { actor } from '../../history.ts';
import { personal } from '../../personal-data.ts';
import { type BreachKind, kindFacts, type TrustCause } from '../report/breach-kinds.ts';
import { words } from '../report/breach-report.ts';

/** The causes of the trust's policy (s.16), which every organisation is asked for. */
export const causes = [
  'loss-or-theft',
  'unauthorised-use',
  'equipment-failure',
  'poor-destruction',
  'human-mistake',
  'cyber-attack',
  'hacking',
  'unforeseen',
  'not-used-or-acted-upon',
] as const;
export type Cause = (typeof causes)[number];

export const causeNames: Record<Cause, TrustCause> = {
  'loss-or-theft': 'loss or theft of data or equipment',
  'unauthorised-use': 'unauthorised use or access',
  'equipment-failure': 'equipment failure',
  'poor-destruction': 'poor data destruction',
  'human-mistake': 'human mistake',
  'cyber-attack': 'cyber-attack',
  hacking: 'hacking',
  unforeseen: 'unforeseen circumstance',
  'not-used-or-acted-upon': 'data not fully used or acted upon',
};

/** The cause that a kind of breach most often has; whoever investigates may find another. */
export const likelyCause = (kind: BreachKind): Cause | undefined =>
  causes.find((cause) => causeNames[cause] === kindFacts[kind].cause);

/** What was found (SEIPS 8.4: investigated thoroughly so that it does not happen again). */
export const investigationForm = z.object({
  findings: personal(words(4000, 'Say what you found, in a few sentences.')),
  cause: z.enum(causes, { error: 'Choose the cause that fits best.' }),
  prevention: personal(words(4000, 'Say what will stop it from happening again.')),
});
export type InvestigationForm = z.infer<typeof investigationForm>;

export const investigation = investigationForm.extend({ at: z.date(), by: actor });

/** Something that will be done because of what was found: by whom, and by the end of which day (`2026-12-04`, London). */
export const actionForm = z.object({
  words: personal(words(1000, 'Say what is to be done, in a sentence.')),
  owner: z.string({ error: 'Choose who will do it.' }),
  dueOn: z.iso.date({ error: 'Choose the day by which it is to be done.' }),
});
export type ActionForm = z.infer<typeof actionForm>;
