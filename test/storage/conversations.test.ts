import assert from 'node:assert/strict';
import type { Document } from 'mongodb';
import type { ConversationStore, KnownConversation } from '../../src/desk/ports/conversations.ts';
import { openConversations } from '../../src/storage/conversations.ts';
import { testSealing } from '../support/mongo.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import { maya, nine, seconds } from './support/sample-cases.ts';

type Seen = Omit<KnownConversation, 'connectedAs'>;
const channel = (set: Partial<Seen> = {}): Seen => ({
  id: '19:one@thread.tacv2',
  kind: 'channel',
  tenantId: '00000000-0000-4000-8000-000000000090',
  serviceUrl: 'https://smba.example/emea/',
  botId: '28:bot',
  personId: null,
  seenAt: nine,
  ...set,
});
const chat = (set: Partial<Seen> = {}) => channel({ id: 'a:maya', kind: 'chat', personId: maya.id, ...set });
const dpo = { organisation: 'brookvale', channel: 'dpo' } as const;

describe('conversations', () => {
  let fresh: FreshDatabase;
  let conversations: ConversationStore;

  before(async () => {
    fresh = await freshDatabase();
    conversations = openConversations(fresh.db, testSealing);
  });
  beforeEach(async () => {
    await fresh.db.collection('conversations').deleteMany({});
    await fresh.db.collection('dead-destinations').deleteMany({});
  });
  after(() => fresh.drop());

  it('finds the chat with someone, as last seen', async () => {
    await conversations.remember(chat());
    await conversations.remember(chat({ serviceUrl: 'https://smba.example/uk/', seenAt: seconds(1) }));
    assert.deepEqual(await conversations.chatWith(maya.id), {
      ...chat({ serviceUrl: 'https://smba.example/uk/', seenAt: seconds(1) }),
      connectedAs: null,
    });
    assert.equal(await conversations.chatWith('someone-else'), undefined);
  });

  it('does not take a group that someone spoke in for their chat', async () => {
    await conversations.remember(chat({ id: '19:group', kind: 'group' }));
    assert.equal(await conversations.chatWith(maya.id), undefined);
  });

  it('finds the newest conversation of a tenant', async () => {
    await conversations.remember(chat({ seenAt: seconds(2) }));
    await conversations.remember(channel());
    await conversations.remember(channel({ id: '19:else', tenantId: 'another', seenAt: seconds(3) }));
    assert.equal((await conversations.latestOfTenant(channel().tenantId))?.id, 'a:maya');
    assert.equal(await conversations.latestOfTenant('unknown'), undefined);
  });

  describe('connecting', () => {
    it('makes a conversation the channel of an organisation, and activities leave it so', async () => {
      await conversations.remember(channel());
      await conversations.connect(channel().id, dpo);
      await conversations.remember(channel({ seenAt: seconds(9) }));
      const known = { ...channel({ seenAt: seconds(9) }), connectedAs: dpo };
      assert.deepEqual(await conversations.channelOf('brookvale', 'dpo'), known);
      assert.deepEqual(await conversations.listConnected(), [known]);
      assert.equal(await conversations.channelOf('brookvale', 'chair'), undefined);
      assert.equal(await conversations.channelOf('kestrel', 'dpo'), undefined);
    });

    it('knows its team from then on, and what it is called while it is connected', async () => {
      await conversations.remember(channel({ team: '19:team' }));
      await conversations.name(channel().id, { channel: 'Everybody' });
      await conversations.connect(channel().id, dpo);
      await conversations.name(channel().id, { channel: 'Data protection' });
      await conversations.name(channel().id, { team: 'Brookvale' });
      await conversations.remember(channel({ seenAt: seconds(9) }));
      const known = await conversations.channelOf('brookvale', 'dpo');
      assert.equal(known?.team, '19:team');
      assert.deepEqual(known?.named, { channel: 'Data protection', team: 'Brookvale' });
      await conversations.remember(channel({ id: '19:two' }));
      await conversations.connect('19:two', dpo);
      assert.equal((await conversations.find(channel().id))?.named, undefined);
    });

    it('keeps no name of a channel that is not connected', async () => {
      await conversations.remember(channel());
      await conversations.name(channel().id, { channel: 'Everybody' });
      assert.equal((await conversations.find(channel().id))?.named, undefined);
    });

    it('frees the channel from the conversation that was it before', async () => {
      await conversations.remember(channel());
      await conversations.remember(channel({ id: '19:two' }));
      await conversations.connect(channel().id, dpo);
      await conversations.connect('19:two', dpo);
      assert.deepEqual(
        (await conversations.listConnected()).map(({ id }) => id),
        ['19:two'],
      );
    });

    it('lets a conversation be one channel at a time', async () => {
      await conversations.remember(channel());
      await conversations.connect(channel().id, dpo);
      await conversations.connect(channel().id, dpo);
      await conversations.connect(channel().id, { ...dpo, channel: 'chair' });
      assert.equal(await conversations.channelOf('brookvale', 'dpo'), undefined);
      assert.equal((await conversations.channelOf('brookvale', 'chair'))?.id, channel().id);
    });

    it('leaves one channel when several people connect at once', async () => {
      const ids = ['19:1', '19:2', '19:3', '19:4'];
      for (const id of ids) await conversations.remember(channel({ id }));
      const elsewhere = openConversations(await fresh.anotherProcess(), testSealing);
      await Promise.all(ids.map((id, index) => (index % 2 ? conversations : elsewhere).connect(id, dpo)));
      assert.equal((await conversations.listConnected()).length, 1);
    });

    it('refuses a conversation that it has never heard from, and keeps the one before', async () => {
      await conversations.remember(channel());
      await conversations.connect(channel().id, dpo);
      await assert.rejects(conversations.connect('19:unknown', dpo), /not known/);
      assert.equal((await conversations.channelOf('brookvale', 'dpo'))?.id, channel().id);
    });
  });

  describe('that somebody else has changed in the database', () => {
    const set = (id: string, fields: Document) =>
      fresh.db.collection<Document & { _id: string }>('conversations').updateOne({ _id: id }, { $set: fields });

    it('is no chat with anybody, and the next word from there makes it one again', async () => {
      await conversations.remember(chat({ personId: 'somebody' }));
      await set('a:maya', { personId: maya.id });
      assert.equal(await conversations.chatWith(maya.id), undefined);
      await conversations.remember(chat());
      assert.equal((await conversations.chatWith(maya.id))?.id, 'a:maya');
    });

    it('does not stand in front of one that the desk wrote', async () => {
      await conversations.remember(chat());
      await conversations.remember(chat({ id: 'a:other', personId: 'somebody', seenAt: seconds(9) }));
      await set('a:other', { personId: maya.id });
      assert.equal((await conversations.chatWith(maya.id))?.id, 'a:maya');
    });

    for (const [what, fields] of [
      ['service address', { serviceUrl: 'https://elsewhere.example/' }],
      ['tenant', { tenantId: 'another' }],
      ['bot', { botId: '28:another' }],
      ['kind', { kind: 'group' }],
    ] as const) {
      it(`is not known by another ${what}`, async () => {
        await conversations.remember(chat());
        await set('a:maya', fields);
        assert.equal(await conversations.find('a:maya'), undefined);
      });
    }

    it('is no channel of an organisation', async () => {
      await conversations.remember(channel());
      await conversations.remember(channel({ id: '19:two' }));
      await conversations.connect(channel().id, dpo);
      const connectedAs = (
        await fresh.db.collection('conversations').findOne({ _id: { $eq: channel().id as never } })
      )?.['connectedAs'];
      await set(channel().id, { connectedAs: null });
      await set('19:two', { connectedAs });
      assert.equal(await conversations.channelOf('brookvale', 'dpo'), undefined);
      assert.deepEqual(await conversations.listConnected(), []);
      await conversations.connect(channel().id, dpo);
      assert.equal((await conversations.channelOf('brookvale', 'dpo'))?.id, channel().id);
    });

    it('stays a shared channel, of which no organisation is told, whatever was put back', async () => {
      await conversations.remember(channel());
      await conversations.connect(channel().id, dpo);
      const connectedAs = (await fresh.db.collection('conversations').findOne())?.['connectedAs'];
      await conversations.remember(channel({ shared: true }));
      await conversations.remember(channel({ seenAt: seconds(1) }));
      assert.equal((await conversations.find(channel().id))?.shared, true);
      await set(channel().id, { connectedAs });
      assert.equal(await conversations.channelOf('brookvale', 'dpo'), undefined);
    });
  });

  describe('dead destinations', () => {
    it('stay dead since the first refusal, until revived', async () => {
      const first = await conversations.markDead('channel:brookvale:dpo', { code: 'ConversationNotFound', at: nine });
      assert.equal(first, true);
      const again = await conversations.markDead('channel:brookvale:dpo', {
        code: 'BotDisabledByAdmin',
        at: seconds(5),
      });
      assert.equal(again, false);
      await conversations.markDead('chat:1', { code: 'ConversationBlockedByUser', at: seconds(2) });
      assert.deepEqual(await conversations.listDead(), [
        { destination: 'channel:brookvale:dpo', code: 'BotDisabledByAdmin', since: nine, alarmed: false },
        { destination: 'chat:1', code: 'ConversationBlockedByUser', since: seconds(2), alarmed: false },
      ]);
      assert.deepEqual(await conversations.deadAmong(['chat:1', 'chat:2']), ['chat:1']);
      assert.equal(await conversations.revive('chat:1'), true);
      assert.equal(await conversations.revive('chat:1'), false);
      assert.deepEqual(await conversations.deadAmong(['chat:1']), []);
    });

    it('answers an empty question', async () => {
      assert.deepEqual(await conversations.deadAmong([]), []);
    });
  });
});
