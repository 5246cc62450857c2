import type { Db } from 'mongodb';
import { openCollection, presentSchema } from '../collection.ts';
import type { Sealing } from '../sealing/sealing.ts';
import { codesOver, withCode } from './coded-document.ts';
import { newestHead } from './heads.ts';

interface StoredNumber {
  /** Prefix and year, such as `BR-2026`. */
  readonly _id: string;
  readonly schema: number;
  readonly highest: number;
}

export const numberCodes = codesOver(({ _id, highest }) => ['number', _id, highest]);

/** The highest numbers that were given out: one whose record is gone is not given out again. */
export const openNumbers = (db: Db, sealing: Sealing) => {
  const numbers = openCollection<StoredNumber>(db, 'numbers');
  return {
    /** 0 where none was given out. What somebody else has written counts for nothing: the newest head knows all but the last seconds. */
    highest: async (prefix: string, year: number): Promise<number> => {
      const _id = `${prefix}-${year}`;
      const [raised, head] = await Promise.all([numbers.findOne({ _id }), newestHead(db, sealing)]);
      const known = raised && !numberCodes.problem(raised, sealing) ? raised.highest : 0;
      return Math.max(known, head?.highest[_id] ?? 0);
    },

    /** The record stands already: where this fails, the next one makes up for it, and the head before that. */
    raise: async (prefix: string, year: number, highest: number): Promise<void> => {
      const _id = `${prefix}-${year}`;
      const raised = withCode({ schema: presentSchema, highest }, ['number', _id, highest], sealing);
      // A later one may have been quicker: then there is one already.
      await numbers.updateOne({ _id, highest: { $lt: highest } }, { $set: raised }, { upsert: true }).catch(() => {});
    },
  };
};
