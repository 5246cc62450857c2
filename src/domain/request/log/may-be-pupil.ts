import { ageOn } from '../standing/asking-facts.ts';
import type { RequestForm } from './request-form.ts';

/** A sixth form ends in the school year of the nineteenth birthday: from then on nobody is taken for a pupil on roll. */
const pastSchool = 19;

/**
 * Whether a request may be about a pupil, so that there may be a school where they are on roll. Where the day of birth is
 * not known, it may: only staff, and whoever asks about themselves without being a pupil, are nobody's pupil.
 */
export const mayBePupil = ({
  capacity,
  subject,
  bornOn,
  receivedOn,
}: Pick<RequestForm, 'capacity' | 'subject' | 'bornOn' | 'receivedOn'>): boolean => {
  if (bornOn !== undefined && ageOn(bornOn, receivedOn) >= pastSchool) return false;
  switch (capacity) {
    case 'pupil':
    case 'parent-with-responsibility':
    case 'parent-without-responsibility':
    case 'parent-not-sure':
    case 'representative':
      return true;
    case 'body':
    case 'other':
      return subject !== undefined;
    case 'staff':
      return false;
  }
};
