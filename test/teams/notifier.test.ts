import assert from 'node:assert/strict';
import type { Case } from '../../src/domain/any-case.ts';
import type { Notice } from '../../src/domain/notices/notice.ts';
import type { Destination } from '../../src/domain/notices/recipients.ts';
import { openNotifier } from '../../src/teams/notifier.ts';
import { brookvale } from '../support/cast.ts';
import { type LoopbackConnector, startLoopbackConnector } from '../support/loopback-connector.ts';
import { channelIds, ids, openRoad, type Road, tenantId } from '../support/road.ts';

const toChannel: Destination = { by: 'channel', organisation: 'brookvale', channel: 'dpo' };
const toSam: Destination = { by: 'chat', personId: ids.sam };

describe('the notifier', () => {
  let road: Road;
  let about: Case;
  beforeEach(async () => {
    road = await openRoad();
    about = await road.report();
  });
  afterEach(() => road.close());

  const noticeTo = (to: Notice['to']): Notice => about.notices.find((each) => each.to === to) ?? assert.fail();
  const send = (to: Destination, audience: Notice['to'], notifier = road.notifier) =>
    notifier.send({ to, notice: noticeTo(audience), about, organisation: brookvale, now: road.clock.now() });
  const refresh = (activityId: string | null) =>
    road.notifier.refresh({
      notice: {
        ...noticeTo('dpo'),
        delivery: { by: 'channel', insteadOf: null, conversationId: channelIds.dpo, activityId },
      },
      about,
      organisation: brookvale,
      now: road.clock.now(),
    });

  it('posts a card with a banner of its own, and no text beside it, which an update would not survive', async () => {
    await road.meet();
    const sent = await send(toChannel, 'dpo');
    assert.equal(sent.result, 'sent');
    const { activity } = road.teams.activities(channelIds.dpo)[0] ?? assert.fail();
    assert.match(String(activity['summary']), /\w/);
    assert.equal(activity['text'], undefined);
    assert.equal(
      (activity['attachments'] as { contentType: string }[])[0]?.contentType,
      'application/vnd.microsoft.card.adaptive',
    );

    assert.equal((await refresh((sent.result === 'sent' && sent.activityId) || '')).result, 'sent');
    const [updated] = road.teams.activities(channelIds.dpo);
    assert.deepEqual([updated?.updates, updated?.activity['text']], [1, undefined]);
  });

  it('alerts a person in their chat', async () => {
    await road.meet(ids.sam);
    await send(toSam, 'co-ordinator');
    const { activity } = road.teams.activities(`chat-with-${ids.sam}`)[0] ?? assert.fail();
    assert.deepEqual(activity['channelData'], { notification: { alert: true } });
  });

  it('begins a thread of its own in a channel that was connected from within a thread', async () => {
    const thread = `${channelIds.dpo};messageid=1700000000000`;
    await road.conversations.remember({
      id: thread,
      kind: 'channel',
      tenantId,
      serviceUrl: road.teams.url,
      botId: '28:bot',
      personId: null,
      seenAt: road.clock.now(),
    });
    await road.conversations.connect(thread, { organisation: 'brookvale', channel: 'dpo' });
    await send(toChannel, 'dpo');
    assert.equal(road.teams.activities(channelIds.dpo).length, 1);
  });

  it('opens a chat with someone it never met, once', async () => {
    await road.meet();
    await send(toSam, 'co-ordinator');
    await send(toSam, 'co-ordinator');
    const operations = road.teams.requests().map(({ operation }) => operation);
    assert.deepEqual(operations, ['create', 'post', 'post']);
  });

  it('shows a person something in their own chat, and says whether it arrived', async () => {
    await road.meet();
    const shown = { card: { type: 'AdaptiveCard' as const }, summary: 'Your report' };
    assert.equal(await road.notifier.sendPrivately(ids.sam, shown), true);
    assert.equal(road.teams.activities(`chat-with-${ids.sam}`)[0]?.activity['summary'], 'Your report');
    road.teams.failNext({ status: 500 });
    assert.equal(await road.notifier.sendPrivately(ids.sam, shown), false);
  });

  it('says what kept it from opening a chat', async () => {
    await road.meet();
    road.teams.failNext({ status: 403, code: 'BotDisabledByAdmin' }, { operation: 'create' });
    assert.deepEqual(await send(toSam, 'co-ordinator'), { result: 'unreachable', code: 'BotDisabledByAdmin' });
    road.teams.failNext({ status: 429, retryAfter: '2' }, { operation: 'create' });
    assert.deepEqual(await send(toSam, 'co-ordinator'), { result: 'busy', retryAfterMs: 2000, code: '429' });
  });

  describe('when the service address has changed', () => {
    let moved: LoopbackConnector;
    beforeEach(async () => {
      moved = await startLoopbackConnector();
    });
    afterEach(() => moved.close());

    it('uses the one of the last activity from there', async () => {
      await road.meet();
      const known = (await road.conversations.channelOf('brookvale', 'dpo')) ?? assert.fail();
      const { connectedAs: _, ...seen } = known;
      await road.conversations.remember({
        ...seen,
        serviceUrl: moved.url,
        seenAt: new Date(seen.seenAt.getTime() + 1),
      });
      await send(toChannel, 'dpo');
      await refresh('1700000000001');
      assert.equal(road.teams.requests().length, 0);
      assert.deepEqual(
        moved.activities().map(({ updates }) => updates),
        [1],
      );
    });
  });

  it('posts a card anew when it is told that the old one is gone', async () => {
    await road.meet();
    assert.deepEqual(await refresh('1'), { result: 'gone' });
    assert.equal((await refresh(null)).result, 'sent');
    assert.equal(road.teams.activities(channelIds.dpo).length, 1);
  });

  it('knows no destination where no channel is connected, nobody was ever heard of, or no mail server is set', async () => {
    const nowhere = { result: 'unknown-destination' };
    assert.deepEqual(await send(toChannel, 'dpo'), nowhere);
    assert.deepEqual(await send(toSam, 'co-ordinator'), nowhere);
    const withoutMail = openNotifier({
      ...road,
      mailer: undefined,
      tenantId,
      personalViews: undefined,
      keepButtons: async () => {},
    });
    const toMailbox: Destination = { by: 'e-mail', personId: ids.dev, address: 'dev.patel@brookvale.example' };
    assert.deepEqual(await send(toMailbox, 'dpo', withoutMail), nowhere);
    assert.equal(road.teams.requests().length, 0);
  });
});
