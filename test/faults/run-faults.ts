import { setMaxListeners } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Db } from 'mongodb';
import { openConversations } from '../../src/storage/conversations.ts';
import { connect } from '../../src/storage/mongo.ts';
import { openNoticeQueue } from '../../src/storage/notice-queue.ts';
import { buildProduct } from '../support/build.ts';
import { type LoopbackConnector, startLoopbackConnector } from '../support/loopback-connector.ts';
import { testFieldKeys, testSealing } from '../support/mongo.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { countAll, rowsOf } from './count.ts';
import { bot, channelId, channelNames, chatId, organisations, reporters, tenant } from './installation.ts';
import { type Made, makeReport, type Surroundings } from './make-report.ts';
import { type Processes, startProcesses } from './processes.ts';
import { startStoppableMongo } from './stoppable-mongo.ts';
import { arrivalAt, openDelivery } from './teams-delivery.ts';
import { closeDoors, failAtRandom, killAtRandom } from './troubles.ts';

/**
 * `npm run test:faults [seed]`: 200 reports through the whole product while its processes are killed, MongoDB is
 * stopped and started and Teams fails, and then the count of what was lost (nothing may be) or doubled (nothing may be).
 */
const reports = 200;
const processCount = 3;
const longestMs = 8 * 60_000;

const seed = Number(process.argv[2] ?? Math.floor(Math.random() * 1_000_000));
const root = new URL('../../', import.meta.url);
const folder = fileURLToPath(new URL('test-output/faults/', root));
const say = (words: string): void => void process.stdout.write(`${words}\n`);
const startedAt = performance.now();
const seconds = (): string => `${String(Math.round((performance.now() - startedAt) / 1000)).padStart(3)} s`;

/** The product as it is started in earnest, with no app id. */
const environmentFor = async (uri: string): Promise<NodeJS.ProcessEnv> => {
  const organisationsFile = join(folder, 'organisations.json');
  await writeFile(organisationsFile, JSON.stringify({ organisations }));
  const { PATH } = process.env;
  return { PATH, PORT: '0', MONGODB_URI: uri, FIELD_KEYS: testFieldKeys, ORGANISATIONS_FILE: organisationsFile };
};

/** What stands before the first report: every channel is connected, and Teams knows everyone's e-mail address. */
const furnish = async (db: Db, teams: LoopbackConnector): Promise<void> => {
  const conversations = openConversations(db, testSealing);
  for (const { id: organisation } of organisations) {
    for (const channel of channelNames) {
      const id = channelId(organisation, channel);
      const place = { id, kind: 'channel', tenantId: tenant, serviceUrl: teams.url, botId: bot.id } as const;
      await conversations.remember({ ...place, personId: null, seenAt: new Date() });
      await conversations.connect(id, { organisation, channel });
    }
  }
  for (const { id, name, email } of reporters) {
    teams.addMember(chatId(id), { id: `29:${id}`, aadObjectId: id, name, email });
  }
};

/** Every reporter makes one report after the other, all reporters at the same time. */
const makeReports = async (around: Surroundings): Promise<Made[]> => {
  const made: Made[] = [];
  const numbers = Array.from({ length: reports }, (_, at) => at + 1);
  await Promise.all(
    reporters.map(async (reporter, at) => {
      for (const number of numbers.filter((each) => each % reporters.length === at)) {
        made.push(await makeReport(`Report ${number} of the run`, reporter, around));
      }
    }),
  );
  return made;
};

/** All is well from here on: what was dead is told so, and the rest needs nobody. */
const recover = async (
  db: Db,
  { teams, delivery, signal }: Pick<Surroundings, 'teams' | 'delivery' | 'signal'>,
  processes: Processes,
): Promise<void> => {
  teams.heal();
  await delivery.settle();
  while (!processes.complete) await sleep(100, undefined, { signal });
  const conversations = openConversations(db, testSealing);
  const queue = openNoticeQueue(db, testSealing);
  for (;;) {
    for (const { destination } of await conversations.listDead()) await delivery.post(arrivalAt(destination));
    const reminded = await db.collection('cases').countDocuments({ 'notices.kind': 'not-acknowledged' });
    if (reminded === reports && (await queue.nextDueAt()) === undefined) return;
    await sleep(500, undefined, { signal });
  }
};

const run = async (): Promise<boolean> => {
  say(`seed ${seed}`);
  await mkdir(folder, { recursive: true });
  buildProduct();
  const random = seededRandom(seed);
  const tooLong = AbortSignal.timeout(longestMs);
  setMaxListeners(0, tooLong);
  const mongo = await startStoppableMongo(fileURLToPath(new URL('.data/cache', root)), say);
  const teams = await startLoopbackConnector();
  // The one process that sets up the empty database, before the others start.
  const database = await connect(mongo.uri);
  await furnish(database.db, teams);
  const processes = startProcesses(processCount, { environment: await environmentFor(mongo.uri), folder });
  try {
    const delivery = openDelivery({ ports: processes.ports, serviceUrl: teams.url, random, signal: tooLong });
    while (!processes.complete) await sleep(100, undefined, { signal: tooLong });

    say(`${seconds()}  ${reporters.length} people begin to report, ${processCount} processes, trouble everywhere`);
    const enough = new AbortController();
    const around = { teams, delivery, random, signal: tooLong };
    const troubles = { teams, seed, random, enough: enough.signal };
    failAtRandom(troubles);
    const killing = killAtRandom(processes, troubles);
    const closing = closeDoors(delivery, troubles);
    const outage = sleep(20_000 + random() * 15_000).then(async () => {
      const from = performance.now();
      say(`${seconds()}  MongoDB is stopped`);
      await mongo.stop();
      await sleep(1000 + random() * 4000);
      await mongo.startAgain();
      say(`${seconds()}  MongoDB is back`);
      return Math.round((performance.now() - from) / 1000);
    });
    const made = await makeReports(around);
    const outageSeconds = await outage;
    enough.abort();
    await Promise.all([killing, closing]);

    say(`${seconds()}  ${made.length} reports are in; all is well again, the rest is delivered`);
    await recover(database.db, around, processes);
    const { fallen, killed } = processes;
    const endedWell = await processes.stop();
    const count = await countAll(made, database.db, teams);
    const rows = {
      'processes killed': killed,
      'processes that fell by themselves': fallen,
      'seconds without MongoDB': outageSeconds,
      'buttons pressed': delivery.presses,
      'copies that Teams brought': delivery.copies,
      'requests to Teams': teams.requests().length,
      'reports made': made.length,
      ...rowsOf(count),
    };
    say('');
    for (const [name, value] of Object.entries(rows)) say(`${name.padEnd(36)}${String(value).padStart(8)}`);
    say(`\n${seconds()}, seed ${seed}, logs in test-output/faults`);
    const isWhole = made.length === reports && count.withoutGap && count.brokenHistories === 0;
    const areReminded = count.remindersDelivered === reports && count.remindersDoubled === 0;
    return isWhole && areReminded && count.lost === 0 && count.doubled === 0 && fallen === 0 && endedWell;
  } finally {
    await processes.stop();
    await database.close();
    await teams.close();
    await mongo.stop();
    await mongo.remove();
  }
};

try {
  process.exit((await run()) ? 0 : 1);
} catch (fault) {
  say(`${seconds()}  ${fault instanceof Error ? (fault.stack ?? fault.message) : 'unknown fault'}`);
  process.exit(1);
}
