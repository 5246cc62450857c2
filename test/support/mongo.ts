import { randomUUID } from 'node:crypto';
import { type Db, MongoClient } from 'mongodb';
import { parseKeyring } from '../../src/storage/sealing/keyring.ts';
import { openSealing } from '../../src/storage/sealing/sealing.ts';

export interface FreshDatabase {
  readonly uri: string;
  readonly drop: () => Promise<void>;
}

/** MongoDB goes by its own clock, by which everything has long expired that a test dates by another. */
const keepWhatExpires = async (uri: string): Promise<void> => {
  const client = await MongoClient.connect(uri);
  await client.db('admin').command({ setParameter: 1, ttlMonitorEnabled: false });
  await client.close();
};

const withDatabase = async (uri: string, work: (db: Db) => Promise<unknown>): Promise<void> => {
  const client = await MongoClient.connect(uri);
  try {
    await work(client.db());
  } finally {
    await client.close();
  }
};

const dropped = (uri: string): Promise<void> => withDatabase(uri, (db) => db.dropDatabase());

/** A database that nobody has set up, on the MongoDB of the run. `npm test` starts one; whoever runs mocha alone names one. */
export const unsetDatabase = async (): Promise<FreshDatabase> => {
  const base = process.env['TEST_MONGODB_URI'];
  if (!base) throw new Error('TEST_MONGODB_URI is missing. Use npm test, or name a MongoDB for tests.');
  const uri = new URL(base);
  uri.pathname = `/test-${randomUUID().slice(0, 8)}`;
  await keepWhatExpires(uri.href);
  return { uri: uri.href, drop: () => dropped(uri.href) };
};

const emptied = (uri: string): Promise<void> =>
  withDatabase(uri, async (db) => {
    for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
      await db.collection(name).deleteMany({});
    }
  });

/** Emptied ones that wait for the next test. */
const idle: string[] = [];

/**
 * An empty database, perhaps with the collections and indexes of an earlier test. Each has about a hundred files, which
 * MongoDB keeps open for a minute after they are dropped: a new one for each test would run out of them.
 */
export const freshDatabase = async (): Promise<FreshDatabase> => {
  const uri = idle.pop() ?? (await unsetDatabase()).uri;
  return {
    uri,
    drop: async () => {
      await emptied(uri);
      idle.push(uri);
    },
  };
};

/** After the last test. */
export const dropIdleDatabases = async (): Promise<void> => {
  for (const uri of idle.splice(0)) await dropped(uri);
};

/** A key that everybody can read: for tests alone. */
export const testFieldKeys = `test:${Buffer.alloc(32, 'a key for tests only').toString('base64')}`;

/** The keys of such settings. */
export const keyringOf = (fieldKeys: string) => {
  const keyring = parseKeyring(fieldKeys);
  if (!keyring.ok) throw new Error(keyring.words);
  return keyring.value;
};

export const testSealing = openSealing(keyringOf(testFieldKeys));

/** Takes also what was stored before everything had a code. */
export const olderSealing = testSealing.takingOlder();
