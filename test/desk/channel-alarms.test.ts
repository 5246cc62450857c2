import assert from 'node:assert/strict';
import { sendChannelAlarms } from '../../src/desk/send-channel-alarms.ts';
import { channelKeepers } from '../../src/domain/notices/channel-alarm.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import type { Role } from '../../src/domain/organisation/person.ts';
import { openChannelAlarms } from '../../src/storage/channel-alarms.ts';
import { brookvale, colleague, kestrel } from '../support/cast.ts';
import { channelIds, ids, openRoad, type Road } from '../support/road.ts';

const alex = colleague('Alex Reid', brookvale);
const key = 'channel:brookvale:dpo';

describe('a channel that has died', () => {
  let road: Road;
  beforeEach(async () => {
    road = await openRoad();
    await road.meet(ids.dev, ids.ruth, ids.sam, ids.maya, alex.id);
  });
  afterEach(() => road.close());

  const alarm = () => sendChannelAlarms({ ...road.ports, channelAlarms: openChannelAlarms(road.database.db) });
  const told = () =>
    Object.fromEntries(
      Object.entries({ ...ids, alex: alex.id }).map(([name, id]) => [
        name,
        road.teams.activities(`chat-with-${id}`).filter(({ activity }) => isAlarm(activity)).length,
      ]),
    );
  const isAlarm = ({ summary }: Readonly<Record<string, unknown>>) => String(summary).endsWith('cannot be reached');
  const nobody = { maya: 0, dev: 0, ruth: 0, sam: 0, alex: 0 };
  const die = () => road.conversations.markDead(key, { code: 'channel-deleted', at: road.clock.now() });
  const pass = (ms: number) => road.clock.moveTo(new Date(road.clock.now().getTime() + ms));

  it('is told to the administrator and the Data Protection Officer in person, with what to do', async () => {
    await die();
    await alarm();
    assert.deepEqual(told(), { ...nobody, dev: 1, alex: 1 });
    const [card] = road.teams.activities(`chat-with-${alex.id}`);
    const words = JSON.stringify(card?.activity);
    for (const said of ['DPO channel', 'the channel was deleted', 'Restore it', 'type “connect”', 'Delivery health']) {
      assert.ok(words.includes(said), said);
    }
  });

  it('is found by the first notice that Teams refuses for good, and told then', async () => {
    road.teams.failNext({ status: 404, code: 'ChannelNotFound' }, { conversationId: channelIds.dpo });
    await road.report(1, (all) => all.filter(({ to }) => to === 'dpo'));
    await road.deliver(2000);
    await alarm();
    assert.deepEqual(told(), { ...nobody, dev: 1, alex: 1 });
    const alarms = road.teams.activities(`chat-with-${alex.id}`).map(({ activity }) => JSON.stringify(activity));
    assert.ok(alarms.every((each) => !each.includes('Okafor') && !each.includes('BR-2126')));
  });

  it('is told once, however often it is looked at and however long it lasts', async () => {
    await die();
    for (let day = 0; day < 60; day += 1) {
      await alarm();
      await die();
      pass(24 * 3_600_000);
      // MongoDB's own clearing away of what is past.
      await road.database.db.collection('channel-alarms').deleteMany({ keptUntil: { $lte: road.clock.now() } });
    }
    assert.deepEqual(told(), { ...nobody, dev: 1, alex: 1 });
  });

  it('is told again when it has lived in between', async () => {
    await die();
    await alarm();
    await road.conversations.revive(key);
    await alarm();
    pass(1000);
    await die();
    await alarm();
    await alarm();
    assert.deepEqual(told(), { ...nobody, dev: 2, alex: 2 });
  });

  it('is not told when it is back before anybody was', async () => {
    road.teams.failNext({ status: 429, retryAfter: '30' }, { times: 2 });
    await die();
    await alarm();
    await road.conversations.revive(key);
    pass(60_000);
    await alarm();
    assert.deepEqual(told(), nobody);
  });

  it('is told once by two processes at the same time, and after one was killed in between', async () => {
    await die();
    await Promise.all([alarm(), alarm()]);
    await road.database.db.collection('dead-destinations').updateMany({}, { $unset: { alarmed: true } });
    await alarm();
    assert.deepEqual(told(), { ...nobody, dev: 1, alex: 1 });
  });

  it('is told by e-mail to whoever cannot be reached in Teams', async () => {
    await road.conversations.markDead(`chat:${alex.id}`, { code: 'uninstalled', at: road.clock.now() });
    await die();
    await alarm();
    const [mail] = road.mail.messages();
    assert.deepEqual(mail?.to, [alex.email]);
    assert.match(mail?.raw ?? '', /Subject: The DPO channel cannot be reached/);
  });

  it('is no chat: that somebody has blocked the bot is told to nobody', async () => {
    await road.conversations.markDead(`chat:${ids.sam}`, { code: 'ConversationBlockedByUser', at: road.clock.now() });
    await alarm();
    assert.deepEqual(told(), nobody);
  });
});

describe('who hears that a channel has died', () => {
  const day = '2026-11-23';
  const names = (organisation: Organisation) => channelKeepers(organisation, day).map(({ name }) => name);
  const without = (organisation: Organisation, ...roles: Role[]): Organisation => ({
    ...organisation,
    people: organisation.people.filter((each) => !each.roles.some((role) => roles.includes(role))),
  });

  it('is the administrator and the Data Protection Officer', () =>
    assert.deepEqual(names(brookvale).sort(), ['Alex Reid', 'Dev Patel']));

  it('is the deputy where there is no Data Protection Officer', () =>
    assert.deepEqual(names(without(brookvale, 'dpo')).sort(), ['Alex Reid', 'Ruth Adeyemi']));

  it('is whoever stands in for those who are away', () => {
    const away = brookvale.people.map((each) =>
      each.roles.includes('dpo') ? { ...each, away: [{ from: day, until: day, cover: ids.ruth }] } : each,
    );
    assert.deepEqual(names({ ...brookvale, people: away }).sort(), ['Alex Reid', 'Ruth Adeyemi']);
  });

  it('is the next in line where all of them are missing', () => {
    assert.equal(names(without(brookvale, 'dpo', 'deputy-dpo', 'administrator')).length, 1);
    assert.ok(names(kestrel).length > 0);
  });
});
