import { daysAfter, monthsAfter, type Working } from './calendar.ts';
import { type Day, weekdayInWords } from './day-words.ts';

/**
 * The birthday on which somebody reaches an age. Who was born on 29 February reaches it on 28 February of a common year:
 * no authority was found, and this is the same reading as in the retention of records.
 */
export const reachesAgeOn = (bornOn: Day, age: number): Day => monthsAfter(bornOn, 12 * age);

const leapBirthday =
  'Whoever was born on 29 February is taken to have their birthday on the 28th in other years. No authority settles this: it is our reading.';

/** Said after each day that rests on it: 13 and 18, but not 16 and 20, which fall into leap years again. */
export const leapNote = (bornOn: Day, birthdayOn: Day): string =>
  bornOn.endsWith('-02-29') && birthdayOn.endsWith('-02-28') ? ` ${leapBirthday}` : '';

/**
 * Pupils’ records are kept through a birthday and may be destroyed from the next day. Which birthday each organisation
 * settles for itself: 25 is one school’s, and no other’s.
 */
export const pupilRecordRetention = (
  bornOn: Day,
  untilAge: number,
): { keepThroughOn: Day; disposableFromOn: Day; working: Working } => {
  const keepThroughOn = reachesAgeOn(bornOn, untilAge);
  const disposableFromOn = daysAfter(keepThroughOn, 1);
  return {
    keepThroughOn,
    disposableFromOn,
    working: [
      `Born on ${weekdayInWords(bornOn)}. The birthday at ${untilAge} is ${weekdayInWords(keepThroughOn)}; the record is kept through that day.`,
      ...[leapNote(bornOn, keepThroughOn).trim()].filter(Boolean),
      'While a request, complaint or claim is open, nothing is destroyed.',
    ],
  };
};
