import { dateInWords, listInWords } from '../../deadlines/day-words.ts';
import type { Clauses } from '../consent-answer.ts';
import type { Speaker } from '../entry.ts';
import { type Clause, clauses } from './clauses.ts';
import type { Signed, Withdrawn } from './what-is-signed.ts';

/** Which papers are on file and which are not, without anybody's name. */
export const signedInWords = (signed: Signed): string =>
  (signed.again && missingAgain[signed.stage]) || papersInWords(signed);

/** Of a pupil who has come back: papers from before the leaving no longer count. */
const missingAgain: Partial<Readonly<Record<Signed['stage'], string>>> = {
  referred:
    'The school has referred the pupil again. There is neither its acknowledgement nor a signature since the pupil was referred again.',
  unsigned:
    'The school has referred the pupil again and acknowledged the privacy statement. There is no signature since the pupil was referred again.',
  unacknowledged:
    'A parent or carer with parental responsibility has signed. There is no acknowledgement by the school since the pupil was referred again.',
};

const papersInWords = (signed: Signed): string => {
  switch (signed.stage) {
    case 'not-referred':
      return 'No referral form from the pupil’s school is on file.';
    case 'referred':
      return 'The school has referred the pupil, but its acknowledgement of the privacy statement and a parent’s signature are not on file.';
    case 'unsigned':
      return 'The school has referred the pupil and acknowledged the privacy statement, but no signature by a parent or carer is on file.';
    case 'unacknowledged':
      return 'A parent or carer with parental responsibility has signed, but the school’s acknowledgement of the privacy statement is not on file.';
    case 'without-responsibility':
      return signed.signature?.responsibility === 'no'
        ? 'The consent form was signed by somebody without parental responsibility.'
        : 'The consent form is signed, but it is not known whether by somebody with parental responsibility.';
    case 'complete':
      return 'A parent or carer with parental responsibility has signed, and the school has referred the pupil and acknowledged the privacy statement.';
    case 'withdrawn':
      return withdrawnInWords(signed);
    default:
      return signed satisfies never;
  }
};

const speakers: Readonly<Record<Speaker, string>> = {
  parent: 'A parent or carer with parental responsibility',
  pupil: 'The pupil',
  'other-adult': 'Somebody other than the pupil or a parent with parental responsibility',
};

const withdrawnInWords = ({ withdrawal: { of, speaker, on } }: Withdrawn): string => {
  const what = of === 'sharing' ? 'consent to sharing' : 'everything that was signed';
  return `${speakers[speaker]} withdrew ${what} on ${dateInWords(on)}.`;
};

/** What would make the file complete, in a sentence. */
export const stillNeeded = ({ form, acknowledgement, signature }: Signed): string => {
  const askAboutSigner = signature?.responsibility === 'not-known';
  const needed = [
    ...(form ? [] : ['the school’s referral form']),
    ...(acknowledgement ? [] : ['the school’s acknowledgement of the privacy statement']),
    ...(signature?.responsibility === 'yes' ? [] : ['a signature by somebody with parental responsibility']),
  ];
  const still = `Get what is missing: ${listInWords(needed)}.`;
  return askAboutSigner ? `Find out whether whoever signed has parental responsibility. ${still}` : still;
};

/** Who settles a withdrawal. A later signature settles nothing by itself. */
export const afterWithdrawal = ({ signature, withdrawal, decidedOn }: Withdrawn): string => {
  if (signature && signature.on > withdrawal.on) {
    return 'A form was signed after that. Ask the Data Protection Officer whether they have changed their mind.';
  }
  return decidedOn === undefined
    ? 'Share nothing more until the Data Protection Officer has decided.'
    : `It was decided on ${dateInWords(decidedOn)} that this stands. Ask the Data Protection Officer before anything changes.`;
};

const ofStage = {
  'not-referred': [clauses.beforeReferral, clauses.untilSigned],
  referred: [clauses.acknowledgement, clauses.signature, clauses.untilSigned],
  unsigned: [clauses.signature, clauses.untilSigned],
  unacknowledged: [clauses.acknowledgement],
  'without-responsibility': [clauses.signature],
  complete: [clauses.referralForm, clauses.acknowledgement, clauses.consentForm, clauses.signature],
  withdrawn: [clauses.objection, clauses.withdrawal],
} as const satisfies Readonly<Record<Signed['stage'], readonly [Clause, ...Clause[]]>>;

/** The clauses by which a file stands where it does; others of the question go after them. */
export const clausesOf = ({ stage }: Signed, ...others: readonly Clause[]): Clauses => {
  const [first, ...rest] = ofStage[stage];
  return [first, ...rest, ...others];
};
