import { daysAfter, monthsAfter, type Working } from './calendar.ts';
import { type Day, weekdayInWords } from './day-words.ts';

/**
 * The birthday on which somebody reaches an age. Who was born on 29 February reaches it on 28 February of a common year:
 * no authority was found, and this is the same reading as in the retention of records.
 */
export const reachesAgeOn = (bornOn: Day, age: number): Day => monthsAfter(bornOn, 12 * age);

const retentionSource = 'The school’s privacy notice, “Storing pupil data” (25 years from the date of birth)';

/** Pupil records are kept through the 25th birthday and may be destroyed from the next day (the school’s privacy notice). */
export const pupilRecordRetention = (
  bornOn: Day,
): { keepThroughOn: Day; disposableFromOn: Day; working: Working; source: string } => {
  const keepThroughOn = reachesAgeOn(bornOn, 25);
  const disposableFromOn = daysAfter(keepThroughOn, 1);
  return {
    keepThroughOn,
    disposableFromOn,
    working: [
      `Born on ${weekdayInWords(bornOn)}. The 25th birthday is ${weekdayInWords(keepThroughOn)}; the record is kept through that day.`,
      'While a request, complaint or claim is open, nothing is destroyed.',
    ],
    source: retentionSource,
  };
};
