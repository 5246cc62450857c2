import { askFirst, type ConsentAnswer, yes } from '../consent-answer.ts';
import type { Recipient } from '../recipients.ts';
import { type Clause, clauses } from './clauses.ts';

/** No policy lets a safeguarding file go with the rest, other than to a provider after 16. */
export const askSafeguardingLead = (...others: readonly Clause[]): ConsentAnswer =>
  askFirst({
    reason: 'A safeguarding file does not go along with the rest: it is decided page by page what they need to know.',
    next: 'Ask the safeguarding lead. If somebody may come to harm, tell me so: then you may share what is needed.',
    clauses: [clauses.softInformation, clauses.childrenInNeed, clauses.safeguarding, ...others],
  });

/** Keeping somebody safe overrides every limit on sharing, as far as it is needed for that (SEIPS 6.4). */
export const allowedToSafeguard = (recipient: Recipient): ConsentAnswer => ({
  ...yes({
    reason:
      'Keeping a child safe comes before every limit on sharing. Share what is needed for that, and no more, whatever was signed.',
    next: `${cautions[recipient] ?? ''}Record what you shared and why; I then tell the Data Protection Officer.`,
    clauses: [clauses.safeguarding],
  }),
  override: 'safeguarding',
});

const notTheFirst = 'Ask the safeguarding lead whether they need it: the council or the police can often do more. ';

const cautions: Partial<Readonly<Record<Recipient, string>>> = {
  family: 'Ask the safeguarding lead first whether telling the family could put somebody at risk. ',
  unrelated: notTheFirst,
  'login-supplier': notTheFirst,
  'department-for-education': notTheFirst,
};
