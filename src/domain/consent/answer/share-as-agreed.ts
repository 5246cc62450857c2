import { askFirst, type ConsentAnswer, no, only, yes } from '../consent-answer.ts';
import { type AgreedRecipient, recipientNames } from '../recipients.ts';
import { clauses } from './clauses.ts';
import { askSafeguardingLead } from './safeguarding.ts';
import type { SharingFacts } from './sharing-facts.ts';
import { clausesOf } from './signed-words.ts';

/**
 * Whether something may go to one of those to whom a parent agrees by signing: only where the form names them, they
 * work with the pupil, and they need to know it (the privacy statement, para 5; SEIPS 6.3, 6.6). The papers are complete.
 * The pupil's own school hears of the work even where the form does not name it: that is what the work is for, whoever is
 * named (SEIPS 6.1, 6.3).
 */
export const shareAsAgreed = (
  { signed, left, restricted, question }: SharingFacts,
  recipient: AgreedRecipient,
): ConsentAnswer => {
  if (!signed.signature?.recipients.includes(recipient)) {
    if (recipient === 'on-roll-school') return tellOwnSchool({ signed, question });
    return no({
      reason: `The form is signed, but it does not name ${recipientNames[recipient]}.`,
      next: 'If it is needed, ask a parent or carer with parental responsibility to agree to it on a new form.',
      clauses: [clauses.agreed, clauses.signature],
    });
  }
  if (recipient === 'on-roll-school') return shareWhatIsNeeded(recipient, { signed, question });
  if (question.works === 'no') {
    return no({
      reason: 'The form names such services, but only those that work with the pupil. This one does not.',
      clauses: [clauses.thirdParties, clauses.purposes],
    });
  }
  if (left) {
    return askFirst({
      reason: 'The pupil has left the partnership, and what was agreed to was for the work with the pupil here.',
      next: 'Ask the Data Protection Officer whether it is still needed.',
      clauses: [clauses.purposes, clauses.whenLeaving],
    });
  }
  // Where part is restricted, somebody else is asked first, whether it works with the pupil or not.
  if (question.works === 'not-said' && mustBeAsked.includes(recipient) && !restricted) {
    return askFirst({
      reason: `The form names ${recipientNames[recipient]}, but only one that works with the pupil.`,
      next: 'Find out whether it works with this pupil, then press a button below. Share nothing yet.',
      clauses: [clauses.agreed, clauses.thirdParties],
    });
  }
  return shareWhatIsNeeded(recipient, { signed, question });
};

/** Some such organisations work with a partnership's pupils, and others do not. */
const mustBeAsked: readonly AgreedRecipient[] = ['alternative-provider', 'voluntary-organisation'];

const shareWhatIsNeeded = (
  recipient: AgreedRecipient,
  { signed, question }: Pick<SharingFacts, 'signed' | 'question'>,
): ConsentAnswer => {
  const reason = `A parent or carer with parental responsibility has signed, and the school has acknowledged the privacy statement. The form names ${named(recipient)}.`;
  const ground = {
    reason,
    next: nextWith[recipient],
    clauses: [
      clauses.agreed,
      clauses.softInformation,
      ...(recipient === 'local-authority' ? [clauses.aggregate] : []),
      ...clausesOf(signed),
    ] as const,
  };
  switch (question.what) {
    case 'what-they-need':
      return yes(ground);
    case 'exam-results':
      return only(['The results that they need to know for their work with the pupil'], ground);
    case 'contact-details':
      return only(['The contact details that they need for their work with the pupil'], ground);
    case 'name-for-login':
      return only(['The pupil’s name'], { ...ground, clauses: [...ground.clauses, clauses.logins] });
    case 'safeguarding-file':
      return askSafeguardingLead();
    default:
      return question.what satisfies never;
  }
};

/** Nobody has agreed to more than feedback. */
const tellOwnSchool = ({ signed, question }: Pick<SharingFacts, 'signed' | 'question'>): ConsentAnswer => {
  if (question.what === 'safeguarding-file') return askSafeguardingLead();
  const ground = {
    reason:
      'The form does not name the pupil’s own school. Telling it how the work goes needs no naming: feedback to the school is a purpose of the work itself.',
    next: 'Share only what the school needs to know. If a parent objects to that, record the objection.',
    clauses: [clauses.work, clauses.softInformation, ...clausesOf(signed)] as const,
  };
  return question.what === 'what-they-need'
    ? yes(ground)
    : only(['Feedback on the work with the pupil, as far as the school needs it'], ground);
};

const named = (recipient: AgreedRecipient): string =>
  mustBeAsked.includes(recipient)
    ? `${recipientNames[recipient]} that works with the pupil`
    : recipientNames[recipient];

const ownSecurity =
  'Share only what it needs to know, and check that it has security rules of its own for keeping this safe.';

const nextWith: Readonly<Record<AgreedRecipient, string>> = {
  'on-roll-school': 'Share only what the school needs to know.',
  'local-authority': 'Share only what they need to know. A report for commissioning holds numbers only.',
  'health-service': ownSecurity,
  'alternative-provider': ownSecurity,
  'voluntary-organisation': ownSecurity,
};
