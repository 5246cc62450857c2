import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { startLocalDesk } from './local-desk.ts';
import { startMongo } from './mongod.ts';

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

const needFree = async (port: number, name: string): Promise<void> => {
  if (!(await isFree(port))) throw new Error(`Port ${port} is taken. Stop what uses it, or choose another: ${name}=…`);
};

const start = async (): Promise<() => Promise<void>> => {
  if (process.env['NODE_ENV'] === 'production' || process.env['MICROSOFT_APP_ID']) {
    throw new Error('npm start is for trying the desk out. In production, or with an app id, run node dist/main.js.');
  }
  const port = portFrom('PORT', 3978);
  const chatPort = portFrom('CHAT_PORT', 56_150);
  const mongoPort = portFrom('MONGODB_PORT', 27_918);
  await needFree(port, 'PORT');
  await needFree(chatPort, 'CHAT_PORT');
  if (!process.env['MONGODB_URI']) await needFree(mongoPort, 'MONGODB_PORT');

  const stops: (() => Promise<void>)[] = [];
  const stopAll = async (): Promise<void> => {
    for (const stop of stops.splice(0).reverse()) await stop().catch(() => {});
  };
  try {
    say('Starting MongoDB …');
    const mongo = await startMongo({ cache: `${folder}cache`, keep: `${folder}mongodb`, port: mongoPort, say });
    stops.push(mongo.stop);

    const desk = await startLocalDesk({ mongodbUri: mongo.uri, port, chatPort, folder, say });
    stops.push(desk.stop);
    say(`
Privacy desk is ready. Open ${desk.url} and choose “Personal Chat”.

  Say what happened, for example:  I’ve lost my laptop on the train
  See the others’ side by typing:  act as dpo · act as chair · act as co-ordinator · act as teacher
  The DPO channel and the Chair of Partnership channel are under “Teams Channel”.

Everybody in it is invented. Records are kept in .data/. Press Ctrl-C to stop.`);
  } catch (fault) {
    await stopAll();
    throw fault;
  }
  return stopAll;
};

let stopping = false;
const started = start().catch((fault: unknown) => {
  process.stderr.write(`\n${fault instanceof Error ? fault.message : 'Something went wrong.'}\n`);
  process.exit(1);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    say('\nStopping …');
    await (await started)();
    process.exit(0);
  });
}
