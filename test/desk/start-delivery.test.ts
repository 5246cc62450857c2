import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { Pacing } from '../../src/desk/ports/notice-queue.ts';
import type { Notifier } from '../../src/desk/ports/notifier.ts';
import { startDelivery } from '../../src/desk/start-delivery.ts';
import { channelIds, ids, openRoad, type Road, systemClock } from '../support/road.ts';

/** Until it is so; mocha's own limit ends a wait in vain. */
const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await wait(5);
};

/** A notifier whose sends to the DPO channel get no answer until `open` is called. */
const withSilentDpoChannel = (notifier: Notifier) => {
  let open = (): void => {};
  let asked = 0;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const silent: Notifier = {
    ...notifier,
    send: async (what) => {
      if (what.to.by === 'channel' && what.to.channel === 'dpo') {
        asked += 1;
        await opened;
      }
      return notifier.send(what);
    },
  };
  return { silent, open: () => open(), asked: () => asked };
};

/** Seconds of real time would pass otherwise. The pace has tests of its own. */
const noPace: Pacing = { take: async () => 0, holdUntil: async () => {} };

describe('delivery that goes on by itself', () => {
  let road: Road;
  beforeEach(async () => {
    road = await openRoad({ clock: systemClock });
    await road.meet(ids.sam, ids.maya);
  });
  afterEach(() => road.close());

  const nothingWaits = async (): Promise<boolean> => (await road.ports.queue.countWaiting()).waiting === 0;

  it('delivers at once what waited when it started, and what it is woken for', async () => {
    await road.report(1);
    const delivery = startDelivery(road.ports, { processId: 'a' });
    await until(nothingWaits);
    await road.report(2);
    delivery.wake();
    await until(nothingWaits);
    await delivery.stop();
    assert.equal(road.teams.activities(channelIds.dpo).length, 2);
  });

  it('comes back by itself for what was postponed', async () => {
    road.teams.failNext({ status: 500 }, { times: 1 });
    await road.report(1);
    const delivery = startDelivery(road.ports, { processId: 'a' });
    await until(nothingWaits);
    await delivery.stop();
  });

  it('loses no wake that comes while all its workers are at work', async function () {
    this.timeout(4000); // Below the time after which it would look by itself.
    let finish = (): void => {};
    const finished = new Promise<undefined>((resolve) => {
      finish = () => resolve(undefined);
    });
    let claims = 0;
    const claim = () => {
      claims += 1;
      return finished;
    };
    const delivery = startDelivery({ ...road.ports, queue: { ...road.ports.queue, claim } }, { processId: 'a' });
    for (let worker = 2; worker <= 8; worker += 1) delivery.wake();
    delivery.wake();
    assert.equal(claims, 8);
    finish();
    await until(() => claims > 8);
    await delivery.stop();
  });

  it('tells everybody else while one channel gives no answer', async () => {
    const { silent, open, asked } = withSilentDpoChannel(road.notifier);
    for (let number = 1; number <= 10; number += 1)
      await road.report(number, (all) => all.filter(({ to }) => to === 'dpo'));
    const delivery = startDelivery({ ...road.ports, notifier: silent, pacing: noPace }, { processId: 'a' });
    await until(() => asked() > 0);
    await road.report(11);
    delivery.wake();
    await until(() => road.teams.activities().length === 3);
    assert.equal(asked(), 1, 'what waits for the same channel holds no other worker');
    open();
    await delivery.stop();
  });

  it('finishes the send in hand when it is stopped, and takes nothing more', async () => {
    const { silent, open, asked } = withSilentDpoChannel(road.notifier);
    const { reference } = await road.report(1, (all) => all.filter(({ to }) => to === 'dpo'));
    const delivery = startDelivery({ ...road.ports, notifier: silent }, { processId: 'a' });
    await until(() => asked() === 1);
    const stopping = delivery.stop();
    await road.report(2);
    delivery.wake();
    open();
    await stopping;
    assert.ok((await road.notices(reference))[0]?.sentAt);
    assert.equal(road.teams.activities().length, 1);
  });

  it('lets its claims go when a send does not end in time, so that another process has them at once', async () => {
    const { silent, open, asked } = withSilentDpoChannel(road.notifier);
    const { reference } = await road.report(1, (all) => all.filter(({ to }) => to === 'dpo'));
    const delivery = startDelivery({ ...road.ports, notifier: silent }, { processId: 'a' });
    await until(() => asked() === 1);
    await delivery.stop(20);
    const [notice] = await road.notices(reference);
    assert.deepEqual({ claim: notice?.claim, sentAt: notice?.sentAt }, { claim: null, sentAt: null });

    const another = startDelivery(road.ports, { processId: 'b' });
    await until(nothingWaits);
    await another.stop();
    open();
  });

  it('goes on after the database was away', async () => {
    let away = true;
    const claim: typeof road.ports.queue.claim = (by) =>
      away ? Promise.reject(new Error('no database')) : road.ports.queue.claim(by);
    await road.report(1);
    const delivery = startDelivery({ ...road.ports, queue: { ...road.ports.queue, claim } }, { processId: 'a' });
    await until(() => road.logged.some(({ event }) => event === 'delivery-fault'));
    away = false;
    delivery.wake();
    await until(nothingWaits);
    await delivery.stop();
  });
});
