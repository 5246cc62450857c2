import { type Db, MongoClient, type MongoClientOptions } from 'mongodb';
import { createIndexes } from '../../../src/storage/indexes.ts';
import { sealOlder } from '../../../src/storage/seal-older.ts';
import { sealedCollections } from '../../../src/storage/sealed-collections.ts';
import { freshDatabase as freshAddress, testSealing, unsetDatabase } from '../../support/mongo.ts';

export interface FreshDatabase {
  readonly db: Db;
  /** The same database over a connection of its own, as another process would have it. */
  readonly anotherProcess: (options?: MongoClientOptions) => Promise<Db>;
  readonly uri: string;
  readonly drop: () => Promise<void>;
}

/** Those which an earlier test has left with their collections and indexes. */
const indexed = new Set<string>();

const setUp = async ({ uri, drop }: Awaited<ReturnType<typeof freshAddress>>): Promise<FreshDatabase> => {
  const clients: MongoClient[] = [];
  const anotherProcess = async (options: MongoClientOptions = {}) => {
    const client = await MongoClient.connect(uri, options);
    clients.push(client);
    return client.db();
  };
  const db = await anotherProcess();
  if (!indexed.has(uri)) await createIndexes(db);
  indexed.add(uri);
  return {
    db,
    anotherProcess,
    uri,
    drop: async () => {
      // First, so that no write which is still under way makes a collection anew while the database is dropped.
      await Promise.all(clients.map((client) => client.close()));
      await drop();
    },
  };
};

/** An empty database with its collections and indexes. */
export const freshDatabase = async (): Promise<FreshDatabase> => setUp(await freshAddress());

/** Emptied, and on record that nothing older is in it, as a start leaves it. */
export const emptyAndBegun = async (db: Db, sealing = testSealing): Promise<void> => {
  const names = [...sealedCollections.map(({ name }) => name), 'field-keys'];
  await Promise.all(names.map((name) => db.collection(name).deleteMany({})));
  await sealOlder(
    db,
    sealing,
    () => {},
    () => new Date(),
  );
};

/** One that no later test gets: for dropping collections and indexes. */
export const databaseToBreak = async (): Promise<FreshDatabase> => setUp(await unsetDatabase());
