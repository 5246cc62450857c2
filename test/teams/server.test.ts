import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, it } from 'mocha';
import { startServer } from '../../src/teams/server.ts';
import { addressOf, createThrottle, openGate } from '../../src/teams/throttle.ts';
import { activityFrom, cardSaying, openWayIn, pressing, printedWhile, type WayIn } from '../support/way-in.ts';

const serviceUrl = 'http://127.0.0.1:9/';
const press = activityFrom(serviceUrl, pressing({ draft: 'd1' }));

describe('the web server', () => {
  let way: WayIn;
  afterEach(() => way.server.stop());

  describe('on /api/messages', () => {
    const bad: [string, string, Record<string, string>?][] = [
      ['no body', ''],
      ['broken JSON', '{"type": "mess'],
      ['JSON that is no activity', '[1, 2]'],
      ['null', 'null'],
      ['an activity without a sender', JSON.stringify({ ...press, from: undefined })],
      ['an activity without a type', JSON.stringify({ ...press, type: undefined })],
      ['an activity whose service address is none', JSON.stringify({ ...press, serviceUrl: 'here' })],
      ['very deep nesting', `{"type":"message","value":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
      [
        'nesting deeper than any card',
        JSON.stringify({ ...press, value: JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) }),
      ],
      ['another content type', JSON.stringify(press), { 'content-type': 'text/plain' }],
      ['a form', 'type=message', { 'content-type': 'application/x-www-form-urlencoded' }],
    ];
    for (const [what, body, headers] of bad) {
      it(`answers 400 without a word for ${what}`, async () => {
        way = await openWayIn();
        const response = await way.post(body, headers);
        assert.equal(response.status, 400);
        assert.equal(await response.text(), '');
        assert.equal((await way.post(press)).status, 200);
      });
    }

    it('does not unpack what was packed: a small body could become a huge one', async () => {
      way = await openWayIn();
      const response = await fetch(`http://127.0.0.1:${way.server.port}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
        body: gzipSync(JSON.stringify(press)),
      });
      assert.equal(response.status, 400);
    });

    it('answers 413 for more than 256 KB, announced or not', async () => {
      way = await openWayIn();
      const large = JSON.stringify({ ...press, text: 'x'.repeat(256 * 1024) });
      assert.equal((await way.post(large)).status, 413);
      const chunks = new ReadableStream({
        start: (controller) => {
          for (let at = 0; at < large.length; at += 60_000)
            controller.enqueue(Buffer.from(large.slice(at, at + 60_000)));
          controller.close();
        },
      });
      const response = await fetch(`http://127.0.0.1:${way.server.port}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: chunks,
        duplex: 'half',
      } as RequestInit);
      assert.equal(response.status, 413);
    });

    it('takes 10,000 characters of emoji', async () => {
      way = await openWayIn();
      const response = await way.post(activityFrom(serviceUrl, pressing({ summary: '🎒'.repeat(10_000) })));
      assert.equal(response.status, 200);
    });

    it('never answers anything but 200 or 400 to odd bodies', async () => {
      way = await openWayIn({ limits: { perSecond: 100_000, burst: 100_000 } });
      await fc.assert(
        fc.asyncProperty(fc.record({ type: fc.string(), text: fc.json(), value: fc.jsonValue() }), async (changes) => {
          const { status } = await way.post({ ...press, ...changes });
          assert.ok([200, 400].includes(status), `${status}`);
        }),
        { numRuns: 60 },
      );
    });

    it('answers 429 to who asks too often, and goes on serving others', async () => {
      way = await openWayIn({ limits: { perSecond: 0, burst: 2 }, trustedProxies: 1 });
      const from = (caller: string) => way.get('/api/messages', { headers: { 'x-forwarded-for': caller } });
      assert.equal((await from('1.1.1.1')).status, 405);
      assert.equal((await from('9.9.9.9, 1.1.1.1:50123')).status, 405);
      const refused = await from('8.8.8.8, 1.1.1.1');
      assert.equal(refused.status, 429);
      assert.equal(refused.headers.get('retry-after'), '1');
      assert.equal((await from('2.2.2.2')).status, 405);
    });

    it('believes nobody who says to be asking for another, unless a proxy is trusted', async () => {
      way = await openWayIn({ limits: { perSecond: 0, burst: 2 } });
      const statuses: number[] = [];
      for (const caller of ['1.1.1.1', '2.2.2.2', '3.3.3.3'])
        statuses.push((await way.get('/nothing', { headers: { 'x-forwarded-for': caller } })).status);
      assert.deepEqual(statuses, [404, 404, 429]);
    });

    it('takes nothing that a proxy passes on while nobody’s token is checked', async () => {
      way = await openWayIn();
      for (const header of ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via']) {
        assert.equal((await way.post(press, { [header]: '10.0.0.1' })).status, 403, header);
      }
      assert.deepEqual(way.heard, []);
      assert.match(way.log.join(), /forwarded-refused/);
    });

    it('answers below 500 whatever the shape of an activity', async () => {
      way = await openWayIn({ limits: { perSecond: 100_000, burst: 100_000 } });
      const odd = fc.oneof(
        fc.jsonValue({ maxDepth: 2 }),
        fc.constantFrom(
          { length: { toString: 1, valueOf: 1 } },
          { length: 5, toString: 'x' },
          { a: 1 },
          ['x'],
          '',
          'x'.repeat(2_000),
          '\u0000',
          '__proto__',
          -1,
          { toString: 1 },
          [{ length: { valueOf: 1 } }],
        ),
      );
      const fields = Object.keys({
        ...activityFrom(serviceUrl, pressing({})),
        ...{ text: 1, entities: 1, attachments: 1, membersAdded: 1, membersRemoved: 1, action: 1, locale: 1 },
      });
      const parts = [
        'id',
        'name',
        'aadObjectId',
        'conversationType',
        'tenantId',
        'isGroup',
        'tenant',
        'channel',
        'verb',
      ];
      const kind = fc.constantFrom('message', 'invoke', 'conversationUpdate', 'installationUpdate', 'event', 'typing');
      const invoked = fc.constantFrom('adaptiveCard/action', 'task/fetch', 'composeExtension/query', 'no/such');
      const inner = fc.dictionary(fc.constantFrom(...parts), odd, { maxKeys: 3 });
      const changes = fc.dictionary(fc.constantFrom(...fields), fc.oneof(odd, inner), { maxKeys: 3 });
      await fc.assert(
        fc.asyncProperty(kind, invoked, changes, async (type, name, changed) => {
          const base = { ...activityFrom(serviceUrl, pressing({ draft: 'd1' })), type, name };
          const { status } = await way.post(JSON.stringify({ ...base, ...changed }));
          assert.ok(status < 500, `${status} for ${JSON.stringify({ type, name, changed })}`);
        }),
        {
          numRuns: 300,
          examples: [
            ['message', 'no/such', { type: { length: { toString: 1, valueOf: 1 } } } as never],
            ['invoke', 'task/fetch', {}],
          ],
        },
      );
      assert.ok(!way.log.some((line) => line.includes('request-failed')));
    });

    it('limits all callers together, so that a made-up address gains little', async () => {
      way = await openWayIn({ limits: { perSecond: 0, burst: 1 }, trustedProxies: 1 });
      const statuses: number[] = [];
      for (let at = 0; at < 11; at += 1)
        statuses.push((await way.get('/nothing', { headers: { 'x-forwarded-for': `10.0.0.${at}` } })).status);
      assert.deepEqual(statuses, [...Array(10).fill(404), 429]);
    });

    it('ends a request whose body or headers do not come to their end', async () => {
      way = await openWayIn({ patience: { headersMs: 60, requestMs: 120, lookEveryMs: 20 } });
      const head = 'POST /api/messages HTTP/1.1\r\nHost: desk\r\n';
      for (const begun of [head, `${head}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"type":`]) {
        const socket = connect(way.server.port, '127.0.0.1');
        socket.write(begun);
        const drip = setInterval(() => socket.write('x'), 10);
        socket.on('error', () => {});
        let said = '';
        socket.on('data', (data) => {
          said += data;
        });
        await once(socket, 'close').finally(() => clearInterval(drip));
        assert.match(said, /^(HTTP\/1\.1 408 |$)/);
      }
    });
  });

  describe('elsewhere', () => {
    it('answers 404 and 405 plainly', async () => {
      way = await openWayIn();
      const missing = await way.get('/no-such-page/Maya%20Okafor');
      assert.equal(missing.status, 404);
      assert.equal(await missing.text(), '{"code":"not-found"}');
      const wrong = await way.get('/api/messages');
      assert.equal(wrong.status, 405);
      assert.equal(await wrong.text(), '{"code":"method-not-allowed"}');
    });

    it('says nothing of the fault when a request breaks', async () => {
      way = await openWayIn();
      const response = await way.get('/%E0%A4%A');
      assert.ok(response.status >= 400 && response.status < 500, `${response.status}`);
      assert.match(await response.text(), /^\{"code":"[a-z-]+"\}$/);
    });

    it('stops who asks too often before every route, and shows how often', async () => {
      for (const path of ['/nothing', '/metrics', '/documents/x', '/api/messages']) {
        way = await openWayIn({ limits: { perSecond: 0, burst: 1 } });
        assert.notEqual((await way.get(path)).status, 429, path);
        assert.equal((await way.get(path)).status, 429, path);
        await way.server.stop();
      }
      way = await openWayIn({ limits: { perSecond: 0, burst: 2 }, trustedProxies: 1 });
      for (let at = 0; at < 3; at += 1) await way.get('/nothing', { headers: { 'x-forwarded-for': '1.1.1.1' } });
      const text = await (await way.get('/metrics')).text();
      assert.match(text, /^privacy_desk_requests_refused_total\{caller="nobody"\} 1$/m);
    });

    it('tells the platform that it is alive however many knock', async () => {
      way = await openWayIn({ limits: { perSecond: 0, burst: 1 }, trustedProxies: 1 });
      for (let at = 0; at < 12; at += 1) await way.get('/nothing', { headers: { 'x-forwarded-for': `10.0.0.${at}` } });
      assert.equal((await way.get('/health')).status, 200);
    });

    it('wears helmet’s headers everywhere', async () => {
      way = await openWayIn();
      for (const path of ['/health', '/nothing', '/metrics']) {
        const { headers } = await way.get(path);
        assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
        assert.match(headers.get('content-security-policy') ?? '', /default-src 'self'/, path);
        assert.equal(headers.get('x-powered-by'), null);
      }
    });

    it('is alive even while it is not ready', async () => {
      let standing = false;
      way = await openWayIn({ ready: () => standing });
      assert.equal((await way.get('/health')).status, 200);
      const notReady = await way.get('/ready');
      assert.equal(notReady.status, 503);
      assert.equal(await notReady.text(), '{"status":"not-ready"}');
      standing = true;
      assert.equal((await way.get('/ready')).status, 200);
    });

    it('counts without naming anyone', async () => {
      way = await openWayIn();
      await way.post(press);
      await way.post(activityFrom(serviceUrl, { type: 'Maya Okafor' }));
      await way.post('{');
      const response = await way.get('/metrics');
      assert.match(response.headers.get('content-type') ?? '', /^text\/plain/);
      const text = await response.text();
      assert.match(text, /^privacy_desk_turns_total\{kind="invoke",outcome="answered"\} 1$/m);
      assert.match(text, /^privacy_desk_turns_total\{kind="other",outcome="answered"\} 1$/m);
      assert.match(text, /^privacy_desk_turns_total\{kind="other",outcome="refused"\} 1$/m);
      assert.ok(!text.includes('Okafor'));
    });

    it('counts a turn that broke as failed, although Teams hears 200', async () => {
      way = await openWayIn({ converse: () => Promise.reject(new Error('MongoDB is away')) });
      assert.match(await (await way.get('/metrics')).text(), /turns_total\{kind="invoke",outcome="failed"\} 0$/m);
      const broken = await way.post(press);
      assert.equal(broken.status, 200);
      assert.match(await broken.text(), /Something went wrong at our end/);
      const text = await (await way.get('/metrics')).text();
      assert.match(text, /^privacy_desk_turns_total\{kind="invoke",outcome="failed"\} 1$/m);
      assert.doesNotMatch(text, /outcome="answered"/);
    });
  });

  describe('of its figures', () => {
    const production = {
      credentials: { kind: 'secret', appId: 'an-id', tenantId: 'a-tenant', password: 'a secret of the tests' },
    } as const;
    const token = 'a token of twenty signs or more';
    const asking = (authorization: string) => ({ headers: { authorization } });

    it('shows nothing to the world unless it is told how', async () => {
      way = await openWayIn(production);
      assert.equal((await way.get('/metrics')).status, 404);
    });

    it('shows them on its own port to whoever brings the token', async () => {
      way = await openWayIn({ ...production, metrics: { host: '127.0.0.1', token } });
      for (const wrong of ['', token, 'Bearer ', `Bearer ${token}x`, `Basic ${token}`]) {
        const refused = await way.get('/metrics', asking(wrong));
        assert.deepEqual([refused.status, await refused.text()], [401, ''], wrong);
      }
      const shown = await way.get('/metrics', asking(`Bearer ${token}`));
      assert.equal(shown.status, 200);
      assert.match(await shown.text(), /^privacy_desk_build_info/m);
    });

    it('shows them on a port of their own, and there alone', async () => {
      way = await openWayIn({ ...production, metrics: { host: '127.0.0.1', port: 0 } });
      assert.equal((await way.get('/metrics')).status, 404);
      const own = (path: string, how?: RequestInit) => fetch(`http://127.0.0.1:${way.server.metricsPort}${path}`, how);
      const shown = await own('/metrics');
      assert.match(shown.headers.get('content-type') ?? '', /^text\/plain/);
      assert.match(await shown.text(), /^privacy_desk_build_info/m);
      assert.equal((await own('/api/messages')).status, 404);
      assert.equal((await own('/metrics', { method: 'POST' })).status, 405);
      await way.server.stop();
      await assert.rejects(own('/metrics'));
    });

    it('asks for the token on a port of their own, too', async () => {
      way = await openWayIn({ ...production, metrics: { host: '127.0.0.1', port: 0, token } });
      const at = `http://127.0.0.1:${way.server.metricsPort}/metrics`;
      assert.equal((await fetch(at)).status, 401);
      assert.equal((await fetch(at, asking(`Bearer ${token}`))).status, 200);
    });
  });

  describe('when it stops', () => {
    it('finishes a turn in hand and takes no new one', async () => {
      let begun: (() => void) | undefined;
      let finish: (() => void) | undefined;
      const hasBegun = new Promise<void>((resolve) => {
        begun = resolve;
      });
      const mayFinish = new Promise<void>((resolve) => {
        finish = resolve;
      });
      way = await openWayIn({
        converse: async () => {
          begun?.();
          await mayFinish;
          return cardSaying('Finished');
        },
      });
      const slow = way.post(press);
      await hasBegun;
      const stopped = way.server.stop();
      await assert.rejects(way.get('/health'));
      finish?.();
      const response = await slow;
      assert.equal(response.status, 200);
      assert.match(await response.text(), /Finished/);
      await stopped;
    });

    it('ends in the end, whatever a turn does', async () => {
      let begun: (() => void) | undefined;
      const hasBegun = new Promise<void>((resolve) => {
        begun = resolve;
      });
      way = await openWayIn({
        converse: () => {
          begun?.();
          return new Promise(() => {});
        },
        stopLimitMs: 1,
      });
      const stuck = assert.rejects(way.post(press));
      await hasBegun;
      await way.server.stop();
      await stuck;
    });

    it('may be asked twice', async () => {
      way = await openWayIn();
      await way.server.stop();
      await way.server.stop();
    });
  });

  it('listens to this machine alone while nobody’s token is checked', async () => {
    way = await openWayIn();
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((each) => each?.family === 'IPv4' && !each.internal);
    if (outside) await assert.rejects(fetch(`http://${outside.address}:${way.server.port}/health`));
  });

  it('says so when the port is taken', async () => {
    way = await openWayIn();
    await assert.rejects(
      startServer({
        config: {
          port: way.server.port,
          credentials: { kind: 'none' },
          allowedTenants: [],
          metrics: {},
          trustedProxies: 0,
        },
      } as never),
      { code: 'EADDRINUSE' },
    );
  });

  it('prints nothing while it serves', async () => {
    const printed = await printedWhile(async () => {
      way = await openWayIn();
      await way.post(press);
      await way.post('{');
      await way.get('/nothing');
    });
    assert.equal(printed, '');
  });

  it('is loaded without a warning of Node', async () => {
    way = await openWayIn();
    const script =
      "await import('./src/teams/server.ts'); await import('./src/teams/adapter.ts'); await import('./src/teams/bot.ts')";
    const { stderr } = await promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      script,
    ]);
    assert.equal(stderr, '');
  });
});

describe('the throttle', () => {
  it('lets a burst pass, then what comes in at the rate', () => {
    let nowMs = 0;
    const mayPass = createThrottle({ perSecond: 10, burst: 3, nowMs: () => nowMs });
    assert.deepEqual(
      [1, 2, 3, 4].map(() => mayPass('a')),
      [true, true, true, false],
    );
    assert.equal(mayPass('b'), true);
    nowMs = 100;
    assert.deepEqual([mayPass('a'), mayPass('a')], [true, false]);
    nowMs = 10_000;
    assert.deepEqual(
      [1, 2, 3, 4].map(() => mayPass('a')),
      [true, true, true, false],
    );
  });

  it('never lets more pass than the burst and the rate allow', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 200 }), (gaps) => {
        let nowMs = 0;
        const mayPass = createThrottle({ perSecond: 20, burst: 5, nowMs: () => nowMs });
        const passed = gaps.filter((gap) => {
          nowMs += gap;
          return mayPass('a');
        }).length;
        assert.ok(passed <= 5 + (nowMs / 1_000) * 20 + 0.001);
      }),
    );
  });

  it('forgets the key that was longest unseen', () => {
    const mayPass = createThrottle({ perSecond: 0, burst: 1, nowMs: () => 0, mostKeys: 2 });
    assert.deepEqual(
      ['a', 'b', 'c', 'a', 'c'].map((key) => mayPass(key)),
      [true, true, true, true, false],
    );
  });
});

describe('who stands at the gate', () => {
  const asking = (headers: Record<string, string> = {}, url = '/api/messages', remoteAddress = '10.1.1.1') =>
    ({ headers, url, socket: { remoteAddress } }) as never;
  const teams = { authorization: 'Bearer what-teams-signed' };

  it('is kept apart: no flood without a token, or with made-up ones, uses up what Teams may ask', () => {
    const gate = openGate({ perSecond: 0, burst: 2, trustedProxies: 0 });
    gate.know(teams.authorization);
    for (let at = 0; at < 50; at += 1) {
      gate.refuse(asking());
      gate.refuse(asking({ authorization: `Bearer made-up-${at}` }));
    }
    assert.equal(gate.refuse(asking()), 'nobody');
    assert.equal(gate.refuse(asking({ authorization: 'Bearer another' })), 'bearer');
    assert.equal(gate.refuse(asking(teams)), undefined);
  });

  it('has a limit whoever it is', () => {
    const gate = openGate({ perSecond: 0, burst: 1, trustedProxies: 0 });
    gate.know(teams.authorization);
    const passed = Array.from({ length: 20 }, () => gate.refuse(asking(teams))).filter((each) => each === undefined);
    assert.equal(passed.length, 10);
    assert.equal(gate.refuse(asking({}, '/ready')), undefined);
    assert.equal(gate.refuse(asking({}, '/ready')), 'probe');
  });

  const said = '6.6.6.6, 5.5.5.5, 4.4.4.4:50123';
  for (const [what, trusted, headers, address] of [
    ['the connection’s own address where no proxy is trusted', 0, { 'x-forwarded-for': said }, '10.1.1.1'],
    ['what the one trusted proxy says', 1, { 'x-forwarded-for': said }, '4.4.4.4'],
    ['what the first of two says', 2, { 'x-forwarded-for': said }, '5.5.5.5'],
    ['the connection’s own where the proxy says nothing', 1, {}, '10.1.1.1'],
    ['the connection’s own where fewer have spoken than are trusted', 5, { 'x-forwarded-for': said }, '10.1.1.1'],
    ['an address of the newer kind with its port', 1, { 'x-forwarded-for': '[2001:db8::1]:443' }, '[2001:db8::1]'],
  ] as const) {
    it(`is known by ${what}`, () => assert.equal(addressOf(asking(headers), trusted), address));
  }
});
