import { z } from 'zod';
import { words } from '../../breach/report/breach-report.ts';
import { actor } from '../../history.ts';
import { personal } from '../../personal-data.ts';
import { waysDelivered } from '../answer/answer.ts';

/** `ask-first`: nothing is given until the body shows what it relies on and why it needs it. */
export const disclosureDecisions = ['give', 'ask-first', 'do-not-give'] as const;
export type DisclosureDecision = (typeof disclosureDecisions)[number];

/** The Data Protection Officer, or the Headteacher where it cannot wait. */
export const deciders = ['dpo', 'head'] as const;

export const decisionNames: Record<DisclosureDecision, string> = {
  give: 'Give the least that is enough',
  'ask-first': 'Ask the body first what we need to see',
  'do-not-give': 'Do not give it',
};

export const deciderNames: Record<(typeof deciders)[number], string> = {
  dpo: 'The Data Protection Officer, or whoever stands in',
  head: 'The Headteacher, because it could not wait',
};

const choose = 'Choose one.';

export const disclosureForm = z.object({
  purpose: personal(words(1000, 'Say what they need it for, as they put it.')),
  necessity: personal(words(1000, 'Say why that needs these data, and why less would not do.')),
  minimum: personal(words(1000, 'Say what is the least that is enough.')),
  decision: z.enum(disclosureDecisions, { error: choose }),
  decidedBy: z.enum(deciders, { error: choose }),
  reason: personal(words(2000, 'Give the reason, in a sentence or two.')),
});
export type DisclosureForm = z.infer<typeof disclosureForm>;

/** What was decided about what a body asks for, and why. */
export const disclosure = z.object({
  purpose: personal(z.string()),
  necessity: personal(z.string()),
  minimum: personal(z.string()),
  decision: z.enum(disclosureDecisions),
  decidedBy: z.enum(deciders),
  reason: personal(z.string()),
  by: actor,
  at: z.date(),
});
export type Disclosure = z.infer<typeof disclosure>;

export const givingForm = z.object({
  what: personal(words(800, 'Say what was given, or what they were told.')),
  how: z.enum(waysDelivered, { error: 'Choose how.' }),
  on: z.iso.date({ error: 'Give the day.' }),
});
export type GivingForm = z.infer<typeof givingForm>;
