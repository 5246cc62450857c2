import { z } from 'zod';
import { words } from '../../breach/report/breach-report.ts';
import { personal } from '../../personal-data.ts';
import { bodies, powers } from '../disclosure/bodies.ts';
import { matters } from '../matters.ts';
import { withoutNumbers } from '../standing/document-number.ts';

/** By what right somebody asks. */
export const capacities = [
  'pupil',
  'parent-with-responsibility',
  'parent-without-responsibility',
  'parent-not-sure',
  'representative',
  'staff',
  'body',
  'other',
] as const;
export type Capacity = (typeof capacities)[number];

export const waysReceived = [
  'in-person',
  'phone',
  'e-mail',
  'letter',
  'form',
  'teams',
  'social-media',
  'other',
] as const;

const choice = <const Values extends readonly [string, ...string[]]>(values: Values, missing: string) =>
  z.enum(values, { error: missing });

/**
 * What is asked when a request is logged. A request needs no form and no magic words (ICO, recognising a request), so
 * this asks for no more than is needed to answer it. Days are calendar days in London.
 */
export const requestForm = z.object({
  wants: personal(words(4000, 'Say in their words what they ask for.')),
  matter: choice(matters, 'Choose the one that fits best. It can be changed later.'),
  capacity: choice(capacities, 'Choose who is asking.'),
  requester: personal(words(200, 'Give the name of who asks.')),
  contact: personal(words(300, '')).optional(),
  /** Whose data it is, where that is not who asks. */
  subject: personal(words(200, '')).optional(),
  bornOn: personal(z.iso.date({ error: 'Use a day such as 14 May 2012.' })).optional(),
  school: z.string().optional(),
  how: choice(waysReceived, 'Choose how it came.'),
  receivedOn: z.iso.date({ error: 'Give the day when it came. The month counts from that day.' }),
  /** Which body asks, and on what it relies, where one asks for data about somebody else. */
  body: choice(bodies, 'Choose who asks.').optional(),
  power: choice(powers, 'Choose on what they rely. “They name none” is an answer.').optional(),
  /** The date of the order, the form or the letter. */
  powerOn: z.iso.date({ error: 'Give a day, or leave it empty.' }).optional(),
  /** The day that the order or the body names. */
  neededBy: z.iso.date({ error: 'Give a day, or leave it empty.' }).optional(),
  /** Whether a life may be in danger. */
  urgent: z.enum(['yes', 'no'], { error: 'Choose one.' }).optional(),
  /** When the pupil left the old school, where records go to a new one. */
  leftOn: z.iso.date({ error: 'Give a day, or leave it empty.' }).optional(),
  /** Why whoever logs it is sure of who asks; then no proof is asked for. */
  knownBecause: personal(withoutNumbers(500, '')).optional(),
});
export type RequestForm = z.infer<typeof requestForm>;
export type RequestField = keyof RequestForm;
