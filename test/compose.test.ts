import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { withSecretFiles } from '../src/secret-files.ts';
import { parseKeyring } from '../src/storage/sealing/keyring.ts';

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly ports?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly networks?: readonly string[];
  readonly command?: readonly string[];
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly read_only?: boolean;
  readonly mem_limit?: string;
  readonly cpus?: number;
  readonly pids_limit?: number;
  readonly user?: string;
}

const compose = load(readFileSync('compose.yaml', 'utf8')) as {
  services: Readonly<Record<string, Service>>;
  secrets: Readonly<Record<string, { file: string }>>;
  networks: Readonly<Record<string, { internal?: boolean } | null>>;
};
const services = Object.entries(compose.services);
const called = (name: string): Service => compose.services[name] ?? assert.fail(`there is no ${name}`);
const guide = readFileSync('docs/deploy-with-compose.md', 'utf8');

describe('compose.yaml', () => {
  it('is a compose file, by the schema of the specification', () => {
    // Two services are one image, and the proxy is there to be reached.
    const agreed = ['no-build-and-image', 'no-unbound-port-interfaces'];
    const words = ['compose.yaml', '--quiet', ...agreed.flatMap((rule) => ['--disable-rule', rule])];
    const linter = fileURLToPath(new URL('../bin/dclint.cjs', import.meta.resolve('dclint')));
    execFileSync(process.execPath, [linter, ...words], { stdio: 'pipe' });
  });

  it('keeps everything small: no rights, a root that cannot be written, an end to memory, processors and processes', () => {
    for (const [name, service] of services) {
      assert.deepEqual(service.cap_drop, ['ALL'], name);
      assert.deepEqual(service.security_opt, ['no-new-privileges:true'], name);
      assert.equal(service.read_only, true, name);
      assert.ok(service.mem_limit && service.cpus && service.pids_limit, name);
      if (name !== 'proxy') assert.equal(service.user, '999:999', name);
    }
  });

  it('names every image by its digest, as the Dockerfile does', () => {
    for (const [name, { image, build }] of services) {
      if (!build) assert.match(image ?? '', /^[a-z]+:[\w.-]+@sha256:[0-9a-f]{64}$/, name);
    }
    const bases = [...readFileSync('Dockerfile', 'utf8').matchAll(/^FROM (\S+)/gm)].map(([, base]) => base ?? '');
    assert.equal(bases.length, 3);
    for (const base of bases) assert.match(base, /^node:22\.\d+\.\d+-bookworm-slim@sha256:[0-9a-f]{64}$/);
    assert.equal(new Set(bases).size, 1);
  });

  it('lets only the proxy be reached, and MongoDB reach nobody outside', () => {
    assert.deepEqual(
      services.filter(([, { ports }]) => ports).map(([name]) => name),
      ['proxy'],
    );
    assert.deepEqual(called('mongodb').networks, ['inside']);
    assert.equal(compose.networks['inside']?.internal, true);
    assert.ok(!called('proxy').networks?.includes('inside'));
    const proxy = readFileSync('Caddyfile', 'utf8');
    assert.match(proxy, /^\treverse_proxy bot:3978$/m);
    assert.ok(!proxy.includes(called('bot').environment?.['METRICS_PORT'] ?? assert.fail()));
    assert.equal(called('bot').environment?.['TRUSTED_PROXIES'], '1');
  });

  it('has every secret in a file and none in the environment', () => {
    for (const [name, { environment = {}, secrets = [] }] of services) {
      for (const [setting, value] of Object.entries(environment)) {
        const path = /^\/run\/secrets\/(.+)$/.exec(value)?.[1];
        if (path) assert.ok(secrets.includes(path), `${name} is not given ${path}`);
        assert.ok(path || !/URI|URL$|KEY|PASSWORD|TOKEN/.test(setting) || setting === 'PUBLIC_URL', setting);
        if (setting !== 'ORGANISATIONS_FILE' && setting.endsWith('_FILE')) {
          const { settings } = withSecretFiles({ [setting]: 'a file' }, () => 'what it holds\n');
          assert.equal(settings[setting.replace(/_FILE$/, '')], 'what it holds', `${setting} is not read`);
        }
      }
    }
    assert.ok(called('mongodb').command?.includes('--keyFile=/run/secrets/mongodb-keyfile'));
  });

  it('is told of in the guide, secret by secret', () => {
    for (const [name, { file }] of Object.entries(compose.secrets)) {
      assert.equal(file, `./secrets/${name}`);
      assert.ok(guide.includes(`secrets/${name}`), `${name} is not in the guide`);
    }
    const ignored = readFileSync('.gitignore', 'utf8').split('\n');
    for (const path of ['secrets/', '.env', 'backups/', 'organisations.json']) assert.ok(ignored.includes(path), path);
  });
});

describe('the guide to compose.yaml', () => {
  /** The commands as they stand there, in a folder of their own; without who owns the files. */
  const blocks = [...guide.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block ?? '');
  const making = blocks.find((block) => block.includes('mongodb-keyfile')) ?? assert.fail();

  it('makes secrets that MongoDB and the bot take', () => {
    const folder = mkdtempSync(join(tmpdir(), 'privacy-desk-guide-'));
    try {
      execFileSync('sh', ['-e', '-c', making.replaceAll('sudo ', '')], { cwd: folder, stdio: 'pipe' });
      const secret = (name: string) => readFileSync(join(folder, 'secrets', name), 'utf8');
      for (const name of readdirSync(join(folder, 'secrets'))) {
        assert.equal(statSync(join(folder, 'secrets', name)).mode & 0o077, 0, `${name} can be read by others`);
      }
      // MongoDB: 6 to 1024 signs of base64.
      assert.match(secret('mongodb-keyfile'), /^[A-Za-z0-9+/=]{6,1024}$/);
      assert.ok(parseKeyring(secret('field-keys').trim()).ok);
      const uri = new URL(secret('mongodb-uri').trim());
      assert.equal(uri.host, 'mongodb:27017');
      assert.match(uri.password, /^[0-9a-f]{64}$/);
      assert.ok(called('mongodb').command?.includes(`--replSet=${uri.searchParams.get('replicaSet')}`));
      assert.equal(secret('smtp-url'), '');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('names only settings that the bot reads', () => {
    const env = /^```\n(BOT_DOMAIN=[\s\S]*?)^```$/m.exec(guide)?.[1] ?? assert.fail();
    const config = readFileSync('src/config.ts', 'utf8');
    for (const line of env.trim().split('\n').slice(1)) {
      const name = line.split('=')[0] ?? '';
      assert.match(config, new RegExp(`^ {2}${name}: `, 'm'), name);
    }
  });
});
