import type { Db } from 'mongodb';
import { isDuplicate, openCollection, presentSchema } from '../collection.ts';
import type { Sealing } from '../sealing/sealing.ts';
import { codesOver, withCode } from './coded-document.ts';

/** The highest number of a prefix and year that was given out. */
interface StoredNumber {
  /** Prefix and year, such as `BR-2026`. */
  readonly _id: string;
  readonly schema: number;
  readonly highest: number;
}

/** What stands there is believed only where `numberCodes` finds no problem with it. */
export const numbersOf = (db: Db) => openCollection<StoredNumber>(db, 'numbers');

export const numberCodes = codesOver(({ _id, highest }) => ['number', _id, highest]);

/** Never lowers it. `group` is prefix and year, such as `BR-2026`. */
export const raiseNumber = async (
  db: Db,
  sealing: Sealing,
  { group, highest }: { group: string; highest: number },
): Promise<void> => {
  const raised = withCode({ schema: presentSchema, highest }, ['number', group, highest], sealing);
  try {
    await numbersOf(db).updateOne({ _id: group, highest: { $lt: highest } }, { $set: raised }, { upsert: true });
  } catch (fault) {
    // A later one was quicker: it stands higher already.
    if (!isDuplicate(fault)) throw fault;
  }
};
