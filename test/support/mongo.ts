import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
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

/** An empty database on the MongoDB of the run. `npm test` starts one; whoever runs mocha alone names one. */
export const freshDatabase = async (): Promise<FreshDatabase> => {
  const base = process.env['TEST_MONGODB_URI'];
  if (!base) throw new Error('TEST_MONGODB_URI is missing. Use npm test, or name a MongoDB for tests.');
  const uri = new URL(base);
  uri.pathname = `/test-${randomUUID().slice(0, 8)}`;
  await keepWhatExpires(uri.href);
  return {
    uri: uri.href,
    drop: async () => {
      const client = await MongoClient.connect(uri.href);
      await client.db().dropDatabase();
      await client.close();
    },
  };
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
