import { askFirst, type ConsentAnswer, no, only, yes } from '../consent-answer.ts';
import { type AgreedRecipient, agreedRecipients, type Recipient } from '../recipients.ts';
import { clauses } from './clauses.ts';
import { askSafeguardingLead, sendSafeguardingFile } from './safeguarding.ts';
import { shareAfterSixteen } from './share-after-sixteen.ts';
import { shareAsAgreed } from './share-as-agreed.ts';
import { shareAtHome, shareInReturn, shareWithPolice, shareWithUnrelated } from './share-whatever-signed.ts';
import { shareWithYouthSupport } from './share-with-youth-support.ts';
import type { SharingFacts } from './sharing-facts.ts';
import { afterWithdrawal, clausesOf, signedInWords, stillNeeded } from './signed-words.ts';

/**
 * Whether something may go to a recipient, setting aside that somebody may come to harm. Some recipients are decided
 * whatever was signed; for all others the papers must be complete (SEIPS 7.2).
 */
export const decideShare = (facts: SharingFacts): ConsentAnswer => {
  const { question, signed } = facts;
  switch (question.with) {
    case 'unrelated':
      return shareWithUnrelated();
    case 'police':
      return shareWithPolice();
    case 'department-for-education':
      return shareInReturn(facts);
    case 'family':
    case 'pupil':
      return shareAtHome(facts, question.with);
    case 'new-school':
    case 'other-partnership':
      if (question.what === 'safeguarding-file') return sendSafeguardingFile();
      break;
    case 'login-supplier':
      break;
    default:
      // What is missing here says nothing of what the safeguarding lead may share (SEIPS 6.4).
      if (question.what === 'safeguarding-file' && signed.stage !== 'complete') return askSafeguardingLead();
  }
  return signed.stage === 'complete' ? shareWhenComplete(facts, question.with) : shareUntilThen(facts, question.with);
};

type NeedsPapers = Exclude<Recipient, 'unrelated' | 'police' | 'department-for-education' | 'family' | 'pupil'>;

const shareWhenComplete = (facts: SharingFacts, recipient: NeedsPapers): ConsentAnswer => {
  switch (recipient) {
    case 'new-school':
    case 'other-partnership':
      return shareOnMove(facts);
    case 'youth-support':
      return shareWithYouthSupport(facts);
    case 'post-16-provider':
      return shareAfterSixteen(facts);
    case 'login-supplier':
      return shareForLogin(facts);
    default:
      return shareAsAgreed(facts, recipient);
  }
};

const isAgreed = (recipient: Recipient): recipient is AgreedRecipient =>
  agreedRecipients.some((each) => each === recipient);

/** Nothing goes before the papers are complete. A withdrawal stops what was agreed; the rest waits for a decision. */
const shareUntilThen = ({ signed }: SharingFacts, recipient: NeedsPapers): ConsentAnswer => {
  const reason = signedInWords(signed);
  if (signed.stage !== 'withdrawn') {
    return no({ reason, next: stillNeeded(signed), clauses: clausesOf(signed, clauses.beforeReferral) });
  }
  const next = afterWithdrawal(signed);
  return isAgreed(recipient) || recipient === 'login-supplier'
    ? no({ reason: `${reason} Sharing that was agreed to has stopped.`, next, clauses: clausesOf(signed) })
    : askFirst({
        reason: `${reason} This does not rest on that form, but it may be covered by the objection.`,
        next,
        clauses: clausesOf(signed, clauses.officialFunction),
      });
};

/** On a move, data passes to another Leicestershire partnership or school under the DfE's rules (SEIPS 5.5). */
const shareOnMove = ({ left }: SharingFacts): ConsentAnswer => {
  const moves = [clauses.move, clauses.secureTransfer] as const;
  if (!left) {
    return askFirst({
      reason: 'Data passes to another school or partnership when a pupil moves there. No move is on file.',
      next: 'Find out whether the pupil is moving there, and record that they leave.',
      clauses: moves,
    });
  }
  return yes({
    reason: 'The pupil has left, and data passes to the next school or partnership on a move.',
    next: 'Make sure that this is where the pupil has gone. Use School to School or another secure transfer.',
    clauses: moves,
  });
};

/** Names may be used to make logins; contact details never go to their suppliers (trust policy s. 5 and 12). */
const shareForLogin = ({ question }: SharingFacts): ConsentAnswer =>
  question.what === 'name-for-login' || question.what === 'what-they-need'
    ? only(['The pupil’s name, to make a login'], {
        reason: 'A supplier of logins may have names. Contact details never go there.',
        clauses: [clauses.logins],
      })
    : no({
        reason: 'A supplier of logins may have names to make logins, and nothing else. Contact details never go there.',
        clauses: [clauses.logins, clauses.purposes],
      });
