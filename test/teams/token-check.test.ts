import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import type { Credentials } from '../../src/credentials.ts';
import { type LoopbackIssuer, startLoopbackIssuer } from '../support/loopback-issuer.ts';
import { testCertificate } from '../support/test-certificate.ts';
import { activityFrom, openWayIn, pressing, printedWhile, tenant, type WayIn } from '../support/way-in.ts';

const appId = '00000000-0000-4000-8000-0000000000ff';
const serviceUrl = 'https://smba.teams.example/uk/';
const credentials: Credentials = { kind: 'secret', appId, tenantId: tenant, password: 'a secret of the tests' };

describe('the token check', () => {
  let issuer: LoopbackIssuer;
  let way: WayIn;

  before(async () => {
    issuer = await startLoopbackIssuer({ audience: appId, serviceUrl });
  });
  after(() => issuer.close());
  beforeEach(async () => {
    way = await openWayIn({
      credentials,
      allowedTenants: [tenant.toUpperCase()],
      openIdMetadataUrl: issuer.openIdMetadataUrl,
    });
  });
  afterEach(() => way.server.stop());

  const post = (authorization?: string, changes: Record<string, unknown> = {}): Promise<Response> =>
    way.post(
      activityFrom(serviceUrl, { ...pressing({ draft: 'd1' }), ...changes }),
      authorization === undefined ? {} : { authorization },
    );

  it('lets a token through that Teams signed for this bot', async () => {
    const response = await post(`Bearer ${await issuer.token()}`);
    assert.equal(response.status, 200);
    assert.equal(way.heard.length, 1);
  });

  it('lets Teams in, token checked before, while somebody floods it without one', async () => {
    await way.server.stop();
    way = await openWayIn({
      ...{ credentials, allowedTenants: [tenant], openIdMetadataUrl: issuer.openIdMetadataUrl },
      limits: { perSecond: 0, burst: 2 },
    });
    const authorization = `Bearer ${await issuer.token()}`;
    assert.equal((await post(authorization)).status, 200);
    const flood: number[] = [];
    for (let at = 0; at < 3; at += 1) flood.push((await post()).status, (await post(`Bearer made-up-${at}`)).status);
    assert.deepEqual(flood.slice(-2), [429, 429]);
    assert.equal((await post(authorization)).status, 200);
  });

  const refused: [string, () => Promise<string | undefined> | string | undefined][] = [
    ['no token', () => undefined],
    ['an empty header', () => ''],
    ['another scheme', async () => `Basic ${await issuer.token()}`],
    ['no token behind the scheme', () => 'Bearer'],
    ['nonsense', () => 'Bearer nonsense'],
    ['nonsense in three parts', () => 'Bearer a.b.c'],
    ['a key that was never published', async () => `Bearer ${await issuer.token({ key: 'unpublished' })}`],
    ['an unknown key id', async () => `Bearer ${await issuer.token({ keyId: 'somebody-else' })}`],
    ['a token that has run out', async () => `Bearer ${await issuer.token({ expiresIn: -400 })}`],
    ['a token that never runs out', async () => `Bearer ${await issuer.token({ claims: { exp: undefined } })}`],
    ['a token for another bot', async () => `Bearer ${await issuer.token({ audience: 'another' })}`],
    ['another issuer', async () => `Bearer ${await issuer.token({ issuer: 'https://evil.example' })}`],
    ['another service address', async () => `Bearer ${await issuer.token({ serviceUrl: 'https://evil.example/' })}`],
    ['no service address', async () => `Bearer ${await issuer.token({ claims: { serviceurl: undefined } })}`],
    ['nobody’s signature', () => `Bearer ${issuer.unsignedToken()}`],
    [
      'the Emulator’s issuer, though the SDK would take it',
      async () =>
        `Bearer ${await issuer.token({
          issuer: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
          claims: { ver: '1.0', appid: appId },
        })}`,
    ],
  ];
  for (const [what, makeHeader] of refused) {
    it(`answers 401 without a word, and prints nothing, for ${what}`, async () => {
      const header = await makeHeader();
      let response: Response | undefined;
      const printed = await printedWhile(async () => {
        response = await post(header);
      });
      assert.equal(response?.status, 401);
      assert.equal(await response?.text(), '');
      assert.equal(printed, '');
      assert.equal(way.heard.length, 0);
      const log = way.log.join('');
      assert.match(log, /"event":"token-refused"/);
      for (const secret of [issuer.modulus, 'BEGIN', 'eyJ', 'evil', appId]) assert.ok(!log.includes(secret), secret);
    });
  }

  it('still prints what goes wrong elsewhere', async () => {
    const printed = await printedWhile(async () => console.error('something else'));
    assert.equal(printed, 'something else\n');
  });

  const elsewhere = '00000000-0000-4000-8000-00000000000b';
  const foreign: [string, Record<string, unknown>][] = [
    [
      'another tenant',
      { channelData: { tenant: { id: elsewhere } }, conversation: { id: 'a:1', tenantId: elsewhere } },
    ],
    ['two tenants of which one is another', { channelData: { tenant: { id: elsewhere } } }],
    ['no tenant', { channelData: {}, conversation: { id: 'a:1' } }],
  ];
  for (const [what, changes] of foreign) {
    it(`refuses an activity of ${what}`, async () => {
      const response = await post(`Bearer ${await issuer.token()}`, changes);
      assert.equal(response.status, 403);
      assert.equal(await response.text(), '');
      assert.equal(way.heard.length, 0);
      assert.equal(way.known.size, 0);
      assert.match(way.log.join(''), /"event":"tenant-refused"/);
    });
  }

  it('refuses another channel than the key is endorsed for', async () => {
    assert.equal((await post(`Bearer ${await issuer.token()}`, { channelId: 'webchat' })).status, 401);
    assert.equal(way.heard.length, 0);
  });
});

describe('a bot that answers elsewhere, too', () => {
  it('refuses every channel but Teams', async () => {
    const issuer = await startLoopbackIssuer({ audience: appId, serviceUrl, endorsements: ['msteams', 'webchat'] });
    const way = await openWayIn({ credentials, openIdMetadataUrl: issuer.openIdMetadataUrl });
    const activity = activityFrom(serviceUrl, { ...pressing({}), channelId: 'webchat' });
    const response = await way.post(activity, { authorization: `Bearer ${await issuer.token()}` });
    await way.server.stop();
    await issuer.close();
    assert.equal(response.status, 403);
    assert.equal(way.heard.length, 0);
    assert.match(way.log.join(''), /"event":"channel-refused"/);
  });
});

describe('the kinds of credentials', () => {
  const kinds: Credentials[] = [
    credentials,
    { kind: 'certificate', appId, tenantId: tenant, certificate: testCertificate, privateKey: 'read when first used' },
    { kind: 'managed-identity', appId, tenantId: tenant },
  ];
  for (const each of kinds) {
    it(`checks tokens with a ${each.kind}`, async () => {
      const issuer = await startLoopbackIssuer({ audience: appId, serviceUrl });
      const way = await openWayIn({ credentials: each, openIdMetadataUrl: issuer.openIdMetadataUrl });
      // Without a PATH the SDK could not start `openssl`, which it does to find a certificate's thumbprint.
      const { PATH } = process.env;
      process.env['PATH'] = '';
      try {
        const activity = activityFrom(serviceUrl, pressing({}));
        assert.equal((await way.post(activity, { authorization: `Bearer ${await issuer.token()}` })).status, 200);
        assert.equal((await way.post(activity)).status, 401);
      } finally {
        process.env['PATH'] = PATH;
        await way.server.stop();
        await issuer.close();
      }
    });
  }
});
