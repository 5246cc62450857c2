import { foldName } from '../fold-name.ts';
import type { PupilDetails } from '../pupil-file.ts';

/** One spelling for a name however it is written: small plain letters without spaces, hyphens and apostrophes. */
export const foldedName = (name: string): string => foldName(name).join('');

/** What two pupils have in common who may be one: name and day of birth. */
export const nameKey = (pupil: {
  readonly firstNames: string;
  readonly lastName: string;
  readonly bornOn: PupilDetails['bornOn'] | string;
}): string => [foldedName(pupil.firstNames), foldedName(pupil.lastName), pupil.bornOn].join(' ');
