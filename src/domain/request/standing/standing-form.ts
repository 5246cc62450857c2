import { z } from 'zod';
import { words } from '../../breach/report/breach-report.ts';
import { personal } from '../../personal-data.ts';
import { withoutNumbers } from './document-number.ts';
import { judgements, understandings } from './standing.ts';

/** What a person may decide: a judgement, or that authority is asked for first. */
export const decisions = [...judgements, 'ask-authority'] as const;
export type StandingDecision = (typeof decisions)[number];

const choose = 'Choose the one that is true.';

export const standingForm = z.object({
  /** Asked where authority is awaited. */
  next: z.enum(['authority-came', 'judge'], { error: choose }).optional(),
  understands: z.enum(understandings, { error: choose }).optional(),
  understandsBecause: personal(words(1000, 'Say what you gather that from, in a sentence.')).optional(),
  safeguarding: z.enum(['yes', 'no'], { error: choose }).optional(),
  decision: z.enum(decisions, { error: choose }).optional(),
  reason: personal(words(2000, 'Give the reason, in a sentence or two.')).optional(),
  authorityOn: z.iso.date({ error: 'Give the day when it came.' }).optional(),
  evidence: personal(withoutNumbers(500, 'Say what shows it, such as a signed letter.')).optional(),
  askedOn: z.iso.date({ error: 'Give the day when you asked.' }).optional(),
});
export type StandingForm = z.infer<typeof standingForm>;
