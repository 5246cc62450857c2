import type { Db } from 'mongodb';
import type { Sealing } from '../sealing/sealing.ts';
import { newestHead } from './heads.ts';
import { numberCodes, numbersOf, raiseNumber } from './number-codes.ts';

/** The highest numbers that were given out: one whose record is gone is not given out again. */
export const openNumbers = (db: Db, sealing: Sealing) => ({
  /** 0 where none was given out. What somebody else has written counts for nothing: the newest head knows all but the last seconds. */
  highest: async (prefix: string, year: number): Promise<number> => {
    const _id = `${prefix}-${year}`;
    const [raised, head] = await Promise.all([numbersOf(db).findOne({ _id }), newestHead(db, sealing)]);
    const known = raised && !numberCodes.problem(raised, sealing) ? raised.highest : 0;
    return Math.max(known, head?.highest[_id] ?? 0);
  },

  /** The record stands already: where this fails, the next one makes up for it, and the next head before that. */
  raise: (prefix: string, year: number, highest: number): Promise<void> =>
    raiseNumber(db, sealing, { group: `${prefix}-${year}`, highest }).catch(() => {}),
});
