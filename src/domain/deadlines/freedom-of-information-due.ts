import { daysAfter, isWorkingDay, type Working } from './calendar.ts';
import { type Day, weekdayInWords } from './day-words.ts';

export const freedomOfInformationSource = 'Freedom of Information Act 2000 s. 10(1)';

/** Working days after the day of receipt. */
const workingDays = 20;

/**
 * A request for information is answered by the twentieth working day after its receipt (Freedom of Information Act 2000
 * s. 10(1), (6)). Two things could only make it later and are left out, so that the day shown is the strict one: bank
 * holidays in other parts of the United Kingdom do not count either, and a school may leave out days without lessons, up
 * to sixty working days (SI 2004/3364 reg. 3 and, for academies, SI 2010/2768).
 */
export const freedomOfInformationDue = (receivedOn: Day): { dueOn: Day; working: Working } => {
  const dueOn = workingDayAfter(receivedOn, workingDays);
  return {
    dueOn,
    working: [
      `Received on ${weekdayInWords(receivedOn)}. The next working day is the first.`,
      `The twentieth, without weekends and bank holidays, is ${weekdayInWords(dueOn)}.`,
      'A school may have longer, because school holidays do not count for it. This is the earliest reading.',
    ],
  };
};

const workingDayAfter = (day: Day, count: number): Day => {
  if (count === 0) return day;
  const next = daysAfter(day, 1);
  return workingDayAfter(next, isWorkingDay(next) ? count - 1 : count);
};
