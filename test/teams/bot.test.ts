import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { type LoopbackConnector, startLoopbackConnector } from '../support/loopback-connector.ts';
import {
  activityFrom,
  bot,
  cardSaying,
  maya,
  mayasChat,
  openWayIn,
  pressing,
  tenant,
  type WayIn,
} from '../support/way-in.ts';

describe('the bot', () => {
  let teams: LoopbackConnector;
  let road: WayIn;

  const open = async (how: Parameters<typeof openWayIn>[0] = {}): Promise<void> => {
    road = await openWayIn(how);
  };
  const post = (changes: Record<string, unknown>): Promise<Response> => road.post(activityFrom(teams.url, changes));
  const sent = () => teams.activities().map(({ activity }) => activity);
  const cardsSent = () =>
    sent().map(
      ({ attachments }) => (attachments as { content: { body: { text: string }[] } }[])[0]?.content.body[0]?.text,
    );

  beforeEach(async () => {
    teams = await startLoopbackConnector();
    teams.addMember(mayasChat, { ...maya, email: 'maya.okafor@brookvale.example' });
  });
  afterEach(async () => {
    await road.server.stop();
    await teams.close();
  });

  describe('with words', () => {
    it('answers with one activity: a card and a banner', async () => {
      await open();
      assert.equal((await post({ text: 'hello' })).status, 200);
      assert.equal(teams.requests().length, 1);
      assert.deepEqual(cardsSent(), ['Hello']);
      assert.equal(sent()[0]?.['summary'], 'A card from the privacy desk');
      assert.equal(sent()[0]?.['text'], undefined);
    });

    const texts: [string, Record<string, unknown>, string][] = [
      ['leaves plain words alone', { text: ' I lost my laptop ' }, 'I lost my laptop'],
      [
        'takes its own mention away',
        {
          text: '<at>Privacy Desk</at>&nbsp;I&#39;ve lost my laptop',
          entities: [{ type: 'mention', mentioned: bot, text: '<at>Privacy Desk</at>' }],
        },
        "I've lost my laptop",
      ],
      [
        'keeps the name in a mention of somebody else',
        { text: 'Ask <at id="1">Dev Patel</at> please' },
        'Ask Dev Patel please',
      ],
      [
        'decodes what Teams has encoded, once',
        { text: 'a &lt;b&gt; &amp;amp; &#x1F600; &unknown;' },
        'a <b> &amp; 😀 &unknown;',
      ],
      [
        'takes the mark of an attachment away',
        { text: '<attachment id="1"></attachment> I lost my laptop <attachment id="2" />' },
        'I lost my laptop',
      ],
      [
        'hears the words alone where the attachment is a quoted message',
        {
          text: 'yes, that one',
          attachments: [
            { contentType: 'messageReference', content: '{"messagePreview":"I lost my laptop"}' },
            {
              contentType: 'text/html',
              content:
                '<blockquote itemtype="http://schema.skype.com/Reply"><p>old</p></blockquote><p>yes, that one</p>',
            },
          ],
        },
        'yes, that one',
      ],
      ['takes no text for no words', { text: null }, ''],
    ];
    for (const [name, changes, words] of texts) {
      it(name, async () => {
        await open();
        await post(changes);
        assert.deepEqual(road.heard[0]?.said, { by: 'words', words });
      });
    }

    it('can answer with a short word instead of a card', async () => {
      await open({ converse: async () => ({ aside: 'Let us speak in private.' }) });
      await post({ text: 'hello' });
      assert.equal(sent()[0]?.['text'], 'Let us speak in private.');
      assert.equal(sent()[0]?.['attachments'], undefined);
    });

    it('waits as told after a 429 and sends once more', async () => {
      await open();
      teams.failNext({ status: 429, retryAfter: '0' });
      await post({ text: 'hello' });
      assert.equal(teams.requests().length, 2);
      assert.equal(sent().length, 1);
    });

    it('does not hold a turn for a long wait, and logs it', async () => {
      await open();
      teams.failNext({ status: 429, retryAfter: '30' });
      assert.equal((await post({ text: 'hello' })).status, 200);
      assert.equal(teams.requests().length, 1);
      assert.match(road.log.join(''), /"event":"reply-failed","kind":"post","code":"429"/);
    });

    it('does not repeat a 500, which may have arrived', async () => {
      await open();
      teams.failNext({ status: 500 });
      await post({ text: 'hello' });
      assert.equal(teams.requests().length, 1);
      assert.ok(!road.log.join('').includes('Okafor'));
    });
  });

  describe('with buttons', () => {
    it('answers Action.Execute with the card, and sends nothing', async () => {
      await open();
      const response = await post(pressing({ draft: 'd1', summary: 'lost' }));
      assert.deepEqual(await response.json(), {
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: cardSaying('Hello').card,
      });
      assert.deepEqual(road.heard[0]?.said, {
        by: 'button',
        pressed: { draft: 'd1', summary: 'lost', verb: 'step' },
        cardId: '1700000000000',
      });
      assert.equal(teams.requests().length, 0);
    });

    it('answers Action.Execute with an aside, which leaves the card', async () => {
      await open({ converse: async () => ({ aside: 'Let us speak in private.' }) });
      assert.deepEqual(await (await post(pressing({}))).json(), {
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: 'Let us speak in private.',
      });
      await post({ value: { draft: 'd1' }, replyToId: '1700000000000' });
      assert.deepEqual(
        teams.requests().map(({ operation }) => operation),
        ['post'],
      );
    });

    it('survives an action of another shape', async () => {
      await open();
      assert.equal((await post({ ...pressing({}), value: 'odd' })).status, 200);
      assert.deepEqual(road.heard[0]?.said, { by: 'button', pressed: {}, cardId: '1700000000000' });
    });

    it('answers Action.Submit by putting the card in place, without text', async () => {
      await open();
      await post({ text: 'hello' });
      const cardId = teams.activities()[0]?.id;
      await post({ value: { draft: 'd1' }, replyToId: cardId });
      assert.equal(teams.activities().length, 1);
      assert.equal(teams.activities()[0]?.updates, 1);
      assert.equal(sent()[0]?.['text'], undefined);
      assert.deepEqual(road.heard[1]?.said, { by: 'button', pressed: { draft: 'd1' }, cardId });
    });

    it('sends a new card where the old one is gone', async () => {
      await open();
      await post({ value: { draft: 'd1' }, replyToId: '1699999999999' });
      assert.deepEqual(cardsSent(), ['Hello']);
    });

    it('leaves other invokes to the SDK: not implemented', async () => {
      await open();
      assert.equal((await post({ type: 'invoke', name: 'task/fetch', value: {} })).status, 404);
      assert.equal(road.heard.length, 0);
    });

    it('says that it is taking longer, while the work goes on', async () => {
      let finished: (() => void) | undefined;
      const done = new Promise<void>((resolve) => {
        finished = resolve;
      });
      await open({
        converse: async () => {
          await done;
          return cardSaying('Late');
        },
        invokeBudgetMs: 1,
      });
      const response = await post(pressing({ draft: 'd1', summary: 'lost on the bus' }));
      const { value } = (await response.json()) as {
        value: { body: { text: string }[]; actions: { data: unknown }[] };
      };
      assert.match(value.body[0]?.text ?? '', /taking longer/);
      assert.deepEqual(value.actions[0]?.data, { draft: 'd1', summary: 'lost on the bus' });
      finished?.();
    });
  });

  describe('when the work breaks', () => {
    const converse = async () => {
      throw new TypeError('cannot read the words of Maya Okafor');
    };

    it('tells the person and the log the same reference, and the log nothing else', async () => {
      await open({ converse });
      assert.equal((await post({ text: 'Maya Okafor lost it' })).status, 200);
      assert.match(JSON.stringify(sent()), /quote reference c-12345678/);
      const failed = road.log.filter((line) => line.includes('turn-failed'));
      assert.equal(failed.length, 1);
      assert.match(failed[0] ?? '', /"code":"TypeError","correlation":"c-12345678"/);
      assert.ok(!road.log.join('').includes('Okafor'));
    });

    it('answers an invoke with a card whose button carries what was typed', async () => {
      await open({ converse });
      const response = await post(pressing({ draft: 'd1', summary: 'lost on the bus' }, 'step'));
      assert.equal(response.status, 200);
      const { value } = (await response.json()) as { value: { actions: Record<string, unknown>[] } };
      const again = value.actions[0] ?? {};
      assert.equal(again['verb'], 'step');
      assert.deepEqual(again['data'], { draft: 'd1', summary: 'lost on the bus' });
      assert.match(JSON.stringify(value), /c-12345678/);
    });

    it('shows nothing of what was typed outside the chat', async () => {
      await open({ converse });
      const response = await post({
        ...pressing({ summary: 'lost on the bus' }),
        conversation: { id: '19:dpo@thread.tacv2', conversationType: 'channel', tenantId: tenant },
      });
      assert.ok(!(await response.text()).includes('bus'));
    });
  });

  describe('meeting people and places', () => {
    it('keeps the chat and asks Teams for the e-mail address once', async () => {
      await open();
      await post({ text: 'hello' });
      await post({ text: 'hello again' });
      const chat = road.known.get(mayasChat);
      assert.equal(chat?.personId, maya.aadObjectId);
      assert.equal(chat?.serviceUrl, teams.url);
      assert.equal(chat?.tenantId, tenant);
      assert.equal(chat?.botId, bot.id);
      assert.equal(road.colleagues.get(maya.aadObjectId)?.email, 'maya.okafor@brookvale.example');
      assert.deepEqual(road.heard[1]?.from, {
        id: maya.aadObjectId,
        name: maya.name,
        email: 'maya.okafor@brookvale.example',
      });
    });

    it('answers all the same when Teams does not say the e-mail address', async () => {
      await open();
      await post({ text: 'hello', conversation: { id: 'a:other', conversationType: 'personal', tenantId: tenant } });
      assert.equal(road.heard[0]?.from.email, undefined);
      assert.match(road.log.join(''), /"event":"email-not-said"/);
    });

    it('keeps the channel itself and answers in its thread', async () => {
      await open();
      const conversation = { id: '19:dpo@thread.tacv2;messageid=170', conversationType: 'channel', tenantId: tenant };
      await post({ text: 'connect', conversation });
      assert.deepEqual([...road.known.keys()], ['19:dpo@thread.tacv2']);
      assert.equal(road.heard[0]?.where, 'channel');
      assert.equal(road.heard[0]?.conversationId, '19:dpo@thread.tacv2');
      assert.equal(teams.activities()[0]?.conversationId, conversation.id);
    });

    it('lets waiting notices go as soon as a chat that was out of reach is seen again', async () => {
      await open();
      road.dead.set(`chat:${maya.aadObjectId}`, 'ConversationBlockedByUser');
      await post({ text: 'hello' });
      assert.equal(road.dead.size, 0);
      assert.deepEqual(road.woken, ['hurry', 'wake']);
      await post({ text: 'hello again' });
      assert.deepEqual(road.woken, ['hurry', 'wake']);
    });

    it('writes down where a button was pressed once a minute, and where words came from always', async () => {
      await open();
      await post(pressing({}));
      assert.ok(road.known.delete(mayasChat));
      await post(pressing({}));
      assert.equal(road.known.size, 0);
      await post({ text: 'hello' });
      assert.ok(road.known.delete(mayasChat));
      road.pass(61_000);
      await post(pressing({}));
      assert.ok(road.known.delete(mayasChat));
      await post({ ...pressing({}), serviceUrl: `${teams.url}/moved` });
      assert.equal(road.known.get(mayasChat)?.serviceUrl, `${teams.url}/moved`);
    });

    it('gives a connected channel another try when the bot comes back to a team', async () => {
      await open({
        connected: [
          {
            id: '19:dpo@thread.tacv2',
            kind: 'channel',
            tenantId: tenant,
            serviceUrl: teams.url,
            botId: bot.id,
            personId: null,
            connectedAs: { organisation: 'brookvale', channel: 'dpo' },
            seenAt: new Date(),
          },
        ],
      });
      road.dead.set('channel:brookvale:dpo', 'BotNotInConversationRoster');
      await post({
        type: 'conversationUpdate',
        membersAdded: [bot],
        conversation: { id: '19:general@thread.tacv2', conversationType: 'channel', tenantId: tenant },
      });
      assert.equal(road.dead.size, 0);
      assert.deepEqual(road.woken, ['hurry', 'wake']);
    });

    it('knows that a chat is out of reach once it was uninstalled there', async () => {
      await open();
      await post({ type: 'installationUpdate', action: 'remove' });
      assert.deepEqual([...road.dead], [[`chat:${maya.aadObjectId}`, 'uninstalled']]);
      assert.equal(road.heard.length, 0);
    });
  });

  describe('on arrival', () => {
    const group = { id: '19:group@thread.v2', conversationType: 'groupChat', tenantId: tenant };

    it('greets once in a chat, where Teams tells of it twice', async () => {
      await open();
      await post({ type: 'installationUpdate', action: 'add' });
      await post({ type: 'conversationUpdate', membersAdded: [bot, maya] });
      assert.deepEqual(
        road.heard.map(({ said }) => said.by),
        ['arrival'],
      );
      assert.equal(sent().length, 1);
    });

    it('greets once in a group, where Teams tells of it twice', async () => {
      await open();
      await post({ type: 'installationUpdate', action: 'add', conversation: group });
      await post({ type: 'conversationUpdate', membersAdded: [bot], conversation: group });
      assert.equal(road.heard.length, 1);
    });

    it('says nothing when a person is added, a reaction is given, or someone types', async () => {
      await open();
      await post({ type: 'conversationUpdate', membersAdded: [maya], conversation: group });
      await post({ type: 'messageReaction', reactionsAdded: [{ type: 'like' }] });
      await post({ type: 'typing' });
      await post({ type: 'installationUpdate', action: 'add-upgrade' });
      assert.equal(road.heard.length, 0);
      assert.equal(teams.requests().length, 0);
    });
    const edited = { type: 'messageUpdate', text: 'I lost my laptop', channelData: { eventType: 'editMessage' } };

    it('hears that a message was changed in a chat, and never takes its new words for said', async () => {
      await open();
      await post(edited);
      assert.deepEqual(
        road.heard.map(({ said }) => said),
        [{ by: 'edit' }],
      );
      assert.equal(sent().length, 1);
    });

    it('says nothing of a change in a group, nor of a message that was deleted or brought back', async () => {
      await open();
      await post({ ...edited, conversation: group });
      await post({ ...edited, channelData: { eventType: 'undeleteMessage' } });
      await post({ ...edited, type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } });
      assert.equal(road.heard.length, 0);
    });
  });
});
