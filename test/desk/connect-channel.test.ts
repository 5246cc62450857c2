import assert from 'node:assert/strict';
import { connectChannel } from '../../src/desk/channels.ts';
import { brookvale, colleague, kestrel } from '../support/cast.ts';
import { channelIds, openRoad, type Road, tenantId } from '../support/road.ts';

const dpo = { organisation: 'brookvale', channel: 'dpo' } as const;

describe('connecting a channel', () => {
  let road: Road;
  beforeEach(async () => {
    road = await openRoad();
    await road.meet();
  });
  afterEach(() => road.close());

  const connect = (conversationId: string, organisation: string, name: string) =>
    connectChannel(
      { ...road.ports, organisations: [brookvale, kestrel], wake: () => {} },
      {
        ...{ conversationId, organisation, channel: 'dpo' },
        person: colleague(name, organisation === 'kestrel' ? kestrel : brookvale),
      },
    );
  const meetChannel = (id: string) =>
    road.conversations.remember({
      ...{ id, kind: 'channel', tenantId, serviceUrl: road.teams.url },
      ...{ botId: '28:bot', personId: null, seenAt: road.clock.now() },
    });

  it('in the place of one that refuses us lets what waits arrive in the new one', async () => {
    road.teams.failNext({ status: 404, code: 'ChannelNotFound' }, { conversationId: channelIds.dpo });
    await road.report(1, (all) => all.filter(({ to }) => to === 'dpo'));
    road.teams.failNext({ status: 500 }, { times: 1000, operation: 'create' });
    await road.deliver(1000);
    await meetChannel('19:other@thread.tacv2');
    await connect('19:other@thread.tacv2', 'brookvale', 'Alex Reid');
    await road.deliver(60_000);
    assert.equal(road.teams.activities('19:other@thread.tacv2').length, 1);
  });

  it('takes it from no organisation where the person has no right', async () => {
    const taken = await connect(channelIds.dpo, 'kestrel', 'Imran Sadiq');
    assert.equal(taken.ok, false);
    assert.equal((await road.conversations.channelOf(dpo.organisation, dpo.channel))?.id, channelIds.dpo);
  });

  it('makes one channel the other of the same organisation for someone with the right', async () => {
    const moved = await connect(channelIds.chair, 'brookvale', 'Dev Patel');
    assert.equal(moved.ok, true);
    assert.equal((await road.conversations.channelOf(dpo.organisation, dpo.channel))?.id, channelIds.chair);
  });
});
