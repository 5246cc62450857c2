import { hasEducationRecordRight } from '../../deadlines/school-days.ts';
import type { School } from '../../organisation/organisation.ts';
import { plainly } from './own-data.ts';
import type { RequestForm } from './request-form.ts';

const record = /\b(?:school|pupil|student) (?:records?|files?|reports?)\b/;

/**
 * Whether a copy and the educational record are both asked for: parents do not say “educational record”, they write for a
 * “school record”, and where a law of its own gives them that it has a date of its own beside the month of the copy
 * (Education (Pupil Information) (England) Regulations 2005 reg. 5(2); UK GDPR Art. 15).
 */
export const takesBothRoads = (
  { wants, capacity, how, school: asked }: Partial<Pick<RequestForm, 'wants' | 'capacity' | 'how' | 'school'>>,
  schools: readonly School[],
): boolean => {
  const school = schools.find(({ id }) => id === asked);
  const isWritten = how !== undefined && how !== 'in-person' && how !== 'phone';
  return (
    isWritten &&
    capacity?.startsWith('parent-') === true &&
    school !== undefined &&
    hasEducationRecordRight(school.type) === true &&
    record.test(plainly(wants ?? ''))
  );
};
