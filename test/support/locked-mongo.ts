import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MongoInstance } from 'mongodb-memory-server-core';
import { binaryOf } from '../../src/local/mongod.ts';

const cache = fileURLToPath(new URL('../../.data/cache', import.meta.url));

export const adminPassword = 'of-the-admin';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** A MongoDB as compose.yaml starts it: a member of a set with a keyfile, and nobody let in yet. */
export const startLockedMongo = async (): Promise<{ readonly port: number; stop(): Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'privacy-desk-locked-'));
  const keyfileLocation = join(folder, 'keyfile');
  await writeFile(keyfileLocation, randomBytes(64).toString('base64'), { mode: 0o400 });
  const port = await freePort();
  const instance = await MongoInstance.create({
    binary: await binaryOf(cache, () => {}),
    instance: {
      ...{ port, dbPath: folder, ip: '127.0.0.1', replSet: 'rs0', auth: true, keyfileLocation },
      ...{ storageEngine: 'wiredTiger', launchTimeout: 90_000 },
    },
  });
  return {
    port,
    stop: async () => {
      // The library asks it to end itself, which it takes from nobody else by then.
      instance.extraConnectionOptions = { auth: { username: 'admin', password: adminPassword }, authSource: 'admin' };
      await instance.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
