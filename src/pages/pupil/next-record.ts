import type { ActId } from '../../acts/index.ts';
import { signedOn } from '../../domain/consent/answer/what-is-signed.ts';
import type { PupilFile } from '../../domain/consent/pupil-file.ts';
import type { Day } from '../../domain/deadlines/day-words.ts';

interface NextPaper {
  readonly dialogue: ActId;
  readonly title: string;
}

/**
 * The first paper that is not on file, or not since the pupil was referred again, in the order of the policy (SEIPS 4.1,
 * 4.2, 4.3); undefined where all three are. A signature without parental responsibility still asks for another (SEIPS 7.3).
 */
export const nextPaper = (file: PupilFile, today: Day): NextPaper | undefined => {
  const { form, acknowledgement, signature } = signedOn(file, today);
  if (!form) return { dialogue: 'record-referral-form', title: 'Record the referral form' };
  if (!acknowledgement) return { dialogue: 'record-acknowledgement', title: 'Record the acknowledgement' };
  return signature?.responsibility === 'yes'
    ? undefined
    : { dialogue: 'record-signature', title: 'Record the signature' };
};
