import { askFirst, type ConsentAnswer, yes } from '../consent-answer.ts';
import type { Recipient } from '../recipients.ts';
import { type Clause, clauses } from './clauses.ts';

/** No policy lets a safeguarding file go with the rest, other than to a provider after 16. */
export const askSafeguardingLead = (...others: readonly Clause[]): ConsentAnswer =>
  askFirst({
    reason: 'A safeguarding file does not go with the rest. It is decided page by page what they need to know.',
    next: 'Ask the safeguarding lead. If somebody may come to harm, say so when you ask me: another rule applies then.',
    clauses: [clauses.softInformation, clauses.childrenInNeed, clauses.safeguarding, ...others],
  });

/** On a move it goes by itself: no paper of ours stands in its way, and no form lets anybody else send it. */
export const sendSafeguardingFile = (): ConsentAnswer =>
  askFirst({
    reason: 'The child protection file goes to the new school whatever was signed, but apart from the rest.',
    next: 'Ask the safeguarding lead now. They send it to theirs within five days, or in the first five days of a new term, securely and with a receipt.',
    clauses: [clauses.safeguardingFile, clauses.safeguarding, clauses.move],
  });

/** The answer where somebody may come to harm: it overrides every limit on sharing, as far as that is needed (SEIPS 6.4). */
export const toKeepSafe = (otherwise: ConsentAnswer, recipient: Recipient): ConsentAnswer => {
  if (mayPutAtRisk.includes(recipient)) return askBeforeTelling();
  return otherwise.answer === 'yes'
    ? {
        ...otherwise,
        next: 'Share what they need to know. Tell your safeguarding lead too. In immediate danger, ring 999.',
      }
    : allowedToKeepSafe();
};

/** They can do little to keep a child safe, or may be what the child has to be kept safe from. */
const mayPutAtRisk: readonly Recipient[] = ['family', 'unrelated', 'login-supplier', 'department-for-education'];

const askBeforeTelling = (): ConsentAnswer =>
  askFirst({
    reason:
      'Keeping a child safe comes first and can allow this (SEIPS policy 6.4), but telling them could put somebody at risk.',
    next: 'Ask the safeguarding lead first. In immediate danger, ring 999. If you then tell them, record whom you told and why.',
    clauses: [clauses.safeguarding],
  });

const allowedToKeepSafe = (): ConsentAnswer => ({
  ...yes({
    reason: 'Keeping a child safe comes first, whatever was signed. Share what is needed for that, and no more.',
    next: 'If a child is in immediate danger, ring 999. Tell your safeguarding lead. Then record whom you told and why: the Data Protection Officer is told then.',
    clauses: [clauses.safeguarding],
  }),
  override: 'safeguarding',
});
