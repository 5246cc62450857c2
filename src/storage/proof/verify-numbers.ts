import type { Db } from 'mongodb';
import type { Sealing } from '../sealing/sealing.ts';
import type { Head } from './heads.ts';
import { numberCodes, numbersOf } from './number-codes.ts';

/**
 * Tells of each highest number that is gone or stands lower than the heads have it, and answers with the highest that were
 * given out. What has no code of the desk counts for nothing here, and is told with everything that has none.
 */
export const verifyNumbers = async (
  db: Db,
  sealing: Sealing,
  { highest, tell }: { highest: Head['highest']; tell: (problem: string) => void },
): Promise<Head['highest']> => {
  const stored = await numbersOf(db).find().toArray();
  const ours = stored.filter((each) => numberCodes.problem(each, sealing) === undefined);
  for (const [group, number] of Object.entries(highest)) {
    if (!stored.some(({ _id }) => _id === group)) tell(`numbers: ${group} is missing`);
    else if (ours.some((each) => each._id === group && each.highest < number)) {
      tell(`numbers: ${group} is lower than a number that was given out`);
    }
  }
  const given = { ...highest };
  for (const each of ours) given[each._id] = Math.max(each.highest, given[each._id] ?? 0);
  return given;
};
