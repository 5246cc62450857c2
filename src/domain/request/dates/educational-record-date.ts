import { daysAfter } from '../../deadlines/calendar.ts';
import { type Day, weekdayInWords } from '../../deadlines/day-words.ts';
import { educationRecordDue, hasEducationRecordRight, whyRecordRightIsOpen } from '../../deadlines/school-days.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { matterFacts } from '../matters.ts';
import type { DataRequest } from '../request.ts';
import { termsNotKnown } from './policy-date.ts';
import type { RequestDate } from './request-date.ts';

const words = 'Let the parent see the educational record';
const source = matterFacts['educational-record'].source ?? '';

/**
 * Fifteen school days for the educational record (Education (Pupil Information) (England) Regulations 2005 reg. 5(2);
 * a copy, reg. 5(3)). It has no date at a school whose parents do not have that right; where that is open, it is taken to be
 * there and the working says so.
 */
export const educationalRecordDate = ({ asked }: DataRequest, { schools }: Organisation): RequestDate => {
  const common = { kind: 'educational-record' as const, words, source };
  const school = schools.find(({ id }) => id === asked.school);
  if (school && hasEducationRecordRight(school.type) === false) {
    const none =
      'Parents have this right at schools that a council maintains and at special schools, and this is neither. Treat it as a request for a copy of personal data.';
    return { ...common, dueOn: undefined, working: [none] };
  }
  const due = educationRecordDue({ receivedOn: asked.receivedOn, calendar: school ?? noTerms });
  const open = school && [whyRecordRightIsOpen(school) ?? []].flat();
  if (due.known) return { ...common, dueOn: due.dueOn, working: [...due.working, ...(open ?? [])] };
  const dueOn = strictRecordDueOn(asked.receivedOn);
  const begins = `Received on ${weekdayInWords(asked.receivedOn)}. That day is not counted.`;
  const fifteenth = `The fifteenth is ${weekdayInWords(dueOn)}.`;
  return { ...common, dueOn, working: [begins, termsNotKnown, fifteenth, ...(open ?? [])] };
};

/** No fifteen school days end before fifteen days: the day to go by where the school’s terms are not known. */
export const strictRecordDueOn = (receivedOn: Day): Day => daysAfter(receivedOn, 15);

const noTerms = { terms: [], closedOn: [] };
