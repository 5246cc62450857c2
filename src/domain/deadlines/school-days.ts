import type { School } from '../organisation/organisation.ts';
import { daysAfter, isWorkingDay, type Working } from './calendar.ts';
import { type Day, dateInWords, listInWords, weekdayInWords } from './day-words.ts';

/** When a school has sessions: its terms without the half terms between them, and the days in them when it is closed. */
export interface SchoolCalendar {
  readonly terms: readonly { readonly from: Day; readonly until: Day }[];
  readonly closedOn: readonly Day[];
}

/** A day with a session at that school (Education Act 1996 s. 579): in a term, Monday to Friday, neither bank holiday nor closed. */
export const isSchoolDay = ({ terms, closedOn }: SchoolCalendar, day: Day): boolean =>
  terms.some(({ from, until }) => from <= day && day <= until) && isWorkingDay(day) && !closedOn.includes(day);

/**
 * The school day that comes so many after a day, which is itself not counted. `undefined` when the terms are not set
 * that far, or do not reach back to the day: no date is better than a wrong one.
 */
export const schoolDaysAfter = (calendar: SchoolCalendar, day: Day, count: number): Day | undefined =>
  countedDays(calendar, day, count)?.at(-1);

const countedDays = (calendar: SchoolCalendar, day: Day, count: number): Day[] | undefined => {
  const terms = calendar.terms.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const [first, last] = [
    terms[0],
    terms
      .map(({ until }) => until)
      .sort()
      .at(-1),
  ];
  if (!first || last === undefined || !reachesBackTo(first.from, day)) return undefined;
  const counted: Day[] = [];
  for (let next = daysAfter(day, 1); counted.length < count; next = daysAfter(next, 1)) {
    if (next > last) return undefined;
    if (isSchoolDay(calendar, next)) counted.push(next);
  }
  return counted;
};

/**
 * By the end of July every school in England has closed; where the autumn term begins in August, as in Leicestershire, by
 * the middle of July. From then to an autumn term that is known is holiday.
 */
const reachesBackTo = (firstTermFrom: Day, day: Day): boolean => {
  const year = day.slice(0, 4);
  const begins = firstTermFrom < `${year}-09-01` ? `${year}-07-15` : `${year}-07-27`;
  const isSummerHoliday = day >= begins && firstTermFrom <= `${year}-09-10`;
  return day >= firstTermFrom || isSummerHoliday;
};

export type SchoolDayDue =
  | { readonly known: true; readonly dueOn: Day; readonly working: Working; readonly source: string }
  | { readonly known: false; readonly words: string };

const fifteenSchoolDays = (from: Day, calendar: SchoolCalendar, begins: string, source: string): SchoolDayDue => {
  const days = countedDays(calendar, from, 15);
  const dueOn = days?.at(-1);
  if (!days || dueOn === undefined) {
    return { known: false, words: 'Not known: the school’s terms are not set that far.' };
  }
  const counted = calendar.terms.flatMap(({ from: first, until }) => {
    const inTerm = days.filter((day) => first <= day && day <= until);
    const [begin, end] = [inTerm[0], inTerm.at(-1)];
    return begin === undefined || end === undefined ? [] : [{ begin, end, count: inTerm.length }];
  });
  const parts = counted
    .toSorted((one, other) => (one.begin < other.begin ? -1 : 1))
    .map(({ begin, end, count }) => `${count} from ${dateInWords(begin)} to ${dateInWords(end)}`);
  const sum = `Fifteen school days, the first of them the next one: ${listInWords(parts)}.`;
  return { known: true, dueOn, working: [begins, sum, `The fifteenth is ${weekdayInWords(dueOn)}.`], source };
};

/**
 * A parent’s written request for the educational record: fifteen school days (Education (Pupil Information) (England)
 * Regulations 2005 reg. 5(2); reg. 5(3) gives the same for a copy). At which schools: `hasEducationRecordRight`.
 */
export const educationRecordDue = ({
  receivedOn,
  calendar,
}: {
  receivedOn: Day;
  calendar: SchoolCalendar;
}): SchoolDayDue =>
  fifteenSchoolDays(
    receivedOn,
    calendar,
    `Received on ${weekdayInWords(receivedOn)}. That day is not counted.`,
    'Education (Pupil Information) (England) Regulations 2005 reg. 5(2)',
  );

/**
 * Whether the 2005 Regulations give a parent the educational record: at schools that a council maintains and special
 * schools not so maintained (explanatory note). Undefined where it is open: the kind of school is not stated, or it is a
 * pupil referral unit, which reg. 9(1)(b) names for transfers alone. What is open goes by the fifteen school days.
 */
export const hasEducationRecordRight = (schoolType: School['type']): boolean | undefined => {
  switch (schoolType) {
    case 'maintained':
    case 'special-not-maintained':
      return true;
    case 'academy':
    case 'independent':
      return false;
    case 'pupil-referral-unit':
    case 'not-stated':
      return undefined;
    default:
      return schoolType satisfies never;
  }
};

/** Why nobody can say whether the right exists at a school, and what is careful; undefined where it is settled. */
export const whyRecordRightIsOpen = ({ name, type }: Pick<School, 'name' | 'type'>): string | undefined => {
  if (hasEducationRecordRight(type) !== undefined) return undefined;
  return type === 'pupil-referral-unit'
    ? `It is not settled whether this right exists at a pupil referral unit such as ${name}. Keeping to the fifteen school days is the careful way.`
    : `This holds only if ${name} is maintained by the council, or is a special school: that is not set here.`;
};

/**
 * Why the fifteen school days may not be a school's by law, and what is careful; undefined where they are. Reg. 9(3) is for
 * schools that a council maintains, reg. 9(1)(b) adds pupil referral units, and to which kind of school the pupil goes does
 * not matter (explanatory note).
 */
export const whyTransferMayNotBind = ({ name, type }: Pick<School, 'name' | 'type'>): string | undefined => {
  switch (type) {
    case 'maintained':
    case 'pupil-referral-unit':
      return undefined;
    case 'academy':
    case 'independent':
    case 'special-not-maintained':
      return `The Regulations set this for schools that a council maintains, and ${name} is none. Keeping to it is the careful way. Its own agreements and policies may ask for the same.`;
    case 'not-stated':
      return `The Regulations set this for schools that a council maintains. Whether ${name} is one is not set here. Keeping to it is the careful way.`;
    default:
      return type satisfies never;
  }
};

/** A pupil’s file goes to the new school within fifteen school days of leaving the old one (the same Regulations, reg. 9(3)). */
export const pupilTransferDue = ({ ceasedOn, calendar }: { ceasedOn: Day; calendar: SchoolCalendar }): SchoolDayDue =>
  fifteenSchoolDays(
    ceasedOn,
    calendar,
    `The pupil left on ${weekdayInWords(ceasedOn)}. That day is not counted.`,
    'Education (Pupil Information) (England) Regulations 2005 reg. 9(3)',
  );
