import assert from 'node:assert/strict';
import { openTurns } from '../../src/desk/delivery-turns.ts';
import { deliverNotices } from '../../src/desk/start-delivery.ts';
import { revise } from '../../src/domain/case.ts';
import type { Notice } from '../../src/domain/notices/notice.ts';
import { channelIds, ids, openRoad, type Road } from '../support/road.ts';

const second = 1000;
const minute = 60 * second;
const who = (id: unknown, reporter: string = ids.maya) => ({ id: String(id), reporter, urgent: true });
const onlyDpo = (all: Notice[]): Notice[] => all.filter((each) => each.to === 'dpo');

describe('the pace of messages', () => {
  let road: Road;
  beforeEach(async () => {
    road = await openRoad();
  });
  afterEach(() => road.close());

  const timesIn = (conversationId: string): number[] =>
    road.teams.requests().flatMap((each) => (each.conversationId === conversationId ? [each.at] : []));

  it('is at most one message a second in one conversation, updates included', async () => {
    await road.meet();
    for (let number = 1; number <= 9; number += 1) await road.report(number, onlyDpo);
    await road.deliver(minute);
    const before = await road.cases.find('BR-2126-0001');
    assert.ok(before);
    const record = revise(before, {
      set: {},
      by: before.reporter,
      what: 'information-added',
      changes: [],
      submissionId: 'more',
      now: road.clock.now(),
    });
    await road.cases.save({ record, notices: [], now: road.clock.now() });
    await road.report(10, onlyDpo);
    await road.deliver(minute);
    const times = timesIn(channelIds.dpo);
    assert.equal(times.length, 11);
    assert.ok(times.slice(1).every((at, index) => at - (times[index] ?? 0) >= second));
  });

  it('is kept in a chat that was opened for the first message', async () => {
    await road.meet();
    const onlySam = (all: Notice[]) => all.filter(({ to }) => to === 'co-ordinator');
    await road.report(1, onlySam);
    await road.deliver();
    await road.report(2, onlySam);
    await road.deliver(minute);
    const [first = 0, next = 0] = timesIn(`chat-with-${ids.sam}`);
    assert.ok(next - first >= second);
  });

  it('is kept by two processes together', async () => {
    await road.meet();
    for (let number = 1; number <= 8; number += 1) await road.report(number, onlyDpo);
    for (let dueAt = await road.ports.queue.nextDueAt(); dueAt; dueAt = await road.ports.queue.nextDueAt()) {
      road.clock.moveTo(dueAt);
      await Promise.all(['a', 'b'].map((processId) => deliverNotices(road.ports, { processId })));
    }
    const times = timesIn(channelIds.dpo);
    assert.equal(times.length, 8);
    assert.ok(times.slice(1).every((at, index) => at - (times[index] ?? 0) >= second));
  });

  it('is at most thirty messages a second for the whole app', async () => {
    const turns = openTurns(road.ports);
    const times: number[] = [];
    for (let place = 0; place < 90; place += 1) {
      assert.equal(await turns.ask(`place ${place}`, who(place)), undefined);
      times.push(road.clock.now().getTime());
    }
    const [first = 0] = times;
    assert.ok((times.at(-1) ?? 0) - first >= 89 * 33);
    assert.ok((times.at(-1) ?? 0) - first <= 89 * 40, 'and not much less either');
  });

  it('gives each who must wait a moment of their own, so that a long queue is not asked through every second', async () => {
    const turns = openTurns(road.ports);
    assert.equal(await turns.ask('channel', who('first')), undefined);
    turns.done('channel');
    const now = road.clock.now().getTime();
    const given: number[] = [];
    for (let each = 0; each < 5; each += 1) given.push(((await turns.ask('channel', who(each)))?.getTime() ?? 0) - now);
    assert.deepEqual(given, [1000, 2000, 3000, 4000, 5000]);
  });

  describe('between reporters', () => {
    /** What is sent to the place, and when, where each of these comes at its time and asks again when it is told to. */
    const sentFrom = async (coming: readonly { id: string; reporter: string; urgent: boolean; at: number }[]) => {
      const turns = openTurns(road.ports);
      const start = road.clock.now().getTime();
      const asking = coming.map((each) => ({ ...each, next: start + each.at }));
      const sent: { id: string; waited: number }[] = [];
      let asks = 0;
      for (;;) {
        asking.sort((one, other) => one.next - other.next);
        const each = asking[0];
        if (!each) return { sent, asks };
        road.clock.moveTo(new Date(each.next));
        asks += 1;
        const until = await turns.ask('channel', { id: each.id, reporter: each.reporter, urgent: each.urgent });
        if (until) {
          each.next = until.getTime();
          continue;
        }
        turns.done('channel');
        asking.shift();
        sent.push({ id: each.id, waited: road.clock.now().getTime() - start - each.at });
      }
    };
    const flood = (reporter: string, count: number, urgent = true) =>
      Array.from({ length: count }, (_, at) => ({ id: `${reporter} ${at}`, reporter, urgent, at: at * 330 }));
    const waitOf = (sent: { id: string; waited: number }[], id: string) =>
      sent.find((each) => each.id === id)?.waited ?? Number.POSITIVE_INFINITY;

    it('lets a report of another teacher through a flood of sixty in under two seconds', async () => {
      const other = { id: 'other', reporter: 'other', urgent: true, at: 20_000 };
      const { sent, asks } = await sentFrom([...flood('maya', 60), other]);
      assert.ok(waitOf(sent, 'other') < 2_000, `it waited ${waitOf(sent, 'other')} ms`);
      assert.equal(sent.length, 61);
      assert.ok(asks < 61 * 4, `and nobody asks all the time: ${asks} asks`);
    });

    it('lets what is no breach through a flood of breaches in under five seconds', async () => {
      const other = { id: 'other', reporter: 'other', urgent: false, at: 20_000 };
      const { sent } = await sentFrom([...flood('maya', 60), other]);
      assert.ok(waitOf(sent, 'other') < 5_000, `it waited ${waitOf(sent, 'other')} ms`);
    });

    it('lets another through the floods of three at once in under five seconds', async () => {
      const other = { id: 'other', reporter: 'other', urgent: true, at: 10_000 };
      const floods = ['one', 'two', 'three'].flatMap((each) => flood(each, 30));
      assert.ok(waitOf((await sentFrom([...floods, other])).sent, 'other') < 5_000);
    });

    it('sends breaches before the rest', async () => {
      const requests = flood('sam', 6, false);
      const breach = { id: 'breach', reporter: 'sam', urgent: true, at: 2_000 };
      const { sent } = await sentFrom([...requests, breach]);
      assert.ok(waitOf(sent, 'breach') <= 1_000);
    });

    it('gives sixty different people their turn in the order in which they came', async () => {
      const coming = Array.from({ length: 60 }, (_, at) => ({
        ...{ id: `${at}`, reporter: `person ${at}`, urgent: true, at: at * 10 },
      }));
      const { sent, asks } = await sentFrom(coming);
      assert.deepEqual(
        sent.map(({ id }) => Number(id)),
        coming.map((_, at) => at),
      );
      assert.ok(asks < 60 * 4, `${asks} asks`);
    });
  });
});
