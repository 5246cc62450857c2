import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMongo } from '../../src/local/mongod.ts';

export interface StoppableMongo {
  readonly uri: string;
  stop(): Promise<void>;
  /** The same as before: on its port, with its data. */
  startAgain(): Promise<void>;
  /** After the last stop. */
  remove(): Promise<void>;
}

/** A MongoDB with a folder of its own; never the one that MONGODB_URI names, because it is to be stopped. */
export const startStoppableMongo = async (cache: string, say: (words: string) => void): Promise<StoppableMongo> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'privacy-desk-faults-'));
  const start = (port?: number) =>
    startMongo({ cache, say, uri: '', keep: dataFolder, ...(port === undefined ? {} : { port }) });
  let running = await start();
  const { uri } = running;
  return {
    uri,
    stop: () => running.stop(),
    startAgain: async () => {
      running = await start(Number(new URL(uri).port));
    },
    remove: () => rm(dataFolder, { recursive: true, force: true }),
  };
};
