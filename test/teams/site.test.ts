import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { sitePaths } from '../../src/site/pages.ts';
import { brookvale, kestrel } from '../support/cast.ts';
import { openWayIn, type WayIn } from '../support/way-in.ts';

const site = {
  support: 'it@brookvale.example, 01632 960 123',
  dpo: 'dpo@brookvale.example',
  storedIn: 'Microsoft Azure, UK South',
};
const nobody = { support: undefined, dpo: undefined, storedIn: undefined };

describe('the pages that the app’s entry in Teams leads to', () => {
  let way: WayIn;
  afterEach(() => way.server.stop());

  const textOf = async (path: string): Promise<string> => {
    const response = await way.get(path);
    assert.equal(response.status, 200, path);
    return response.text();
  };
  /** As a person reads it: without the marks. */
  const wordsOf = async (path: string): Promise<string> =>
    (await textOf(path))
      .replace(/<style>.*<\/style>/s, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ');

  it('are help, privacy, terms and accessibility, and the bare address leads to help', async () => {
    way = await openWayIn();
    assert.deepEqual(sitePaths, ['/help', '/privacy', '/terms', '/accessibility']);
    const start = await way.get('/', { redirect: 'manual' });
    assert.deepEqual([start.status, start.headers.get('location')], [302, '/help']);
    for (const path of sitePaths) {
      const html = await textOf(path);
      assert.match(html, /^<!doctype html>\n<html lang="en-GB">/);
      assert.equal(html.match(/<h1>/g)?.length, 1);
      for (const other of sitePaths) assert.ok(html.includes(`href="${other}"`), `${path} to ${other}`);
      assert.equal(html.match(/aria-current="page"/g)?.length, 1);
      const head = await way.get(path, { method: 'HEAD' });
      assert.deepEqual([head.status, await head.text()], [200, '']);
    }
  });

  it('let the browser run, load and send nothing', async () => {
    way = await openWayIn();
    for (const path of sitePaths) {
      const { headers } = await way.get(path);
      assert.match(headers.get('content-type') ?? '', /^text\/html; charset=utf-8$/);
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(policy, /^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; /);
      assert.match(policy, /form-action 'none'; frame-ancestors 'none'$/);
      assert.equal(headers.get('set-cookie'), null);
      assert.doesNotMatch(await textOf(path), /<script|<img|<link|<form|<iframe|\son\w+=|style="/);
    }
  });

  it('name the organisation, whom to ask and where it is stored, where the settings say so', async () => {
    way = await openWayIn({ site, organisations: [brookvale] });
    const privacy = await wordsOf('/privacy');
    assert.match(privacy, /Brookvale Inclusion Partnership decides about it/);
    assert.match(privacy, /Microsoft Azure, UK South/);
    assert.match(privacy, /The Data Protection Officer: dpo@brookvale\.example/);
    assert.match(
      await textOf('/help'),
      /<a href="mailto:it@brookvale\.example">it@brookvale\.example<\/a>, 01632 960 123/,
    );
    assert.match(await wordsOf('/accessibility'), /Tell us: it@brookvale\.example/);
  });

  it('say it in general words where several organisations are served or nothing is set, and name none', async () => {
    way = await openWayIn({ site: nobody, organisations: [brookvale, kestrel] });
    for (const path of sitePaths) assert.doesNotMatch(await textOf(path), /Brookvale|Kestrel|undefined/);
    assert.match(await wordsOf('/privacy'), /Ask the Data Protection Officer of your organisation/);
    assert.match(await wordsOf('/help'), /Ask the people who look after Teams at your organisation/);
  });

  it('name no person of the organisation', async () => {
    way = await openWayIn({ site, organisations: [brookvale] });
    for (const path of sitePaths) {
      const html = await textOf(path);
      for (const { name, email } of brookvale.people) {
        assert.ok(!html.includes(name), `${name} on ${path}`);
        assert.ok(!html.includes(email), `${email} on ${path}`);
      }
    }
  });

  it('take what the settings say for words, not for marks', async () => {
    way = await openWayIn({ site: { ...site, support: '<b onclick="x()">it</b> & co' } });
    assert.match(await textOf('/help'), /&lt;b onclick=&quot;x\(\)&quot;&gt;it&lt;\/b&gt; &amp; co/);
  });

  it('say what is stored, where, for how long, and whom to complain to', async () => {
    way = await openWayIn();
    const words = await wordsOf('/privacy');
    for (const said of ['What is stored', 'Where it is', 'How long it is kept', 'seven days', 'ico.org.uk']) {
      assert.ok(words.includes(said), said);
    }
  });
});
