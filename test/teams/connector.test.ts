import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import { callingOnce, openConnector } from '../../src/teams/connector.ts';
import { type Fault, type LoopbackConnector, startLoopbackConnector } from '../support/loopback-connector.ts';

const now = new Date('2026-11-22T14:10:00.000Z');
const clock = { now: () => now };
const card = { type: 'message', summary: 'A breach was reported' };

const uncertain: [string, Fault, string][] = [
  ['408', { status: 408 }, '408'],
  ['500', { status: 500 }, '500'],
  ['502', { status: 502 }, '502'],
  ['503', { status: 503 }, '503'],
  ['a reset', { cut: 'before-storing' }, 'reset'],
  ['silence', 'silence', 'timeout'],
];

describe('the connector', () => {
  let teams: LoopbackConnector;
  beforeEach(async () => {
    teams = await startLoopbackConnector();
  });
  afterEach(() => teams.close());

  const openWith = ({ limitMs = 5000, credentials }: { limitMs?: number; credentials?: unknown } = {}) =>
    openConnector({
      authentication: new ConfigurationBotFrameworkAuthentication({}, credentials as ServiceClientCredentialsFactory),
      appId: credentials ? '00000000-0000-4000-8000-000000000050' : '',
      clock,
      limitMs,
    });
  const here = () => ({ serviceUrl: teams.url, conversationId: '19:dpo@thread.tacv2' });

  describe('makes one HTTP request a call and leaves it open whether it arrived', () => {
    for (const [name, fault, code] of uncertain) {
      it(`after ${name}`, async () => {
        const connector = openWith(fault === 'silence' ? { limitMs: 200 } : {});
        teams.failNext(fault);
        assert.deepEqual(await connector.send(here(), card), { result: 'uncertain', code });
        assert.equal(teams.requests().length, 1);
      });

      it(`after ${name} inside a turn`, async () => {
        const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
        adapter.use(callingOnce(fault === 'silence' ? 200 : 5000));
        adapter.onTurnError = async (_context, error) => {
          throw error;
        };
        teams.failNext(fault);
        const reference = { serviceUrl: teams.url, channelId: 'msteams', conversation: { id: 'chat' } };
        await assert.rejects(
          adapter.continueConversationAsync('', reference as never, async (context) => {
            await context.sendActivity('hello');
          }),
        );
        assert.equal(teams.requests().length, 1);
      });
    }

    for (const status of [400, 401, 413]) {
      it(`after ${status}, which is a mistake of ours that somebody will put right`, async () => {
        teams.failNext({ status, code: 'BadSyntax' });
        assert.deepEqual(await openWith().send(here(), card), { result: 'uncertain', code: String(status) });
      });
    }

    it('after a 404 that does not say the conversation is gone', async () => {
      teams.failNext({ status: 404, code: 'NotFound' });
      assert.deepEqual(await openWith().send(here(), card), { result: 'uncertain', code: '404' });
    });

    it('when nothing listens', async () => {
      const nowhere = { serviceUrl: 'http://127.0.0.1:1', conversationId: 'chat' };
      assert.deepEqual(await openWith().send(nowhere, card), { result: 'uncertain', code: 'no-connection' });
    });
  });

  describe('when told to wait (429)', () => {
    const waits: [string, string | undefined, number | undefined][] = [
      ['in seconds', '7', 7000],
      ['until a date', new Date(now.getTime() + 90_000).toUTCString(), 90_000],
      ['until a date that has passed', new Date(now.getTime() - 1000).toUTCString(), 0],
      ['without saying how long', undefined, undefined],
      ['in words that mean nothing', 'soon', undefined],
      ['for a year, by mistake', '31536000', 3_600_000],
    ];
    for (const [name, retryAfter, retryAfterMs] of waits) {
      it(`reads ${name}`, async () => {
        teams.failNext({ status: 429, ...(retryAfter === undefined ? {} : { retryAfter }) });
        assert.deepEqual(await openWith().send(here(), card), { result: 'busy', retryAfterMs, code: '429' });
        assert.equal(teams.requests().length, 1);
      });
    }
  });

  describe('when refused for good', () => {
    const refusals: [number, string][] = [
      [403, 'BotNotInConversationRoster'],
      [403, 'ConversationBlockedByUser'],
      [403, 'BotDisabledByAdmin'],
      [403, 'MessageWritesBlocked'],
      [404, 'ConversationNotFound'],
      [404, 'ChannelNotFound'],
    ];
    for (const [status, code] of refusals) {
      it(`passes on ${code} and none of the words, which may name somebody`, async () => {
        teams.failNext({ status, code });
        assert.deepEqual(await openWith().send(here(), card), { result: 'unreachable', code });
      });
    }

    it('takes no words for a code', async () => {
      teams.failNext({ status: 403, code: 'Maya Okafor has left' });
      assert.deepEqual(await openWith().send(here(), card), { result: 'unreachable', code: '403' });
    });
  });

  it('updates a card in place, and says when it is gone', async () => {
    const connector = openWith();
    const sent = await connector.send(here(), card);
    assert.equal(sent.result, 'sent');
    const activityId = (sent.result === 'sent' && sent.activityId) || '';
    assert.deepEqual(await connector.update({ ...here(), activityId }, card), sent);
    teams.remove(here().conversationId, activityId);
    assert.deepEqual(await connector.update({ ...here(), activityId }, card), { result: 'gone' });
    teams.failNext({ status: 403, code: 'BotNotInConversationRoster' });
    assert.equal((await connector.update({ ...here(), activityId }, card)).result, 'unreachable');
  });

  it('opens the chat with a colleague by their Entra id', async () => {
    const chat = { serviceUrl: teams.url, tenantId: 'tenant', botId: '28:bot', personId: 'person' };
    assert.deepEqual(await openWith().openChat(chat), { result: 'opened', conversationId: 'chat-with-person' });
    const { body } = teams.requests()[0] ?? assert.fail();
    assert.deepEqual(body, {
      isGroup: false,
      bot: { id: '28:bot', name: '' },
      members: [{ id: 'person', name: '' }],
      tenantId: 'tenant',
      channelData: { tenant: { id: 'tenant' } },
    });
    teams.failNext({ status: 429, retryAfter: '2' });
    assert.deepEqual(await openWith().openChat(chat), { result: 'busy', retryAfterMs: 2000, code: '429' });
  });

  it('lets an idle connection go before the other side does, when whatever is sent is lost', async () => {
    const server = createServer((_, response) => void response.end('{}')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    // It says that it waits for two seconds, and node's waits for one more.
    server.keepAliveTimeout = 2000;
    const connection = once(server, 'connection');
    const { port } = server.address() as AddressInfo;
    await openWith().send({ ...here(), serviceUrl: `http://127.0.0.1:${port}` }, card);
    const [socket] = (await connection) as [Socket];
    // Only whoever did not close it hears that it ends.
    const heard = await Promise.race([
      once(socket, 'end').then(() => 'end'),
      once(socket, 'close').then(() => 'close'),
    ]);
    server.closeAllConnections();
    server.close();
    assert.equal(heard, 'end');
  });

  describe('signs with the credentials of the adapter', () => {
    /** Stands where a secret, a certificate or a managed identity does. */
    const credentialsThatSign = (sign: (request: { headers: Map<string, string> }) => Promise<unknown>) => ({
      isValidAppId: async () => true,
      isAuthenticationDisabled: async () => false,
      createCredentials: async () => ({ signRequest: sign }),
    });

    it('so that every call carries their token', async () => {
      const credentials = credentialsThatSign(async (request) => {
        request.headers.set('authorization', 'Bearer a-token');
        return request;
      });
      await openWith({ credentials }).send(here(), card);
      assert.equal(teams.requests()[0]?.authorization, 'Bearer a-token');
    });

    it('and a token that never comes counts towards the limit', async () => {
      const credentials = credentialsThatSign(() => new Promise(() => {}));
      const sent = await openWith({ credentials, limitMs: 100 }).send(here(), card);
      assert.deepEqual(sent, { result: 'uncertain', code: 'timeout' });
    });

    it('and a token that is refused is no reason to drop anything', async () => {
      const credentials = credentialsThatSign(async () => {
        throw Object.assign(new Error('AADSTS7000215'), { errorCode: 'invalid_client' });
      });
      const sent = await openWith({ credentials }).send(here(), card);
      assert.deepEqual(sent, { result: 'uncertain', code: 'token' });
    });
  });
});
