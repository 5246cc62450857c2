import { dateInWords, listInWords } from '../../deadlines/day-words.ts';
import type { EvidenceKind, Identity, Judgement, Standing, Understanding } from './standing.ts';
import type { StandingDecision } from './standing-form.ts';
import type { Finding } from './who-may-ask.ts';

/** The trust policy's list (s. 15). Any one of them is enough. */
export const evidenceNames: Readonly<Record<EvidenceKind, string>> = {
  passport: 'Passport',
  'driving-licence': 'Driving licence',
  'utility-bill': 'Utility bill with the current address',
  'birth-or-marriage-certificate': 'Birth or marriage certificate',
  'p45-p60': 'P45 or P60',
  'card-or-mortgage-statement': 'Credit card or mortgage statement',
  other: 'Something else',
};

export const understandingNames: Readonly<Record<Understanding, string>> = {
  understands: 'Yes, they understand what it means to ask',
  'does-not-understand': 'No, they do not understand it',
  'not-judged': 'I cannot say yet',
};

export const judgementNames: Readonly<Record<Judgement, string>> = {
  'own-right': 'They may ask in their own right',
  'for-child': 'They may ask for the child',
  'with-authority': 'They may ask, with authority that we have seen',
  'by-status': 'They may see the educational record, as a parent of the child',
  'may-not': 'They may not ask',
};

/** What a person may decide. */
export const decisionNames: Readonly<Record<StandingDecision, string>> = {
  ...judgementNames,
  'ask-authority': 'Not yet: I ask for authority first',
};

export const findingNames: Readonly<Record<Finding, string>> = {
  understanding: 'whether the pupil understands what it means to ask',
  status: 'how they are related to the child',
  authority: 'whether there is written authority',
  age: 'the day of birth',
  'kind-of-school': 'which kind of school it is, such as a maintained school or an academy',
};

/** How it stands with who the requester is; for those who may read the request. */
export const identityInWords = (identity: Identity | null): string => {
  if (identity?.known) return `Known to us: ${identity.known.reason}`;
  if (identity?.seen) {
    const { evidence, otherProof, by, on } = identity.seen;
    const proofs = evidence.map((each) => (each === 'other' && otherProof ? otherProof : evidenceNames[each]));
    return `${listInWords(proofs)}, seen by ${by.name} on ${dateInWords(on)}`;
  }
  return identity?.asked ? `Proof asked for on ${dateInWords(identity.asked.on)}, not seen yet` : 'Not looked at yet';
};

/** How it stands with whether they may ask; for those who may read the request. */
export const standingInWords = (standing: Pick<Standing, 'judgement' | 'authority'> | null): string => {
  if (!standing) return 'Not judged yet';
  const { judgement, authority } = standing;
  if (judgement === null)
    return authority ? `Authority asked for on ${dateInWords(authority.askedOn)}` : 'Not judged yet';
  const came = judgement === 'with-authority' && authority?.cameOn;
  return came ? `${judgementNames[judgement]}. It came on ${dateInWords(came)}` : judgementNames[judgement];
};
