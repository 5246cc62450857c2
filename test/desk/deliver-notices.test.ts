import assert from 'node:assert/strict';
import { deliverNext } from '../../src/desk/deliver-notices.ts';
import { openTurns } from '../../src/desk/delivery-turns.ts';
import { deliverNotices } from '../../src/desk/start-delivery.ts';
import type { Notice } from '../../src/domain/notices/notice.ts';
import type { Fault } from '../support/loopback-connector.ts';
import { channelIds, ids, openRoad, type Road } from '../support/road.ts';

const second = 1000;
const minute = 60 * second;
const onlyDpo = (all: Notice[]): Notice[] => all.filter((each) => each.to === 'dpo');
const chatWith = (person: string): string => `chat-with-${person}`;

describe('delivering notices', () => {
  let road: Road;
  beforeEach(async () => {
    road = await openRoad();
  });
  afterEach(() => road.close());

  const noticeToDpo = async (reference: string): Promise<Notice> => {
    const found = (await road.notices(reference)).find((each) => each.to === 'dpo');
    assert.ok(found);
    return found;
  };
  const shownIn = (conversationId: string): string[] =>
    road.teams.activities(conversationId).map(({ activity }) => JSON.stringify(activity));
  const timesIn = (conversationId: string): number[] =>
    road.teams.requests().flatMap((each) => (each.conversationId === conversationId ? [each.at] : []));

  it('tells the DPO channel, the Chair channel, the Co-ordinator and the reporter, each once', async () => {
    await road.meet(ids.sam, ids.maya);
    const { reference } = await road.report();
    await road.deliver(minute);

    const places = [channelIds.dpo, channelIds.chair, chatWith(ids.sam), chatWith(ids.maya)];
    for (const place of places) assert.equal(shownIn(place).length, 1);
    assert.equal(road.teams.activities().length, 4);
    for (const { sentAt, trouble, delivery, dueAt } of await road.notices(reference)) {
      assert.ok(sentAt);
      assert.deepEqual(
        { trouble, dueAt, insteadOf: delivery?.insteadOf },
        { trouble: null, dueAt: null, insteadOf: null },
      );
    }
  });

  it('writes to a person whom the bot has never met', async () => {
    await road.meet();
    await road.report();
    await road.deliver(minute);
    assert.equal(shownIn(chatWith(ids.sam)).length, 1);
    assert.equal((await road.conversations.chatWith(ids.sam))?.id, chatWith(ids.sam));
  });

  it('shows no name and no free text in a channel, a banner or the log', async () => {
    await road.meet(ids.sam, ids.maya);
    road.teams.failNext({ status: 403, code: 'BotNotInConversationRoster' }, { conversationId: channelIds.chair });
    await road.report();
    await road.deliver(minute);
    const banners = road.teams.activities().map(({ activity }) => activity['summary']);
    const open = JSON.stringify([shownIn(channelIds.dpo), shownIn(channelIds.chair), banners, road.logged]);
    assert.doesNotMatch(open, /Maya|Okafor|31 bus|Sam|Whitlock|Helen|Marsh/);
    for (const banner of banners) assert.match(String(banner), /\w/);
  });

  describe('when Teams is too busy (429)', () => {
    it('waits as long as it is told and then sends once', async () => {
      await road.meet();
      road.teams.failNext({ status: 429, retryAfter: '7' }, { conversationId: channelIds.dpo });
      const { reference } = await road.report(1, onlyDpo);
      await road.deliver();
      assert.equal((await noticeToDpo(reference)).trouble, '429');
      await road.deliver(minute);

      const [first = 0, next = 0] = timesIn(channelIds.dpo);
      assert.ok(next - first >= 7 * second);
      assert.equal(shownIn(channelIds.dpo).length, 1);
      assert.equal((await noticeToDpo(reference)).attempts, 0, 'being told to wait is no failed attempt');
    });

    it('holds back everything else for that conversation too, and nothing for others', async () => {
      await road.meet();
      road.teams.failNext({ status: 429, retryAfter: '7' }, { conversationId: channelIds.dpo });
      const forBoth = (all: Notice[]) => all.filter(({ to }) => to === 'dpo' || to === 'chair');
      await road.report(1, forBoth);
      await road.report(2, forBoth);
      await road.deliver(minute);
      const [first = 0, ...later] = timesIn(channelIds.dpo);
      assert.equal(later.length, 2);
      assert.ok(later.every((at) => at - first >= 7 * second));
      assert.ok(timesIn(channelIds.chair).every((at) => at - first < 2 * second));
    });

    it('backs off by itself when it is not told how long', async () => {
      await road.meet();
      road.teams.failNext({ status: 429 }, { conversationId: channelIds.dpo, times: 4 });
      await road.report(1, onlyDpo);
      await road.deliver(minute);
      const times = timesIn(channelIds.dpo);
      const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
      assert.equal(gaps.length, 4);
      assert.ok((gaps[3] ?? 0) >= 4 * second, 'the fourth wait is 8 s, at most halved');
      assert.equal(shownIn(channelIds.dpo).length, 1);
    });
  });

  describe('when it stays open whether a message arrived', () => {
    const ambiguous: [string, Fault][] = [
      ['408', { status: 408 }],
      ['500', { status: 500 }],
      ['502', { status: 502 }],
      ['503', { status: 503 }],
      ['a reset', { cut: 'before-storing' }],
    ];
    for (const [name, fault] of ambiguous) {
      it(`repeats after ${name} until it gets through`, async () => {
        await road.meet();
        road.teams.failNext(fault, { conversationId: channelIds.dpo, times: 3 });
        const { reference } = await road.report(1, onlyDpo);
        await road.deliver(minute);
        assert.equal(timesIn(channelIds.dpo).length, 4);
        assert.equal(shownIn(channelIds.dpo).length, 1);
        const { attempts, trouble, sentAt } = await noticeToDpo(reference);
        assert.deepEqual({ attempts, trouble, sent: sentAt !== null }, { attempts: 0, trouble: null, sent: true });
      });
    }

    it('tells twice, with the same reference, rather than not at all', async () => {
      await road.meet();
      road.teams.failNext({ cut: 'after-storing' }, { conversationId: channelIds.dpo });
      const { reference } = await road.report(1, onlyDpo);
      await road.deliver(minute);
      const shown = shownIn(channelIds.dpo);
      assert.equal(shown.length, 2);
      assert.ok(shown.every((each) => each.includes(reference)));
    });

    it('waits longer each time but never more than five minutes, and when all of Teams fails turns to e-mail', async () => {
      await road.meet();
      road.teams.failAtRandom({ seed: 1, share: 1, faults: [{ status: 500 }] });
      const { reference } = await road.report(1, onlyDpo);
      await road.deliver(3 * 60 * minute);
      const times = road.teams.requests().map(({ at }) => at);
      const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
      assert.ok(gaps.length > 20);
      assert.ok(Math.max(...gaps) <= 5 * minute);
      assert.ok(gaps.slice(-10).every((gap) => gap >= 2.5 * minute));
      assert.equal((await noticeToDpo(reference)).delivery?.by, 'e-mail');
    });

    it('turns to the DPO in person when the channel has failed for some minutes', async () => {
      await road.meet();
      road.teams.failNext({ status: 500 }, { conversationId: channelIds.dpo, times: 1000 });
      const { reference } = await road.report(1, onlyDpo);
      await road.deliver(10 * minute);
      const { delivery, sentAt, recordedAt } = await noticeToDpo(reference);
      assert.deepEqual([delivery?.by, delivery?.insteadOf], ['chat', 'channel:brookvale:dpo']);
      assert.ok((sentAt?.getTime() ?? 0) - recordedAt.getTime() <= 6 * minute);
    });
  });

  describe('when Teams refuses for good', () => {
    const refusals = [
      { status: 403, code: 'BotNotInConversationRoster' },
      { status: 403, code: 'ConversationBlockedByUser' },
      { status: 403, code: 'BotDisabledByAdmin' },
      { status: 403, code: 'MessageWritesBlocked' },
      { status: 404, code: 'ConversationNotFound' },
      { status: 404, code: 'ChannelNotFound' },
    ];
    for (const fault of refusals) {
      const { code } = fault;
      it(`tells the person instead of the channel at once after ${code}, and raises an alarm`, async () => {
        await road.meet(ids.dev);
        road.teams.failNext(fault, { conversationId: channelIds.dpo });
        const { reference } = await road.report(1, onlyDpo);
        await road.deliver();

        assert.equal(shownIn(chatWith(ids.dev)).length, 1);
        assert.equal((await noticeToDpo(reference)).delivery?.insteadOf, 'channel:brookvale:dpo');
        const [dead] = await road.conversations.listDead();
        assert.deepEqual([dead?.destination, dead?.code], ['channel:brookvale:dpo', code]);
        const alarm = road.logged.find(({ event }) => event === 'destination-dead');
        assert.deepEqual([alarm?.level, alarm?.facts], ['error', { reference, kind: 'channel', code }]);
      });
    }

    it('goes from the channel to the DPO, to the deputy, and then to e-mail', async () => {
      await road.meet(ids.dev, ids.ruth);
      for (const place of [channelIds.dpo, chatWith(ids.dev), chatWith(ids.ruth)]) {
        road.teams.failNext({ status: 403, code: 'BotNotInConversationRoster' }, { conversationId: place });
      }
      const { reference } = await road.report(1, onlyDpo);
      await road.deliver(minute);
      const asked = road.teams.requests().map(({ conversationId }) => conversationId);
      assert.deepEqual(asked, [channelIds.dpo, chatWith(ids.dev), chatWith(ids.ruth)]);
      assert.deepEqual(
        road.mail.messages().map(({ to }) => to),
        [['dev.patel@brookvale.example']],
      );
      assert.equal((await noticeToDpo(reference)).delivery?.by, 'e-mail');
    });

    it('does not ask a dead destination again, until the bot is seen there', async () => {
      await road.meet(ids.dev);
      road.teams.failNext({ status: 403, code: 'BotNotInConversationRoster' }, { conversationId: channelIds.dpo });
      await road.report(1, onlyDpo);
      await road.report(2, onlyDpo);
      await road.deliver(minute);
      assert.equal(timesIn(channelIds.dpo).length, 1);

      await road.conversations.revive('channel:brookvale:dpo');
      await road.report(3, onlyDpo);
      await road.deliver(minute);
      assert.equal(shownIn(channelIds.dpo).length, 1);
    });

    it('keeps what nobody can be told, says so, and tells it as soon as a destination is back', async () => {
      await road.meet(ids.dev, ids.ruth);
      road.teams.failNext({ status: 403, code: 'BotDisabledByAdmin' }, { times: 3 });
      road.mail.refuse('recipient', 550);
      const { reference } = await road.report(1, onlyDpo);
      const counted: string[] = [];
      Object.assign(road.ports, { told: (what: { outcome: string }) => counted.push(what.outcome) });
      await road.deliver(60 * minute);
      assert.equal((await noticeToDpo(reference)).trouble, 'no-destination-left');
      assert.deepEqual(counted, ['given-up']);
      assert.deepEqual(await road.ports.queue.countWaiting(), { waiting: 1, inTrouble: 1 });

      await road.conversations.revive('channel:brookvale:dpo');
      await road.ports.queue.hurry(road.clock.now());
      await road.deliver();
      assert.deepEqual(counted, ['given-up', 'delivered']);
      assert.ok((await noticeToDpo(reference)).sentAt);
      assert.equal(shownIn(channelIds.dpo).length, 1);
    });

    it('tries a mailbox that was refused again: nothing else would say that it is there', async () => {
      await road.meet(ids.dev, ids.ruth);
      road.teams.failNext({ status: 403, code: 'BotDisabledByAdmin' }, { times: 3 });
      road.mail.refuse('recipient', 550);
      await road.report(1, onlyDpo);
      await road.deliver();
      road.mail.heal();
      await road.deliver(16 * minute);
      assert.equal(road.mail.messages().length, 1);
    });
  });

  it('tells the person while no channel is connected', async () => {
    await road.connect('chair');
    const { reference } = await road.report(1, onlyDpo);
    await road.deliver(minute);
    assert.equal(shownIn(chatWith(ids.dev)).length, 1);
    assert.equal((await noticeToDpo(reference)).delivery?.insteadOf, 'channel:brookvale:dpo');
  });

  it('sends the receipt to the reporter’s e-mail address when their chat is blocked', async () => {
    await road.meet(ids.maya);
    await road.people.remember({
      id: ids.maya,
      name: 'Maya Okafor',
      email: 'maya.okafor@brookvale.example',
      teamsId: null,
    });
    road.teams.failNext({ status: 403, code: 'ConversationBlockedByUser' }, { conversationId: chatWith(ids.maya) });
    await road.report(1, (all) => all.filter(({ to }) => to === 'reporter'));
    await road.deliver(minute);
    assert.deepEqual(road.mail.messages()[0]?.to, ['maya.okafor@brookvale.example']);
  });

  it('keeps the notices of an organisation that has left the configuration', async () => {
    await road.meet();
    const { reference } = await road.report(1, onlyDpo);
    await deliverNotices({ ...road.ports, organisations: [] }, { processId: 'test' });
    assert.equal((await noticeToDpo(reference)).trouble, 'organisation-unknown');
    await road.deliver(16 * minute);
    assert.ok((await noticeToDpo(reference)).sentAt);
  });

  it('comes back to a notice whose card cannot be made, and logs no more than what it is about', async () => {
    await road.meet();
    const { reference } = await road.report(1, onlyDpo);
    const send = async () => {
      throw new Error('Maya Okafor');
    };
    await deliverNotices({ ...road.ports, notifier: { ...road.notifier, send } }, { processId: 'test' });
    assert.equal((await noticeToDpo(reference)).trouble, 'fault');
    assert.doesNotMatch(JSON.stringify(road.logged), /Maya/);
    await road.deliver(minute);
    assert.ok((await noticeToDpo(reference)).sentAt);
  });

  describe('with several processes', () => {
    it('sends each notice once', async () => {
      await road.meet(ids.sam, ids.maya);
      for (let number = 1; number <= 6; number += 1) await road.report(number);
      for (let round = 0; round < 60; round += 1) {
        await Promise.all(['a', 'b', 'c'].map((processId) => deliverNotices(road.ports, { processId })));
        const dueAt = await road.ports.queue.nextDueAt();
        if (!dueAt) break;
        road.clock.moveTo(dueAt);
      }
      assert.equal(road.teams.activities().length, 24);
      assert.deepEqual(await road.ports.queue.countWaiting(), { waiting: 0, inTrouble: 0 });
    });

    it('takes over, a minute later, what a process that died had claimed', async () => {
      await road.meet();
      await road.report(1, onlyDpo);
      await road.ports.queue.claim({ now: road.clock.now(), claim: 'dead:1', leaseMs: minute });
      await road.deliver(59 * second);
      assert.equal(shownIn(channelIds.dpo).length, 0);
      await road.deliver(2 * second);
      assert.equal(shownIn(channelIds.dpo).length, 1);
    });

    it('tells again what a process had sent when it died before it could say so', async () => {
      await road.meet();
      const { reference } = await road.report(1, onlyDpo);
      const queue = { ...road.ports.queue, markSent: () => Promise.reject(new Error('killed')) };
      const turns = openTurns(road.ports);
      await deliverNext({ ...road.ports, queue }, { turns, claim: 'dead:1', claimed: () => {} });
      await road.deliver(2 * minute);
      assert.equal(shownIn(channelIds.dpo).length, 2);
      assert.ok((await noticeToDpo(reference)).sentAt);
    });
  });
});
