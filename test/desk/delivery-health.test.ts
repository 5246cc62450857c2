import assert from 'node:assert/strict';
import { type DeliveryHealth, deliveryHealth } from '../../src/desk/channels.ts';
import { checkMail, checkMailWhenDue } from '../../src/desk/check-mail.ts';
import { openMailHealth } from '../../src/storage/mail-health.ts';
import { createAcquaintance } from '../../src/teams/acquaintance.ts';
import { teamsActivity } from '../../src/teams/read-activity.ts';
import { brookvale, colleague } from '../support/cast.ts';
import { channelIds, ids, openRoad, type Road } from '../support/road.ts';
import { activityFrom, bot } from '../support/way-in.ts';

describe('delivery health', () => {
  let road: Road;
  beforeEach(async () => {
    road = await openRoad();
    await road.meet(ids.dev);
  });
  afterEach(() => road.close());

  const health = async (): Promise<DeliveryHealth> => {
    const seen = await deliveryHealth(road.deskPorts, colleague('Alex Reid', brookvale));
    assert.ok(seen.ok);
    return seen.value;
  };

  it('knows that the channels are gone before anybody is told anything there, and the next breach goes to the person', async () => {
    const { partFromConversation } = createAcquaintance({
      ...road.ports,
      wake: () => {},
    });
    const conversation = { id: channelIds.chair, conversationType: 'channel' };
    const removed = { type: 'conversationUpdate', membersRemoved: [bot], conversation };
    await partFromConversation(teamsActivity.parse(activityFrom(road.teams.url, removed)));
    assert.deepEqual(
      (await health()).channels.map(({ dead }) => dead?.code),
      [undefined, 'uninstalled'],
      'of the other channel, of another tenant in this test, nothing was said',
    );
    await road.report(1, (all) => all.filter(({ to }) => to === 'chair'));
    await road.deliver(1000);
    assert.deepEqual(
      road.teams.requests().filter(({ conversationId }) => conversationId === channelIds.chair),
      [],
    );
    assert.equal((await road.notices('BR-2126-0001'))[0]?.delivery?.by, 'chat');
  });

  it('names whoever holds a role and has never spoken to the bot, or has blocked it, until they have spoken', async () => {
    assert.ok(!(await health()).unreached.some(({ name }) => name.startsWith('Dev Patel')));
    await road.conversations.markDead(`chat:${ids.dev}`, { code: 'ConversationBlockedByUser', at: road.clock.now() });
    const { unreached } = await health();
    const because = (name: string) => unreached.find((each) => each.name.startsWith(name))?.because;
    assert.equal(because('Dev Patel, Data Protection Officer'), 'blocked');
    assert.equal(because('Ruth Adeyemi, Deputy Data Protection Officer'), 'never-spoken');
    assert.equal(because('Helen Marsh, Chair of Partnership'), 'never-spoken');
    assert.equal(because('Sam Whitlock, Co-ordinator'), 'never-spoken');
    await road.conversations.revive(`chat:${ids.dev}`);
    await road.meet(ids.ruth);
    const left = (await health()).unreached.map(({ name }) => name.split(',')[0]);
    assert.deepEqual(left, ['Helen Marsh', 'Sam Whitlock', 'Alex Reid']);
  });

  describe('of e-mail', () => {
    const mailHealth = () => openMailHealth(road.database.db);
    const pass = (ms: number) => road.clock.moveTo(new Date(road.clock.now().getTime() + ms));
    const hour = 3_600_000;
    let answer: string | undefined;
    let asked = 0;
    const mailer = {
      check: async () => {
        asked += 1;
        return answer;
      },
    };
    const needs = () => ({ mailer, mailHealth: mailHealth(), clock: road.clock, log: road.ports.log });
    beforeEach(() => {
      answer = 'password-sign-in-off';
      asked = 0;
    });

    it('says since when it fails and why, and the log warns', async () => {
      const began = road.clock.now();
      await checkMail(needs());
      pass(hour);
      await checkMailWhenDue(needs());
      const { mail } = await health();
      assert.deepEqual(mail, { works: false, code: answer, since: began, checkedAt: road.clock.now() });
      assert.deepEqual(road.logged.at(-1), { level: 'warn', event: 'mail-not-working', facts: { code: answer } });
    });

    it('is tried once a day while it works, and every hour while it does not', async () => {
      await checkMail(needs());
      for (let at = 0; at < 3; at += 1) {
        pass(hour);
        await checkMailWhenDue(needs());
      }
      assert.equal(asked, 4);
      answer = undefined;
      for (let at = 0; at < 48; at += 1) {
        pass(hour);
        await checkMailWhenDue(needs());
      }
      assert.equal(asked, 6);
      assert.equal((await health()).mail?.works, true);
    });

    it('is none where no mail server is set, whatever was found before', async () => {
      await checkMail(needs());
      await checkMail({ ...needs(), mailer: undefined });
      assert.equal((await health()).mail, undefined);
    });
  });
});
