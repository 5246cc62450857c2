import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openFetchUpload } from '../../../src/teams/uploads/fetch-upload.ts';

describe('fetching what somebody sent', () => {
  let server: Server;
  let origin: string;
  let answer: RequestListener;
  const logged: unknown[] = [];

  before(async () => {
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const fetchFrom = async (url: string, { most = 1_000, limitMs = 5_000, alsoFrom = [origin] } = {}) => {
    const fetchUpload = openFetchUpload({ alsoFrom, most, limitMs, log: (...line) => void logged.push(line) });
    const fetched = await fetchUpload(url);
    return fetched.ok ? Buffer.from(fetched.value).toString() : fetched.code;
  };

  it('brings the file', async () => {
    answer = (_, response) => response.end('First names,Last name');
    assert.equal(await fetchFrom(`${origin}/list?tempauth=secret`), 'First names,Last name');
  });

  it('goes nowhere but to SharePoint over https', async () => {
    for (const url of [
      'http://brookvale.sharepoint.com/x',
      'https://sharepoint.com.example/x',
      'https://brookvale.sharepoint.com.example/x',
      'https://evilsharepoint.com/x',
      'https://brookvale.sharepoint.com:8443/x',
      'https://a.b.sharepoint.com/x',
      'https://169.254.169.254/latest/meta-data',
      'http://localhost:27017/',
      'file:///etc/passwd',
      `${origin}/x`,
    ])
      assert.equal(await fetchFrom(url, { alsoFrom: [] }), 'elsewhere', url);
  });

  it('follows a redirect that stays, and none that leads elsewhere or round in a circle', async () => {
    answer = ({ url }, response) => {
      const to =
        url === '/first'
          ? '/second'
          : url === '/away'
            ? 'https://elsewhere.example/x'
            : url === '/round'
              ? '/round'
              : undefined;
      response.writeHead(to ? 302 : 200, to ? { location: to } : {});
      response.end('here');
    };
    assert.equal(await fetchFrom(`${origin}/first`), 'here');
    assert.equal(await fetchFrom(`${origin}/away`), 'elsewhere');
    assert.equal(await fetchFrom(`${origin}/round`), 'elsewhere');
  });

  it('stops at the limit of size, whatever length is announced', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'transfer-encoding': 'chunked' });
      for (let chunks = 0; chunks < 20; chunks += 1) response.write('x'.repeat(100));
      response.end();
    };
    assert.equal(await fetchFrom(origin, { most: 1_999 }), 'too-big');
    assert.equal((await fetchFrom(origin, { most: 2_000 })).length, 2_000);
  });

  it('says what went wrong: gone, broken, too slow, nobody there', async () => {
    for (const [status, code] of [
      [401, 'gone'],
      [403, 'gone'],
      [404, 'gone'],
      [410, 'gone'],
      [429, 'failed'],
      [500, 'failed'],
    ] as const) {
      answer = (_, response) => {
        response.statusCode = status;
        response.end();
      };
      assert.equal(await fetchFrom(origin), code, String(status));
    }
    answer = (request) => request.socket.destroy();
    assert.equal(await fetchFrom(origin), 'failed');
    answer = () => {};
    assert.equal(await fetchFrom(origin, { limitMs: 20 }), 'late');
    answer = (_, response) => response.write('half');
    assert.equal(await fetchFrom(origin, { limitMs: 50 }), 'late');
  });

  it('logs what went wrong, and never the address', () => {
    assert.ok(logged.length > 10);
    assert.doesNotMatch(JSON.stringify(logged), /127\.0\.0\.1|secret|sharepoint/);
  });
});
