import assert from 'node:assert/strict';
import { openTurns } from '../../src/desk/delivery-turns.ts';
import { deliverNotices } from '../../src/desk/start-delivery.ts';
import { revise } from '../../src/domain/case.ts';
import type { Notice } from '../../src/domain/notices/notice.ts';
import { channelIds, ids, openRoad, type Road } from '../support/road.ts';

const second = 1000;
const minute = 60 * second;
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
    for (let number = 1; number <= 12; number += 1) await road.report(number, onlyDpo);
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
    await road.report(13, onlyDpo);
    await road.deliver(minute);
    const times = timesIn(channelIds.dpo);
    assert.equal(times.length, 14);
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
      assert.equal(await turns.ask(`place ${place}`), undefined);
      times.push(road.clock.now().getTime());
    }
    const [first = 0] = times;
    assert.ok((times.at(-1) ?? 0) - first >= 89 * 33);
    assert.ok((times.at(-1) ?? 0) - first <= 89 * 40, 'and not much less either');
  });

  it('gives each who must wait a moment of their own, so that a long queue is not asked through every second', async () => {
    const turns = openTurns(road.ports);
    assert.equal(await turns.ask('channel'), undefined);
    turns.done('channel');
    const now = road.clock.now().getTime();
    const given: number[] = [];
    for (let each = 0; each < 5; each += 1) given.push(((await turns.ask('channel'))?.getTime() ?? 0) - now);
    assert.deepEqual(given, [1000, 2000, 3000, 4000, 5000]);
  });
});
