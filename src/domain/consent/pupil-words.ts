import type { Day } from '../deadlines/day-words.ts';
import type { Organisation } from '../organisation/organisation.ts';
import type { PupilDetails } from './pupil-file.ts';
import { schoolYearOn } from './school-year.ts';

/** `Jordan Smith`. */
export const pupilName = ({ firstNames, lastName }: Pick<PupilDetails, 'firstNames' | 'lastName'>): string =>
  `${firstNames} ${lastName}`;

/** `Jordan Smith (Jordy)`. */
export const pupilNames = ({ knownAs, ...pupil }: Pick<PupilDetails, 'firstNames' | 'lastName' | 'knownAs'>): string =>
  knownAs.length === 0 ? pupilName(pupil) : `${pupilName(pupil)} (${knownAs.join(', ')})`;

/** `Year 10` on a day; year 13 is the last at school. */
export const schoolYearInWords = (bornOn: Day, day: Day): string => {
  const year = schoolYearOn(bornOn, day);
  if (year < 0) return 'Not at school yet';
  if (year === 0) return 'Reception';
  return year > 13 ? 'Past year 13' : `Year ${year}`;
};

/** The school where a pupil is on roll; one that was taken out of the organisation's settings is told by its id. */
export const schoolInWords = (
  { school }: Pick<PupilDetails, 'school'>,
  { schools }: Pick<Organisation, 'schools'>,
): string => (school === null ? 'Another school' : (schools.find(({ id }) => id === school)?.name ?? school));
