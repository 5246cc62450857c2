import assert from 'node:assert/strict';
import { type DeliveryHealth, deliveryHealth } from '../../src/desk/channels.ts';
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
});
