import assert from 'node:assert/strict';
import { channelsToConnect, connectChannel } from '../../src/desk/channels.ts';
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
  const meetChannel = (id: string, shared?: boolean) =>
    road.conversations.remember({
      ...{ id, kind: 'channel', tenantId, serviceUrl: road.teams.url },
      ...{ botId: '28:bot', personId: null, seenAt: road.clock.now() },
      ...(shared === undefined ? {} : { shared }),
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

  it('is refused where people of other organisations can be, and the one that was it before goes on', async () => {
    const shared = '19:shared@thread.tacv2';
    await meetChannel(shared, true);
    const ports = { ...road.ports, organisations: [brookvale] };
    const alex = colleague('Alex Reid', brookvale);
    const choices = await channelsToConnect(ports, { conversationId: shared, person: alex });
    assert.equal(!choices.ok && choices.code, 'shared-channel');
    const connected = await connect(shared, 'brookvale', 'Alex Reid');
    assert.equal(!connected.ok && connected.code, 'shared-channel');
    assert.equal((await road.conversations.channelOf(dpo.organisation, dpo.channel))?.id, channelIds.dpo);
  });

  it('is offered in a private channel and where Teams does not say', async () => {
    for (const [id, known] of [
      ['19:private@thread.tacv2', false] as const,
      ['19:unsaid@thread.tacv2', undefined] as const,
    ]) {
      await meetChannel(id, known);
      assert.equal((await connect(id, 'brookvale', 'Alex Reid')).ok, true);
    }
  });

  it('ends when the channel turns out to be a shared one: nothing is told there, and delivery health shows it', async () => {
    await meetChannel(channelIds.dpo, true);
    assert.equal(await road.conversations.channelOf(dpo.organisation, dpo.channel), undefined);
    await road.report(1, (all) => all.filter(({ to }) => to === 'dpo'));
    await road.deliver(1000);
    assert.deepEqual(road.teams.activities(channelIds.dpo), []);
  });
});
