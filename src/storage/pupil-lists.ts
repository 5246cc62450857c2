import type { ClientSession, Db } from 'mongodb';
import { isDuplicate, openCollection, presentSchema } from './collection.ts';

interface StoredList {
  /** The organisation's id. */
  _id: string;
  schema: number;
  version: number;
}

/**
 * One number for each organisation, raised in the same transaction as whatever adds pupils there: two lists that were
 * planned over the same pupils must not both be written.
 */
export const openPupilLists = (db: Db) => {
  const lists = openCollection<StoredList>(db, 'pupil-lists');
  const raised = { $inc: { version: 1 }, $setOnInsert: { schema: presentSchema } };
  return {
    /** 0 where nobody has added anybody yet. */
    versionOf: async (organisation: string): Promise<number> =>
      (await lists.findOne({ _id: organisation }))?.version ?? 0,

    raise: async (organisation: string, session: ClientSession): Promise<void> => {
      await lists.updateOne({ _id: organisation }, raised, { session, upsert: true });
    },

    /** False where somebody has raised it meanwhile; the transaction has to end then. */
    raiseFrom: async (version: number, organisation: string, session: ClientSession): Promise<boolean> => {
      try {
        const upsert = version === 0;
        const done = await lists.updateOne({ _id: organisation, version }, raised, { session, upsert });
        return done.matchedCount + done.upsertedCount === 1;
      } catch (fault) {
        if (isDuplicate(fault)) return false;
        throw fault;
      }
    },
  };
};
