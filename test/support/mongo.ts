import { randomUUID } from 'node:crypto';
import { type Db, MongoClient } from 'mongodb';
import { parseKeyring } from '../../src/storage/sealing/keyring.ts';
import { openSealing } from '../../src/storage/sealing/sealing.ts';

export interface FreshDatabase {
  readonly uri: string;
  readonly drop: () => Promise<void>;
}

/** One connection for what is done between the tests, closed after the last of them. */
let connected: Promise<MongoClient> | undefined;

const connect = async (base: string): Promise<MongoClient> => {
  const client = await MongoClient.connect(base, { maxPoolSize: 4 });
  // MongoDB goes by its own clock, by which everything has long expired that a test dates by another.
  await client.db('admin').command({ setParameter: 1, ttlMonitorEnabled: false });
  return client;
};

const mongoOfTheRun = (): Promise<MongoClient> => {
  const base = process.env['TEST_MONGODB_URI'];
  if (!base) throw new Error('TEST_MONGODB_URI is missing. Use npm test, or name a MongoDB for tests.');
  connected ??= connect(base);
  return connected;
};

const databaseAt = async (uri: string): Promise<Db> => (await mongoOfTheRun()).db(new URL(uri).pathname.slice(1));

const dropped = async (uri: string): Promise<void> => void (await (await databaseAt(uri)).dropDatabase());

/** A database that nobody has set up, on the MongoDB of the run. `npm test` starts one; whoever runs mocha alone names one. */
export const unsetDatabase = async (): Promise<FreshDatabase> => {
  await mongoOfTheRun();
  const uri = new URL(process.env['TEST_MONGODB_URI'] ?? '');
  uri.pathname = `/test-${randomUUID().slice(0, 8)}`;
  return { uri: uri.href, drop: () => dropped(uri.href) };
};

const emptied = async (uri: string): Promise<void> => {
  const db = await databaseAt(uri);
  const all = await db.listCollections({}, { nameOnly: true }).toArray();
  await Promise.all(all.map(({ name }) => db.collection(name).deleteMany({}, { writeConcern: { w: 1 } })));
};

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
  await (await connected)?.close();
  connected = undefined;
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
