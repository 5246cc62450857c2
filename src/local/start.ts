import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { openLog } from '../log.ts';
import { localKeyring } from './local-keys.ts';
import { startMongo } from './mongod.ts';
import { startLocal } from './start-local.ts';

/** What `npm start` does, once packages are installed and the program is built. */
const folder = fileURLToPath(new URL('../../.data/', import.meta.url));
const say = (words: string): void => void process.stdout.write(`${words}\n`);

const portFrom = (name: string, usual: number): number => {
  const port = Number(process.env[name] ?? usual);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`${name} should be a port number, such as ${usual}.`);
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

const freePort = async (name: string, usual: number): Promise<number> => {
  const port = portFrom(name, usual);
  if (await isFree(port)) return port;
  throw new Error(`Port ${port} is taken. Stop what uses it, or choose another by setting ${name}.`);
};

const start = async (): Promise<() => Promise<void>> => {
  if (process.env['NODE_ENV'] === 'production' || process.env['MICROSOFT_APP_ID']) {
    throw new Error('npm start is for trying the desk out. In production, or with an app id, run node dist/main.js.');
  }
  const port = await freePort('PORT', 3978);
  const chatPort = await freePort('CHAT_PORT', 56_150);

  say('Starting MongoDB …');
  const mongo = await startMongo({
    cache: `${folder}cache`,
    keep: `${folder}mongodb`,
    port: process.env['MONGODB_URI'] ? undefined : await freePort('MONGODB_PORT', 27_918),
    say,
  });
  try {
    const chatFolder = `${folder}chat`;
    const keyring = await localKeyring(folder);
    const desk = await startLocal({
      ...{ mongodbUri: mongo.uri, keyring, port, chatPort, chatFolder, say },
      log: openLog('warn'),
    });
    say(welcome(desk.url));
    return async () => {
      await desk.stop();
      await mongo.stop();
    };
  } catch (fault) {
    await mongo.stop();
    throw fault;
  }
};

const welcome = (url: string): string => `
Privacy desk is ready. Open ${url} and choose “Personal Chat”.

  Say what happened, for example:  I’ve lost my laptop on the train
  See the others’ side by typing:  act as dpo · act as chair · act as co-ordinator · act as teacher
  The DPO channel and the Chair of Partnership channel are under “Teams Channel”.

Everybody in it is invented. Records are kept in .data/. Press Ctrl-C to stop.`;

const started = start().catch((fault: unknown) => {
  process.stderr.write(`\n${fault instanceof Error ? fault.message : 'Something went wrong.'}\n`);
  process.exit(1);
});

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    say('\nStopping …');
    await (await started)();
    process.exit(0);
  });
}
