import { type Db, MongoClient, MongoServerError } from 'mongodb';
import { within } from '../time-limit.ts';
import { createIndexes, hasIndexes } from './indexes.ts';
import type { Standing } from './pulse.ts';

export interface Database {
  readonly db: Db;
  /** Whether MongoDB answers and every index is there; never throws, and answers within 3 s even when MongoDB does not. */
  readonly look: () => Promise<Standing>;
  readonly close: () => Promise<void>;
}

/**
 * Connects and creates the indexes. Throws a plain fault when MongoDB has not answered within `withinMs`. Faults of the
 * driver are not passed on, because some of them quote the address with its password.
 */
export const connect = async (uri: string, withinMs = 5000): Promise<Database> => {
  const client = clientFor(uri, withinMs);
  try {
    await client.connect();
    const db = client.db(databaseNameOf(uri));
    await createIndexes(db);
    return { db, look: () => lookAt(db), close: () => client.close() };
  } catch (error) {
    await client.close();
    throw new Error(wordsOf(error, client.options.hosts.join(', '), withinMs));
  }
};

const clientFor = (uri: string, withinMs: number): MongoClient => {
  try {
    return new MongoClient(uri, {
      appName: 'privacy-desk',
      retryWrites: true,
      serverSelectionTimeoutMS: withinMs,
      connectTimeoutMS: withinMs,
      // Notices a connection that has silently died. Nothing that the desk asks takes this long.
      socketTimeoutMS: 20_000,
    });
  } catch {
    throw new Error(
      'MONGODB_URI is not a MongoDB address. It should look like mongodb://localhost:27017/privacy-desk; in a password, signs such as @ : / are written as %40 %3A %2F.',
    );
  }
};

/** The name in the address, and otherwise one of our own: the driver would take `test`. */
export const databaseNameOf = (uri: string): string => {
  const name = /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1];
  return name === undefined ? 'privacy-desk' : decodeURIComponent(name);
};

const authenticationFailed = 18;

const wordsOf = (error: unknown, hosts: string, withinMs: number): string => {
  if (error instanceof MongoServerError) {
    return error.code === authenticationFailed
      ? `MongoDB at ${hosts} refused the user name or password of MONGODB_URI.`
      : `MongoDB at ${hosts} refused to set up the database (${error.codeName ?? error.code}).`;
  }
  const kind = error instanceof Error ? error.name : 'unknown';
  return `MongoDB at ${hosts} did not answer within ${withinMs / 1000} s (${kind}). Is it running, and is MONGODB_URI right?`;
};

const lookAt = async (db: Db): Promise<Standing> => {
  try {
    return await within(3000, async () => {
      await db.command({ ping: 1 }, { timeoutMS: 2000 });
      return (await hasIndexes(db)) ? 'ready' : 'unfinished';
    });
  } catch {
    return 'away';
  }
};
