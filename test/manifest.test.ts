import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { strFromU8, unzipSync } from 'fflate';
import { organisationsFile } from '../src/domain/organisation/organisations-file.ts';
import { fillManifest, makeAppPackage, readPlaceholders } from '../src/manifest/app-package.ts';
import { channelProblems } from '../src/manifest/channel-rule.ts';
import { organisationsSchema } from '../src/manifest/organisations-schema.ts';
import { sitePaths } from '../src/site/pages.ts';
import { channelCommands, commands, understand } from '../src/teams/understand/understand.ts';
import { readPng } from './support/read-png.ts';

const root = new URL('../', import.meta.url);
const text = (path: string) => readFile(new URL(path, root), 'utf8');

const settings = {
  MICROSOFT_APP_ID: '00000000-0000-4000-8000-0000000000aa',
  BOT_DOMAIN: 'desk.brookvale.example',
};

const packed = async (variables: NodeJS.ProcessEnv = settings) => {
  const made = await makeAppPackage(variables);
  assert.ok(made.ok, made.ok ? '' : made.words);
  const files = unzipSync(made.value);
  return { bytes: made.value, files, manifest: JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) };
};

describe('the app package', () => {
  it('has exactly the manifest and two icons at its root', async () => {
    const { files } = await packed();
    assert.deepEqual(Object.keys(files).sort(), ['color.png', 'manifest.json', 'outline.png']);
  });

  it('is valid by the schema it names, which comes with the validator so that no network is asked', async () => {
    const { manifest } = await packed();
    assert.match(manifest.$schema, new RegExp(`/teams/v${manifest.manifestVersion}/MicrosoftTeams.schema.json$`));
    const shipped = await readdir(new URL('node_modules/@microsoft/app-manifest/build/json-schemas/teams/', root));
    assert.ok(shipped.includes(`v${manifest.manifestVersion}`));
    assert.deepEqual(await AppManifestUtils.validateAgainstSchema(manifest), []);
  });

  it('passes the check that Teams makes at the upload and no schema knows', async () => {
    const { manifest } = await packed();
    assert.equal(manifest.supportsChannelFeatures, 'tier1');
    assert.ok(!('supportedChannelTypes' in manifest));
    assert.deepEqual(channelProblems(manifest), []);
  });

  const bot = (...scopes: string[]) => ({ bots: [{ botId: 'x', scopes }] });
  const tier1 = { supportsChannelFeatures: 'tier1' };
  const channelTypes = { supportedChannelTypes: ['privateChannels'] };
  for (const [what, problems, manifest] of [
    ['1.25 for teams, nothing said', 1, { manifestVersion: '1.25', ...bot('team') }],
    ['1.30 for teams, nothing said', 1, { manifestVersion: '1.30', ...bot('personal', 'team') }],
    ['2.0 for teams, nothing said', 1, { manifestVersion: '2.0', ...bot('team') }],
    ['a preview for teams, nothing said', 1, { manifestVersion: 'devPreview', ...bot('team') }],
    ['a tab for teams, nothing said', 1, { manifestVersion: '1.30', configurableTabs: bot('team').bots }],
    ['1.30 with the old property alone', 2, { manifestVersion: '1.30', ...bot('team'), ...channelTypes }],
    ['1.30 with both', 1, { manifestVersion: '1.30', ...bot('team'), ...tier1, ...channelTypes }],
    ['1.30 with tier1', 0, { manifestVersion: '1.30', ...bot('team'), ...tier1 }],
    ['1.24 for teams, nothing said', 0, { manifestVersion: '1.24', ...bot('team'), ...channelTypes }],
    ['1.9, which is older than 1.25', 0, { manifestVersion: '1.9', ...bot('team') }],
    ['1.30 for chats alone', 0, { manifestVersion: '1.30', ...bot('personal', 'groupChat') }],
  ] as const) {
    it(`${problems === 0 ? 'can be uploaded' : 'would be refused'}: ${what}`, () => {
      assert.equal(channelProblems(manifest as never).length, problems);
    });
  }

  it('leaves no placeholder and takes the ids, the domain and the version of this product', async () => {
    const { manifest } = await packed({
      ...settings,
      TEAMS_APP_ID: '00000000-0000-4000-8000-0000000000bb',
      DEVELOPER_NAME: 'Brookvale "IT" ${BOT_ID}',
      DEVELOPER_PRIVACY_URL: 'https://brookvale.example/privacy',
    });
    assert.equal(manifest.id, '00000000-0000-4000-8000-0000000000bb');
    assert.equal(manifest.bots[0].botId, settings.MICROSOFT_APP_ID);
    assert.deepEqual(manifest.validDomains, ['desk.brookvale.example']);
    assert.equal(manifest.version, JSON.parse(await text('package.json')).version);
    assert.equal(manifest.developer.name, 'Brookvale "IT" ${BOT_ID}');
    assert.equal(manifest.developer.privacyUrl, 'https://brookvale.example/privacy');
    assert.equal(manifest.developer.websiteUrl, 'https://desk.brookvale.example/help');
    assert.doesNotMatch(JSON.stringify({ ...manifest, developer: {} }), /\$\{/);
  });

  it('leads to pages that the bot itself serves, unless it is told of others', async () => {
    const { developer, publisherDocsUrl } = (await packed()).manifest;
    const links: string[] = [developer.websiteUrl, developer.privacyUrl, developer.termsOfUseUrl, publisherDocsUrl];
    for (const link of links) {
      const { origin, pathname } = new URL(link);
      assert.equal(origin, `https://${settings.BOT_DOMAIN}`);
      assert.ok(sitePaths.includes(pathname), link);
    }
    assert.equal(new Set(links).size, 3);
    const told = await packed({ ...settings, DEVELOPER_WEBSITE_URL: 'https://brookvale.example/desk' });
    assert.equal(told.manifest.publisherDocsUrl, 'https://brookvale.example/desk');
  });

  it('says what it is for in one sentence of at most 80 characters', async () => {
    const { short } = (await packed()).manifest.description;
    assert.ok(short.length <= 80, `${short.length}`);
    assert.match(short, /^[^.!?]+\.$/);
  });

  it('takes the bot id as the app id when no other is given', async () => {
    assert.equal((await packed()).manifest.id, settings.MICROSOFT_APP_ID);
  });

  it('comes out the same, byte for byte, from the same settings', async () => {
    assert.deepEqual((await packed()).bytes, (await packed()).bytes);
  });

  it('names every missing setting at once, and takes an empty one as missing', async () => {
    const made = await makeAppPackage({ MICROSOFT_APP_ID: '' });
    assert.ok(!made.ok);
    assert.deepEqual(made.words.split('\n'), ['MICROSOFT_APP_ID is not set.', 'BOT_DOMAIN is not set.']);
  });

  it('names every wrong setting at once, in plain words', () => {
    const read = readPlaceholders({
      MICROSOFT_APP_ID: 'my-bot',
      TEAMS_APP_ID: '7',
      BOT_DOMAIN: 'https://desk.brookvale.example',
      DEVELOPER_NAME: 'B'.repeat(33),
      DEVELOPER_WEBSITE_URL: 'http://brookvale.example',
    });
    assert.ok(!read.ok);
    assert.deepEqual(read.words.split('\n'), [
      'MICROSOFT_APP_ID must be an id such as 00000000-0000-4000-8000-000000000001.',
      'TEAMS_APP_ID must be an id such as 00000000-0000-4000-8000-000000000001.',
      'BOT_DOMAIN must be a host name such as privacy-desk.school.example, without https://.',
      'DEVELOPER_NAME must be at most 32 characters.',
      'DEVELOPER_WEBSITE_URL must be an address that starts with https://.',
    ]);
  });

  it('breaks loudly on a placeholder that nothing fills', () => {
    assert.throws(() => fillManifest('{ "id": "${TYPO}" }', {}), /\$\{TYPO\}, which nothing fills/);
  });
});

describe('the commands Teams offers', () => {
  const offeredIn = async (scope: string): Promise<{ title: string }[]> =>
    (await packed()).manifest.bots[0].commandLists
      .filter((list: { scopes: string[] }) => list.scopes.includes(scope))
      .flatMap((list: { commands: { title: string }[] }) => list.commands);

  it('are, in a personal chat, the six that most people want', async () => {
    assert.deepEqual(await offeredIn('personal'), commands);
    assert.equal(commands.length, 6);
  });

  it('are, in a channel and a group chat, connect and help', async () => {
    assert.deepEqual(
      channelCommands.map(({ title }) => title),
      ['Connect', 'Help'],
    );
    assert.deepEqual(await offeredIn('team'), channelCommands);
    assert.deepEqual(await offeredIn('groupChat'), channelCommands);
  });

  it('are each understood as they stand, without a question back', async () => {
    for (const { title } of await offeredIn('personal')) {
      const { want } = understand({ words: title, now: new Date('2026-11-23T09:00:00Z') });
      assert.ok(!['unclear', 'ask-which'].includes(want), `${title}: ${want}`);
    }
  });
});

describe('the icons', () => {
  it('are a colour icon of 192 by 192 without transparency, its mark inside the middle 96 by 96', async () => {
    const icon = readPng(await readFile(new URL('manifest/color.png', root)));
    assert.deepEqual([icon.width, icon.height, icon.channels], [192, 192, 3]);
    const ground = icon.pixel(0, 0);
    for (const { x, y, colour } of icon.pixels()) {
      const inMiddle = x >= 48 && x < 144 && y >= 48 && y < 144;
      if (!inMiddle) assert.deepEqual(colour, ground, `${x},${y}`);
    }
  });

  it('are an outline icon of 32 by 32 in nothing but white and transparent, without padding', async () => {
    const icon = readPng(await readFile(new URL('manifest/outline.png', root)));
    assert.deepEqual([icon.width, icon.height, icon.channels], [32, 32, 4]);
    const seen = icon.pixels().filter(({ colour }) => colour[3] !== 0);
    for (const { x, y, colour } of seen) assert.deepEqual(colour.slice(0, 3), [255, 255, 255], `${x},${y}`);
    assert.equal(Math.min(...seen.map(({ y }) => y)), 0);
    assert.equal(Math.max(...seen.map(({ y }) => y)), 31);
    assert.ok(seen.length < 32 * 32);
  });
});

describe('the organisations file', () => {
  const readJson = async (path: string) => JSON.parse(await text(path));

  it('has a schema for editors that is not out of date (npm run organisations-schema writes it again)', async () => {
    assert.deepEqual(
      await readJson('docs/organisations.schema.json'),
      JSON.parse(JSON.stringify(organisationsSchema())),
    );
  });

  it('has an example that is valid and names the schema', async () => {
    const example = await readJson('docs/organisations.example.json');
    assert.equal(organisationsFile.safeParse(example).error, undefined);
    assert.equal(example.$schema, './organisations.schema.json');
  });

  it('has a page that explains every setting and every role', async () => {
    const page = await text('docs/organisations.md');
    const { properties } = (await readJson('docs/organisations.schema.json')).properties.organisations.items;
    const person = properties.people.items.properties;
    const levels = [properties, properties.schools.items.properties, person, person.away.items.properties];
    for (const name of [...levels.flatMap(Object.keys), ...person.roles.items.enum]) {
      assert.ok(page.includes(`\`${name}\``), `${name} is not on the page`);
    }
  });
});
