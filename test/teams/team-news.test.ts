import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { KnownConversation } from '../../src/desk/ports/conversations.ts';
import { type LoopbackConnector, startLoopbackConnector } from '../support/loopback-connector.ts';
import { activityFrom, bot, maya, openWayIn, tenant, type WayIn } from '../support/way-in.ts';

const team = '19:team@thread.tacv2';
const otherTeam = '19:other-team@thread.tacv2';
const channelId = '19:dpo@thread.tacv2';
const dpo = 'channel:brookvale:dpo';
const chair = 'channel:brookvale:chair';

describe('what becomes of a team and its channels', () => {
  let teams: LoopbackConnector;
  let road: WayIn;

  const connected = (channel: 'dpo' | 'chair', set: Partial<KnownConversation> = {}): KnownConversation => ({
    ...{ id: `19:${channel}@thread.tacv2`, kind: 'channel', tenantId: tenant, serviceUrl: teams.url, botId: bot.id },
    ...{ personId: null, connectedAs: { organisation: 'brookvale', channel }, team, seenAt: new Date() },
    ...set,
  });
  const open = async (...channels: KnownConversation[]): Promise<void> => {
    road = await openWayIn({ connected: channels });
  };
  /** As Teams writes it: the conversation is the team's first channel. */
  const told = (eventType: string, channelData: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    road.post(
      activityFrom(teams.url, {
        type: 'conversationUpdate',
        from: { id: '29:somebody' },
        conversation: { id: team, conversationType: 'channel', isGroup: true, tenantId: tenant },
        channelData: { team: { id: team }, eventType, tenant: { id: tenant }, ...channelData },
        ...more,
      }),
    );
  const ofTeam = (eventType: string, id = team) => told(eventType, { team: { id, name: 'Brookvale' } });
  const ofChannel = (eventType: string, id = channelId) => told(eventType, { channel: { id, name: 'Old papers' } });
  const removed = (of = team) =>
    told('teamMemberRemoved', { team: { id: of } }, { membersRemoved: [bot], conversation: place(of) });
  const place = (id: string) => ({ id, conversationType: 'channel', isGroup: true, tenantId: tenant });
  const dead = () => Object.fromEntries(road.dead);

  beforeEach(async () => {
    teams = await startLoopbackConnector();
  });
  afterEach(async () => {
    await road.server.stop();
    await teams.close();
  });

  it('takes every connected channel of the team out of reach when the bot is removed from it', async () => {
    await open(connected('dpo'), connected('chair', { team: otherTeam }));
    await removed();
    assert.deepEqual(dead(), { [dpo]: 'uninstalled' });
    assert.deepEqual(road.woken, ['hurry', 'wake'], 'what waits goes to the people at once');
  });

  it('takes no channel out of reach when a colleague is removed from the team', async () => {
    await open(connected('dpo'));
    await told('teamMemberRemoved', {}, { membersRemoved: [maya] });
    assert.deepEqual(dead(), {});
  });

  it('takes a channel whose team was never named out of reach too: told in person, nothing is lost', async () => {
    await open(connected('dpo', { team: undefined }));
    await removed();
    assert.deepEqual(dead(), { [dpo]: 'uninstalled' });
  });

  it('loses one private channel alone when the bot is taken out of that', async () => {
    await open(connected('dpo'), connected('chair'));
    const channel = { id: channelId, type: 'private' };
    await told('channelMemberRemoved', { channel }, { membersRemoved: [bot], conversation: place(channelId) });
    assert.deepEqual(dead(), { [dpo]: 'uninstalled' });
  });

  for (const [event, code] of [
    ['teamDeleted', 'team-deleted'],
    ['teamHardDeleted', 'team-deleted-for-good'],
    ['teamArchived', 'team-archived'],
    ['teamarchived', 'team-archived'],
  ] as const) {
    it(`hears of ${event}`, async () => {
      await open(connected('dpo'), connected('chair', { team: otherTeam }));
      await ofTeam(event);
      assert.deepEqual(dead(), { [dpo]: code });
      assert.match(road.log.join(''), new RegExp(`"event":"destination-dead","kind":"channel","code":"${code}"`));
    });
  }

  it('hears that a channel was deleted, and that the others of its team were not', async () => {
    await open(connected('dpo'), connected('chair'), connected('chair', { id: team }));
    await ofChannel('channelDeleted');
    assert.deepEqual(dead(), { [dpo]: 'channel-deleted' });
  });

  it('takes nothing away when a channel is deleted that nobody is told in', async () => {
    await open(connected('dpo'));
    await ofChannel('channelDeleted', '19:another@thread.tacv2');
    assert.deepEqual(dead(), {});
    assert.deepEqual(road.woken, []);
  });

  for (const [event, ends, leaves] of [
    ['channelRestored', 'channel-deleted', ['team-archived', 'uninstalled']],
    ['teamUnarchived', 'team-archived', ['channel-deleted', 'uninstalled', 'team-deleted']],
    ['teamRestored', 'team-deleted', ['channel-deleted', 'uninstalled']],
    ['teamrestored', 'team-deleted', ['team-archived']],
  ] as const) {
    const post = () => (event.startsWith('channel') ? ofChannel(event) : ofTeam(event));
    it(`gives the channel another try at ${event}, also after a refusal of Teams`, async () => {
      await open(connected('dpo'));
      for (const code of [ends, 'MessageWritesBlocked']) {
        road.dead.set(dpo, code);
        await post();
        assert.deepEqual(dead(), {});
      }
      assert.deepEqual(road.woken, ['hurry', 'wake', 'hurry', 'wake']);
    });
    it(`leaves what ${event} does not mend`, async () => {
      await open(connected('dpo'));
      for (const code of leaves) {
        road.dead.set(dpo, code);
        await post();
        assert.deepEqual(dead(), { [dpo]: code });
      }
    });
  }

  it('tries the channels of the team again when the bot is back in it, but none that was deleted and none of another team', async () => {
    await open(connected('dpo'), connected('chair'), connected('chair', { id: '19:x', team: otherTeam }));
    road.dead.set(dpo, 'uninstalled');
    road.dead.set(chair, 'channel-deleted');
    await told('teamMemberAdded', {}, { membersAdded: [bot] });
    assert.deepEqual(dead(), { [chair]: 'channel-deleted' });
  });

  it('does not take it for a sign of life that a colleague joins an archived team', async () => {
    await open(connected('dpo', { id: team }));
    await ofTeam('teamArchived');
    await told('teamMemberAdded', {}, { membersAdded: [maya] });
    assert.deepEqual(dead(), { [dpo]: 'team-archived' });
  });

  it('takes words from the channel for a sign of life, whatever was told of it', async () => {
    await open(connected('dpo'));
    await ofChannel('channelDeleted');
    await road.post(activityFrom(teams.url, { text: 'connect', conversation: place(channelId) }));
    assert.deepEqual(dead(), {});
  });

  it('keeps the new names of a channel and of a team', async () => {
    await open(connected('dpo'));
    await told('channelRenamed', { channel: { id: channelId, name: 'Data protection' } });
    await told('teamRenamed', { team: { id: team, name: 'Brookvale staff' } });
    assert.deepEqual(road.named.get(channelId), { channel: 'Data protection', team: 'Brookvale staff' });
    assert.ok(!road.log.join('').includes('Brookvale staff'));
  });

  it('keeps which team a channel is in as soon as something is said there', async () => {
    await open();
    await road.post(
      activityFrom(teams.url, {
        text: 'connect',
        conversation: place(channelId),
        channelData: { team: { id: team }, channel: { id: channelId }, tenant: { id: tenant } },
      }),
    );
    assert.equal(road.known.get(channelId)?.team, team);
  });

  it('does not take the first channel of a team for a shared one because another there is', async () => {
    await open();
    await told('channelCreated', { channel: { id: '19:shared@thread.tacv2', name: 'Both', type: 'shared' } });
    assert.equal(road.known.get(team)?.shared, undefined);
  });

  it('answers an event of a shape that nobody has seen', async () => {
    await open(connected('dpo'));
    for (const channelData of [{ team: 'x' }, { eventType: { a: 1 } }, { channel: [], eventType: 'channelDeleted' }]) {
      const response = await told('teamDeleted', { team: null, ...channelData });
      assert.ok(response.status < 500);
    }
    assert.deepEqual(dead(), {});
  });
});
