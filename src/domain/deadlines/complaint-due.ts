import { daysAfter, rollInWords, type Working, workingDayFrom } from './calendar.ts';
import { type Day, dateInWords, weekdayInWords } from './day-words.ts';

/** The duty to acknowledge complaints is in force from this day (SI 2026/82 reg. 3). */
const inForceFrom: Day = '2026-06-19';

export const complaintSource = 'Data Protection Act 2018 s. 164A(3)';

/**
 * A complaint is acknowledged within 30 days (Data Protection Act 2018 s. 164A(3)); the first is the day after receipt,
 * and the last is moved to a working day. `undefined` for complaints made before the duty existed.
 */
export const complaintAcknowledgementDue = (
  receivedOn: Day,
): { unrolledOn: Day; dueOn: Day; working: Working } | undefined => {
  if (receivedOn < inForceFrom) return undefined;
  const unrolledOn = daysAfter(receivedOn, 30);
  return {
    unrolledOn,
    dueOn: workingDayFrom(unrolledOn),
    working: [
      `Received on ${weekdayInWords(receivedOn)}. The next day is the first.`,
      `The thirtieth is ${dateInWords(unrolledOn)}.`,
      rollInWords(unrolledOn),
    ],
  };
};
