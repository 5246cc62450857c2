import { askFirst, type ConsentAnswer, no, only, yes } from '../consent-answer.ts';
import { clauses } from './clauses.ts';
import { askSafeguardingLead } from './safeguarding.ts';
import type { SharingFacts } from './sharing-facts.ts';
import { clausesOf, signedInWords } from './signed-words.ts';

/** No, whatever was signed (SEIPS policy 6.6; privacy statement, third parties). */
export const shareWithUnrelated = (): ConsentAnswer =>
  no({
    reason:
      'Nothing goes to anybody who does not support the work with the pupil, and nothing is used for other purposes.',
    clauses: [clauses.thirdParties, clauses.purposes],
  });

/** Large unauthorised absence is the school's to report; anything else is decided case by case. */
export const shareWithPolice = (): ConsentAnswer =>
  askFirst({
    reason: 'What goes to the police is decided case by case. Large unauthorised absence is reported by the school.',
    next: 'Ask them in writing what they need and why. The Data Protection Officer decides.',
    clauses: [clauses.police, clauses.purposes],
  });

/** A statutory return needs no consent; before the papers are complete it is all that the department gets. */
export const shareInReturn = ({ signed, question }: SharingFacts): ConsentAnswer => {
  const asked = question.what === 'what-they-need' || question.what === 'exam-results';
  const ground = {
    reason: 'A return that the law asks for needs no consent.',
    clauses: [clauses.statutoryReturns],
  } as const;
  return signed.stage === 'complete' && asked
    ? yes({ ...ground, next: 'Only what the statutory return asks for. The school makes the return.' })
    : only(['What the statutory return asks for'], { ...ground, next: 'The school makes the return.' });
};

/**
 * The young person and the family may be told (SEIPS 6.3). Until the papers are complete, and after a withdrawal, they
 * get what they have a right to when they ask for it (SEIPS 5.1, UK GDPR Art. 15).
 */
export const shareAtHome = ({ signed, question }: SharingFacts, recipient: 'family' | 'pupil'): ConsentAnswer => {
  const reason = signedInWords(signed);
  if (signed.stage !== 'complete') {
    return only(['What is held about the pupil, as the answer to a request for it'], {
      reason: `${reason} The young person and the family may still ask for what is held.`,
      next: 'Log a request for data, so that it is checked who asks and what they may have.',
      clauses: [clauses.access, clauses.rightOfAccess, ...clausesOf(signed)],
    });
  }
  if (question.what === 'safeguarding-file') return askSafeguardingLead(clauses.advice);
  if (question.what === 'contact-details' && recipient === 'family') {
    return askFirst({
      reason: 'The family may be told about the pupil. Where somebody lives may have to be kept from part of a family.',
      next: 'Make sure who asks and whose details they want. If in doubt, ask the Data Protection Officer.',
      clauses: [clauses.softInformation, clauses.access],
    });
  }
  return yes({
    reason: `${reason} The young person and the family may be told.`,
    next:
      recipient === 'pupil'
        ? 'Make sure who you are speaking to.'
        : 'Check who they are, and that nothing stops you telling them. A court order, or what the pupil has asked, may limit it. If in doubt, ask the Data Protection Officer.',
    clauses: [clauses.softInformation, clauses.access],
  });
};
