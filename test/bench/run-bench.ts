import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpus, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { MongoClient } from 'mongodb';
import { startMongo } from '../../src/local/mongod.ts';
import { connect } from '../../src/storage/mongo.ts';
import { buildProduct } from '../support/build.ts';
import { testFieldKeys } from '../support/mongo.ts';
import { answerOf, startChild } from './children.ts';
import { type Contest, type Contestant, contestant, playRound, takeTurns } from './contest.ts';
import { measureImport, printImport } from './import-pupils.ts';
import { measureLookUps, printLookUps } from './look-up.ts';
import { type Person, preparePeople } from './people.ts';
import { type Measured, type Memory, printResults } from './print-results.ts';
import { measureSweeps, printSweeps } from './reminders.ts';
import { startTimes } from './start-time.ts';
import { measureVerify, printVerify } from './verify-history.ts';

/**
 * `npm run bench`: a button of the report dialogue (its draft read and saved) beside the smallest bot that the SDK
 * allows (one read, one write, a fixed card), in one run, on one MongoDB, each in a process of its own.
 */
const levels = [1, 16, 64];
const mostConnections = 64;
/** Many short rounds, so that whatever else the machine does meets both. */
const rounds = 8;
const roundMs = 1500;
const warmUpMs = 8000;
const turnsForMemory = 20_000;
const longestMs = 1_200_000;

/** The same number due among few and among many, to see what the open ones cost. */
const sweeps = [
  ...[0, 10, 100, 1000].map((due) => ({ open: 10_000, due })),
  ...[0, 100].map((due) => ({ open: 1000, due })),
];

const root = new URL('../../', import.meta.url);
const say = (words: string): void => void process.stdout.write(`${words}\n`);
const sayLoad = (when: string): void => say(`${when} (load of the machine ${loadavg()[0]?.toFixed(1)})`);

const measure = async (client: MongoClient, uri: string, children: ChildProcess[]): Promise<Measured> => {
  const environment = {
    MONGODB_URI: uri,
    FIELD_KEYS: testFieldKeys,
    ORGANISATIONS_FILE: fileURLToPath(new URL('src/local/sample-organisations.json', root)),
    PORT: '0',
  };
  const child = (name: string, execArgv?: string[]): ChildProcess => {
    const started = startChild(name, { environment, ...(execArgv ? { execArgv } : {}) });
    children.push(started);
    return started;
  };
  sayLoad('Starting the product a few times …');
  const start = await startTimes({ PATH: process.env['PATH'], ...environment });

  const oursProcess = child('our-bot.mjs', ['--expose-gc']);
  const ours = await contestant('our dialogue', oursProcess, client.db());
  const smallest = await contestant('smallest bot', child('smallest-bot.mjs', []), client.db(smallestDatabase(client)));
  await sleep(2000);
  const atRest = await answerOf<Memory>(oursProcess, 'memory');
  const people = await preparePeople(mostConnections, { url: ours.url, db: client.db() });
  await smallest.db.collection<Twin>('drafts').insertMany(people.map(twinOf));
  const contest: Contest = { driver: child('load.ts'), people, client };

  sayLoad(`${turnsForMemory.toLocaleString('en-GB')} turns for the memory …`);
  await takeTurns(ours, contest, { connections: 16, ms: longestMs, turns: turnsForMemory });
  await sleep(2000);
  const afterTurns = await answerOf<Memory>(oursProcess, 'memory');

  await takeTurns(smallest, contest, { connections: 16, ms: warmUpMs });
  await playRounds(ours, smallest, contest);
  return { smallest, ours, levels, start, memory: { atRest, afterTurns, turns: turnsForMemory } };
};

/** Now the one first, now the other, so that neither always meets the machine in the better mood. */
const playRounds = async (ours: Contestant, smallest: Contestant, contest: Contest): Promise<void> => {
  for (let round = 1; round <= rounds; round += 1) {
    sayLoad(`Round ${round} of ${rounds} …`);
    for (const [at, connections] of levels.entries()) {
      const inOrder = (round + at) % 2 === 0 ? [smallest, ours] : [ours, smallest];
      for (const each of inOrder) {
        await playRound(each, contest, { connections, ms: roundMs });
        await sleep(200);
      }
    }
  }
};

interface Twin {
  readonly _id: string;
  readonly revision: number;
}

const twinOf = ({ draft }: Person): Twin => ({ _id: draft, revision: 1 });
const smallestDatabase = (client: MongoClient): string => `${client.db().databaseName}-smallest`;
const sweepDatabase = (client: MongoClient): string => `${client.db().databaseName}-sweep`;
const verifyDatabase = (client: MongoClient): string => `${client.db().databaseName}-verify`;
const pupilDatabase = (client: MongoClient): string => `${client.db().databaseName}-pupils`;

/** The address of an empty database of its own on the same MongoDB. */
const setUp = async (uri: URL, database: string): Promise<string> => {
  const own = new URL(uri);
  own.pathname = `/${database}`;
  await (await connect(own.href)).close();
  return own.href;
};

/** `npm run bench -- reminders` measures the sweep alone, `-- look-up` the look-up of a pupil, `-- import` an import, `-- verify` verify-history. */
const run = async (): Promise<boolean> => {
  const only = (['reminders', 'look-up', 'import', 'verify'] as const).find((part) => process.argv.includes(part));
  if (only === undefined) buildProduct();
  const mongo = await startMongo({ cache: fileURLToPath(new URL('.data/cache', root)), say });
  const uri = new URL(mongo.uri);
  uri.pathname = `/bench-${randomUUID().slice(0, 8)}`;
  // One process sets up the empty database, before the others start.
  await (await connect(uri.href)).close();
  const client = await MongoClient.connect(uri.href);
  const children: ChildProcess[] = [];
  try {
    sayLoad('The look-up and the reminder sweep …');
    if (only === 'import') return printImport(await measureImport(await setUp(uri, pupilDatabase(client))), say);
    const verifying = async () => printVerify(await measureVerify(await setUp(uri, verifyDatabase(client))), say);
    if (only === 'verify') return await verifying();
    const lookedUp = only === 'reminders' ? undefined : await measureLookUps(await setUp(uri, pupilDatabase(client)));
    if (only === 'look-up') return lookedUp !== undefined && printLookUps(lookedUp, say);
    const swept = await measureSweeps(await setUp(uri, sweepDatabase(client)), sweeps);
    if (lookedUp === undefined) return printSweeps(swept, say);
    const measured = await measure(client, uri.href, children);
    say(`\nNode ${process.versions.node}, ${cpus().length} cores for both bots, MongoDB and the load\n`);
    const results = [printResults(measured, say)];
    say('');
    results.push(printSweeps(swept, say));
    say('');
    results.push(printLookUps(lookedUp, say));
    say('');
    results.push(await verifying());
    return results.every(Boolean);
  } finally {
    for (const each of children) each.disconnect();
    await client.db(smallestDatabase(client)).dropDatabase();
    await client.db(sweepDatabase(client)).dropDatabase();
    await client.db(pupilDatabase(client)).dropDatabase();
    await client.db(verifyDatabase(client)).dropDatabase();
    await client.db().dropDatabase();
    await client.close();
    await mongo.stop();
  }
};

try {
  process.exit((await run()) ? 0 : 1);
} catch (fault) {
  say(fault instanceof Error ? fault.message : 'unknown fault');
  process.exit(1);
}
