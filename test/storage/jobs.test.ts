import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from 'mongodb';
import type { Facts, Log } from '../../src/log.ts';
import { startTimers, type Timer } from '../../src/storage/jobs.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';

interface Line extends Facts {
  readonly event: string;
}

describe('timers', () => {
  let fresh: FreshDatabase;
  let db: Db;
  let running: { stop: () => Promise<void> }[] = [];
  let lines: Line[] = [];
  const log: Log = (_level, event, facts) => {
    lines.push({ event, ...facts });
  };

  before(async () => {
    fresh = await freshDatabase();
    db = fresh.db;
  });
  beforeEach(() => {
    lines = [];
  });
  afterEach(async () => {
    await Promise.all(running.map((each) => each.stop()));
    running = [];
    await db.collection('timers').deleteMany({});
  });
  after(() => fresh.drop());

  const start = async (timers: readonly Timer[], on = db) => {
    const started = await startTimers(on, timers, log);
    running.push(started);
    return started;
  };
  const timers = () => db.collection('timers').find().toArray();

  /** A timer that tells each of its runs. */
  const telling = (name = 'send-reminders', then: () => Promise<void> = async () => {}) => {
    const told = new EventEmitter();
    let runs = 0;
    const run = async () => {
      runs += 1;
      told.emit('run');
      await then();
    };
    return { timer: { name, everyMs: 50, run }, next: () => once(told, 'run'), runs: () => runs };
  };

  it('runs again and again', async () => {
    const { timer, next, runs } = telling();
    const third = next().then(next).then(next);
    await start([timer]);
    await third;
    assert.ok(runs() >= 3);
    assert.deepEqual(lines, []);
  });

  it('stores a timer once, however many processes start it at the same moment', async () => {
    const all = [db, ...(await Promise.all([fresh.anotherProcess(), fresh.anotherProcess(), fresh.anotherProcess()]))];
    const { timer } = telling();
    for (let round = 0; round < 10; round += 1) {
      const started = await Promise.all(all.map((each) => start([{ ...timer, everyMs: 60_000 }], each)));
      await Promise.all(started.map(({ stop }) => stop()));
      assert.equal((await timers()).length, 1);
      await db.collection('timers').deleteMany({});
    }
  });

  it('goes on after a run that threw, and logs its name but not its words', async () => {
    const { timer, next } = telling('deliver-notices', () => Promise.reject(new TypeError('for Maya Okafor')));
    const second = next().then(next);
    await start([timer]);
    await second;
    const [line] = lines;
    assert.deepEqual(line, { event: 'timer-failed', kind: 'deliver-notices', code: 'TypeError' });
    assert.doesNotMatch(JSON.stringify([lines, await timers()]), /Maya/);
  });

  it('knows when each timer last ran well, also by what another process has run', async () => {
    const from = Date.now();
    const good = telling('good');
    const bad = telling('bad', () => Promise.reject(new Error('no')));
    const ran = Promise.all([good.next().then(good.next), bad.next().then(bad.next)]);
    const { lastGoodRuns } = await start([good.timer, bad.timer]);
    const elsewhere = await start([], await fresh.anotherProcess());
    await ran;
    for (const read of [lastGoodRuns, elsewhere.lastGoodRuns]) {
      const runs = await read();
      assert.deepEqual([...runs.keys()], ['good']);
      assert.ok((runs.get('good')?.getTime() ?? 0) >= from);
    }
  });

  it('lets one timer go on while another is slow', async () => {
    let finish = () => {};
    const slow = telling('slow', () => new Promise((resolve) => (finish = resolve)));
    const quick = telling('quick');
    const begun = slow.next();
    await start([slow.timer, quick.timer]);
    await begun;
    await quick.next().then(quick.next);
    assert.equal(slow.runs(), 1);
    finish();
  });

  it('waits for a run to finish before it stops, and starts no other', async () => {
    let finish = () => {};
    const { timer, next, runs } = telling('slow', () => new Promise((resolve) => (finish = resolve)));
    const begun = next();
    const { stop } = await start([timer]);
    await begun;
    const stopping = stop();
    const soon = await Promise.race([stopping.then(() => 'stopped'), wait(300).then(() => 'still waiting')]);
    assert.equal(soon, 'still waiting');
    finish();
    await stopping;
    assert.equal(runs(), 1);
  });

  /** Stops after the next run was locked; how often it had run by then. */
  const stopBeforeRun = async (): Promise<number> => {
    const first = telling();
    const begun = first.next();
    const { stop } = await start([{ ...first.timer, everyMs: 60_000 }]);
    await begun;
    while ((await timers())[0]?.['lockedAt'] !== null) await wait(20);
    await db.collection('timers').updateOne({}, { $set: { nextRunAt: new Date(Date.now() + 1900) } });
    while ((await timers())[0]?.['lockedAt'] === null && first.runs() === 1) await wait(20);
    await stop();
    return first.runs();
  };

  it('leaves no lock behind on a run that was about to start, so that another process may run it', async () => {
    // On a slow machine the run may start before the stop, which shows nothing.
    let runs = 0;
    for (let left = 10; left > 0 && runs !== 1; left -= 1) {
      await db.collection('timers').deleteMany({});
      runs = await stopBeforeRun();
    }
    assert.equal(runs, 1);
    assert.deepEqual(
      (await timers()).map((each) => each['lockedAt']),
      [null],
    );
  });

  it('takes over from a process that was killed in a run', async () => {
    const { timer, next } = telling();
    const begun = next();
    await start([{ ...timer, everyMs: 60_000 }]);
    await begun;
    while ((await timers())[0]?.['lockedAt'] !== null) await wait(20);
    const longAgo = new Date(Date.now() - 21_000);
    const taken = next();
    const lockedByAnother = { lockedAt: longAgo, nextRunAt: longAgo, lastModifiedBy: 'killed' };
    await db.collection('timers').updateOne({}, { $set: lockedByAnother });
    await taken;
  });

  it('bears that MongoDB goes away, says so, and stops without a fault', async () => {
    const other = await fresh.anotherProcess();
    const { timer, next } = telling();
    const begun = next();
    const { stop } = await start([timer], other);
    await begun;
    await other.client.close();
    while (!lines.some(({ event }) => event === 'timers-in-trouble')) await wait(20);
    await stop();
    const line = lines.find(({ event }) => event === 'timers-in-trouble');
    assert.match(line?.code ?? '', /^Mongo\w+Error$/);
    assert.equal(line?.kind, timer.name);
  });
});
