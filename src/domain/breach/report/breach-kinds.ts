/**
 * The kinds of breach in the order schools meet them, each with the trust policy's cause (Bradgate s.16) and whether the
 * ICO's form would call it a cyber incident. What to do first is in containment-steps.ts.
 */
export const breachKinds = [
  'wrong-recipient',
  'lost-paper',
  'lost-device',
  'phishing',
  'tricked',
  'system-attacked',
  'supplier-told-us',
  'seen-by-wrong-person',
  'published-online',
  'not-redacted',
  'system-failure',
  'wrongly-destroyed',
  'said-aloud',
  'fire-or-flood',
  'not-acted-on',
  'other',
] as const;
export type BreachKind = (typeof breachKinds)[number];

/** Kinds of which the report asks who received it. */
export const asksRecipient = (kind: BreachKind): boolean =>
  ['wrong-recipient', 'not-redacted', 'said-aloud', 'published-online'].includes(kind);

export type TrustCause =
  | 'loss or theft of data or equipment'
  | 'unauthorised use or access'
  | 'equipment failure'
  | 'poor data destruction'
  | 'human mistake'
  | 'cyber-attack'
  | 'hacking'
  | 'unforeseen circumstance'
  | 'data not fully used or acted upon';

interface KindFacts {
  readonly name: string;
  readonly cause: TrustCause;
  /** The three answers of the ICO's form to “caused by a cyber incident”. */
  readonly cyber: 'yes' | 'no' | 'not-known';
}

export const kindFacts: Record<BreachKind, KindFacts> = {
  'wrong-recipient': { name: 'E-mail or post to the wrong person', cause: 'human mistake', cyber: 'no' },
  'lost-paper': { name: 'Lost or stolen paper', cause: 'loss or theft of data or equipment', cyber: 'no' },
  'lost-device': { name: 'Lost or stolen device', cause: 'loss or theft of data or equipment', cyber: 'no' },
  phishing: { name: 'Phishing or a stolen password', cause: 'cyber-attack', cyber: 'yes' },
  tricked: { name: 'Tricked into telling, by phone or message', cause: 'human mistake', cyber: 'no' },
  'system-attacked': { name: 'Our systems attacked or held to ransom', cause: 'hacking', cyber: 'yes' },
  'supplier-told-us': {
    name: 'A supplier told us of a breach',
    cause: 'unauthorised use or access',
    cyber: 'not-known',
  },
  'seen-by-wrong-person': {
    name: 'Someone saw or opened what they should not',
    cause: 'unauthorised use or access',
    cyber: 'no',
  },
  'published-online': {
    name: 'Published or shared online, or given to a chatbot',
    cause: 'human mistake',
    cyber: 'no',
  },
  'not-redacted': { name: 'Something not blacked out', cause: 'human mistake', cyber: 'no' },
  'system-failure': { name: 'System or equipment failure', cause: 'equipment failure', cyber: 'no' },
  'wrongly-destroyed': { name: 'Wrongly destroyed or deleted', cause: 'poor data destruction', cyber: 'no' },
  'said-aloud': { name: 'Said to or overheard by the wrong person', cause: 'human mistake', cyber: 'no' },
  'fire-or-flood': { name: 'Fire or flood', cause: 'unforeseen circumstance', cyber: 'no' },
  'not-acted-on': { name: 'Information not used or acted on', cause: 'data not fully used or acted upon', cyber: 'no' },
  other: { name: 'Something else', cause: 'human mistake', cyber: 'not-known' },
};
