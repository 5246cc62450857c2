import { type Db, MongoServerError } from 'mongodb';

/** The bot makes its timers anew at each start; put back, they would say that another process has them in hand. */
const notKept = /^(timers$|system\.)/;

/** MongoDB keeps an earlier state for five minutes unless told otherwise (`minSnapshotHistoryWindowInSeconds`). */
const snapshotGone = [239, 246];

/**
 * Hands over every document of every collection as MongoDB has it, byte for byte, all as of one moment, so that heads and
 * records fit each other although the bot goes on meanwhile. What is sealed stays sealed: no key is needed.
 */
export const readEverything = async (
  db: Db,
  take: (collection: string, documents: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> => {
  const all = await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray();
  const names = all.map(({ name }) => name).filter((name) => !notKept.test(name));
  try {
    await db.client.withSession({ snapshot: true }, async (session) => {
      for (const name of names.sort()) {
        const found = db.collection(name).find({}, { raw: true, session });
        await take(name, found as unknown as AsyncIterable<Uint8Array>);
      }
    });
  } catch (fault) {
    if (!(fault instanceof MongoServerError && snapshotGone.includes(Number(fault.code)))) throw fault;
    throw new Error(
      'The backup took longer than MongoDB keeps one moment (five minutes). Try again at a quieter time.',
    );
  }
};
