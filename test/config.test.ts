import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, it } from 'mocha';
import { readConfig } from '../src/config.ts';
import { testCertificate } from './support/test-certificate.ts';

const appId = '00000000-0000-4000-8000-0000000000ff';
const tenantId = '00000000-0000-4000-8000-00000000000a';

const organisations = {
  organisations: [
    {
      id: 'brookvale',
      name: 'Brookvale Inclusion Partnership',
      kind: 'partnership',
      policy: 'seips',
      emailDomains: ['brookvale.example'],
      people: [
        {
          id: '00000000-0000-4000-8000-000000000002',
          name: 'Dev Patel',
          email: 'dev.patel@brookvale.example',
          roles: ['dpo'],
        },
        {
          id: '00000000-0000-4000-8000-00000000000F',
          name: 'Helen Marsh',
          email: 'helen.marsh@brookvale.example',
          roles: ['chair'],
        },
      ],
    },
  ],
};

const pem = (key: ReturnType<typeof generateKeyPairSync>['privateKey']): string =>
  key.export({ type: 'pkcs8', format: 'pem' }).toString();

const files: Record<string, string> = {
  'organisations.json': JSON.stringify(organisations),
  'bot.pem': testCertificate,
  'another.key': pem(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey),
  'empty.json': ' ',
  'broken.json': '{\n  "organisations": [],\n}',
  'torn.json': '{ "organisations": [',
  'utf-16.json': Buffer.from(JSON.stringify(organisations), 'utf16le').toString('utf8'),
  'latin-1.json': Buffer.from('{ "organisations": "Zoë" }', 'latin1').toString('utf8'),
  'list.json': '[]',
  'marked.json': `\uFEFF${JSON.stringify(organisations)}`,
  'wrong.json': JSON.stringify({
    organisations: [
      {
        ...organisations.organisations[0],
        kind: 'club',
        emailDomains: 'brookvale.example',
        people: [
          { id: 'dev', name: '', email: 'dev', roles: ['governor'], fax: '' },
          { name: 'Helen Marsh', email: 'helen.marsh@brookvale.example', roles: ['chair'] },
        ],
      },
    ],
  }),
  'nobody.json': JSON.stringify({ organisations: [{ ...organisations.organisations[0], people: [] }] }),
};

const readFile = (path: string): string => {
  const text = files[path];
  if (text === undefined) throw new Error('no such file');
  return text;
};

const key = (fill: string) => Buffer.alloc(32, fill).toString('base64');
const local = {
  MONGODB_URI: 'mongodb://127.0.0.1:27017/privacy-desk',
  FIELD_KEYS: `k1:${key('one')}`,
  ORGANISATIONS_FILE: 'organisations.json',
};
const production = {
  ...local,
  NODE_ENV: 'production',
  MICROSOFT_APP_ID: appId,
  MICROSOFT_APP_TENANT_ID: tenantId,
  MICROSOFT_APP_PASSWORD: 'a secret of the tests',
};

const accepted = (environment: Record<string, string | undefined>) => {
  const read = readConfig(environment, readFile);
  assert.ok(read.ok, read.ok ? '' : read.words);
  return read.value;
};
const problems = (environment: Record<string, string | undefined>): string[] => {
  const read = readConfig(environment, readFile);
  assert.ok(!read.ok, 'was accepted');
  assert.equal(read.code, 'bad-configuration');
  return read.words.split('\n');
};

describe('the configuration', () => {
  it('starts on a bare machine with a database and an organisation file', () => {
    const config = accepted(local);
    assert.equal(config.port, 3978);
    assert.deepEqual(config.credentials, { kind: 'none' });
    assert.deepEqual(config.allowedTenants, []);
    assert.equal(config.organisations[0]?.people[0]?.roles[0], 'dpo');
    assert.equal(config.mail, undefined);
    assert.equal(config.logLevel, 'info');
  });

  it('takes an empty variable for one that is not set', () => {
    assert.equal(accepted({ ...local, PORT: '', SMTP_URL: '', MICROSOFT_APP_ID: '' }).port, 3978);
  });

  it('knows its own address when it is told, without a slash at the end', () => {
    assert.equal(accepted(local).publicUrl, undefined);
    assert.equal(accepted({ ...production, PUBLIC_URL: 'https://desk.example/' }).publicUrl, 'https://desk.example');
    assert.deepEqual(problems({ ...production, PUBLIC_URL: 'desk.example' }), [
      'PUBLIC_URL should be an address such as https://privacy-desk.brookvale.example.',
    ]);
  });

  it('refuses production without app id, tenant, database and key, and says all of it at once', () => {
    const said = problems({ NODE_ENV: 'production' });
    for (const name of [
      'MICROSOFT_APP_ID',
      'MICROSOFT_APP_TENANT_ID',
      'MONGODB_URI',
      'FIELD_KEYS',
      'ORGANISATIONS_FILE',
    ]) {
      assert.equal(said.filter((line) => line.startsWith(`${name} is missing`)).length, 1, name);
    }
    assert.equal(said.length, 5);
    assert.match(said.join(), /openssl rand -base64 32/);
  });

  it('names every problem, each on one line, in words', () => {
    const said = problems({
      ...production,
      PORT: 'seventy',
      MONGODB_URI: 'postgres://here',
      MICROSOFT_APP_ID: 'the-bot',
      MICROSOFT_APP_TYPE: 'MultiTenant',
      ALLOWED_TENANTS: `${tenantId}, elsewhere`,
      ORGANISATIONS_FILE: 'nowhere.json',
      SMTP_URL: 'http://mail.example',
      PUBLIC_URL: 'ftp://desk.example',
      LOG_LEVEL: 'loud',
    });
    assert.deepEqual(said, [
      'PORT should be a number from 0 to 65535, such as 3978.',
      'MONGODB_URI should begin with mongodb:// or mongodb+srv://.',
      'MICROSOFT_APP_ID should be an id such as 00000000-0000-4000-8000-000000000001.',
      'MICROSOFT_APP_TYPE should be SingleTenant or UserAssignedMSI.',
      'Each of ALLOWED_TENANTS should be an id such as 00000000-0000-4000-8000-000000000001.',
      'SMTP_URL should begin with smtp:// or smtps://.',
      'PUBLIC_URL should be an address such as https://privacy-desk.brookvale.example.',
      'LOG_LEVEL should be debug, info, warn or error.',
      'ORGANISATIONS_FILE (nowhere.json) cannot be read.',
      'SMTP_FROM is missing: the address that e-mail is sent from. It is needed because SMTP_URL is set.',
    ]);
  });

  it('shows the figures to nobody but this machine, and believes no proxy, unless it is told', () => {
    const { metrics, trustedProxies } = accepted(local);
    assert.deepEqual(
      { ...metrics, trustedProxies },
      { port: undefined, host: '127.0.0.1', token: undefined, trustedProxies: 0 },
    );
    const told = { METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0', METRICS_TOKEN: 'x'.repeat(20), TRUSTED_PROXIES: '1' };
    const config = accepted({ ...production, ...told });
    assert.deepEqual(config.metrics, { port: 9464, host: '0.0.0.0', token: 'x'.repeat(20) });
    assert.equal(config.trustedProxies, 1);
    const wrong = {
      METRICS_PORT: 'x',
      METRICS_HOST: 'here',
      METRICS_TOKEN: 'short',
      TRUSTED_PROXIES: 'yes',
      BUILD_COMMIT: 'today',
    };
    const said = problems({ ...production, ...wrong });
    assert.deepEqual(
      said.map((line) => line.split(' ')[0]),
      Object.keys(wrong),
    );
  });

  for (const PORT of ['-1', '65536', '3978.5', '0x10', ' ', '1e3', '999999']) {
    it(`takes ${JSON.stringify(PORT)} for no port`, () => {
      assert.deepEqual(problems({ ...local, PORT }), ['PORT should be a number from 0 to 65535, such as 3978.']);
    });
  }

  it('never repeats a secret', () => {
    const said = problems({
      ...production,
      MICROSOFT_APP_PASSWORD: 'hush',
      MONGODB_URI: 'name:hush@host',
      PORT: 'hush',
      FIELD_KEYS: 'hush:hush',
    });
    assert.ok(!said.join('').includes('hush'));
  });

  describe('of the keys', () => {
    it('seals with the first of two and opens with both', () => {
      const { keyring } = accepted({ ...local, FIELD_KEYS: `k2:${key('two')}, k1:${key('one')}` });
      assert.equal(keyring.sealsWith, 'k2');
      assert.deepEqual([...keyring.keys.keys()], ['k2', 'k1']);
    });

    const secret = key('kept to itself');
    const wrong = {
      'has no id': [secret, /no id before the first key/],
      'has an id of other signs': [`Key_1:${secret}`, /id of the first key/],
      'is too short': [`k1:${Buffer.alloc(31).toString('base64')}`, /first key of FIELD_KEYS should be 32 bytes/],
      'is not base64': [`k1:${secret.slice(1)}!`, /32 bytes in base64/],
      'has the other’s id': [`k1:${secret},k1:${key('another')}`, /same id/],
      'is the other key under a new id': [`k2:${secret},k1:${secret}`, /are the same key/],
      'is one of three': [`k3:${secret},k2:${key('two')},k1:${key('one')}`, /more than two/],
      'is empty after the comma': [`k1:${secret},`, /second key/],
    } as const;
    for (const [what, [FIELD_KEYS, words]] of Object.entries(wrong)) {
      it(`refuses a key that ${what}, without showing it`, () => {
        const said = problems({ ...local, FIELD_KEYS }).join();
        assert.match(said, words);
        assert.ok(!said.includes(secret.slice(1, 20)));
      });
    }

    it('never shows a key that is printed by mistake', () => {
      assert.ok(
        !inspect(accepted({ ...local, FIELD_KEYS: `k1:${secret}` }), { depth: 9 }).includes(secret.slice(0, 20)),
      );
    });
  });

  describe('of the bot’s credentials', () => {
    it('takes a secret, a certificate or a managed identity', () => {
      const { MICROSOFT_APP_PASSWORD: password, ...without } = production;
      assert.deepEqual(accepted(production).credentials, { kind: 'secret', appId, tenantId, password });
      assert.deepEqual(accepted({ ...without, MICROSOFT_APP_TYPE: 'UserAssignedMSI' }).credentials, {
        kind: 'managed-identity',
        appId,
        tenantId,
      });
    });

    it('asks for one of them', () => {
      const said = problems({ ...production, MICROSOFT_APP_PASSWORD: undefined });
      assert.equal(said.length, 1);
      assert.match(said[0] ?? '', /^The bot has no way to prove who it is/);
    });

    it('says when a key is not that of the certificate', () => {
      const files = { MICROSOFT_APP_CERTIFICATE_FILE: 'bot.pem', MICROSOFT_APP_PRIVATE_KEY_FILE: 'another.key' };
      assert.deepEqual(problems({ ...production, MICROSOFT_APP_PASSWORD: undefined, ...files }), [
        'MICROSOFT_APP_PRIVATE_KEY_FILE is not the key of MICROSOFT_APP_CERTIFICATE_FILE.',
      ]);
    });

    it('says when the files hold something else, or nothing', () => {
      const files = { MICROSOFT_APP_CERTIFICATE_FILE: 'list.json', MICROSOFT_APP_PRIVATE_KEY_FILE: 'bot.pem' };
      assert.deepEqual(problems({ ...production, MICROSOFT_APP_PASSWORD: undefined, ...files }), [
        'MICROSOFT_APP_CERTIFICATE_FILE holds no certificate in PEM.',
        'MICROSOFT_APP_PRIVATE_KEY_FILE holds no private key in PEM without a passphrase.',
      ]);
      const missing = { ...files, MICROSOFT_APP_PRIVATE_KEY_FILE: 'nowhere.key' };
      assert.deepEqual(problems({ ...production, MICROSOFT_APP_PASSWORD: undefined, ...missing }), [
        'MICROSOFT_APP_PRIVATE_KEY_FILE (nowhere.key) cannot be read.',
      ]);
    });

    it('does not start unguarded where credentials were meant but the app id is missing', () => {
      for (const meant of ['MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_CERTIFICATE_FILE']) {
        assert.deepEqual(problems({ ...local, [meant]: 'set' }), [
          'MICROSOFT_APP_ID is missing: the id of the bot’s app registration in Entra.',
          'MICROSOFT_APP_TENANT_ID is missing: the id of your Microsoft 365 tenant.',
        ]);
      }
    });

    it('refuses what must not be set beside another way, and names each', () => {
      const identity = { ...production, MICROSOFT_APP_TYPE: 'UserAssignedMSI' };
      const certificate = {
        MICROSOFT_APP_CERTIFICATE_FILE: 'nowhere.pem',
        MICROSOFT_APP_PRIVATE_KEY_FILE: 'nowhere.key',
      };
      const named = (environment: Record<string, string | undefined>) =>
        problems(environment).map((line) => line.replace(/ must not be set.*/, ''));
      assert.deepEqual(named(identity), ['MICROSOFT_APP_PASSWORD']);
      assert.deepEqual(named({ ...identity, MICROSOFT_APP_PASSWORD: '', ...certificate }), Object.keys(certificate));
      assert.deepEqual(named({ ...production, ...certificate }), Object.keys(certificate));
    });

    it('does not start unguarded where others are led to it', () => {
      for (const PUBLIC_URL of ['https://desk.brookvale.example', 'https://localhost.evil.example']) {
        assert.match(problems({ ...local, PUBLIC_URL }).join(), /^MICROSOFT_APP_ID is missing: .* PUBLIC_URL says/);
      }
      assert.match(problems({ ...local, TRUSTED_PROXIES: '1' }).join(), /TRUSTED_PROXIES says/);
      for (const PUBLIC_URL of ['http://localhost:3978', 'http://127.0.0.1:3978/', 'http://[::1]']) {
        accepted({ ...local, PUBLIC_URL });
      }
    });

    it('knows production however it is written', () => {
      assert.match(problems({ ...local, NODE_ENV: 'Production' }).join(), /MICROSOFT_APP_ID is missing/);
    });

    it('compares ids as Teams writes them, in small letters', () => {
      const config = accepted({ ...production, MICROSOFT_APP_ID: appId.toUpperCase() });
      assert.equal(config.credentials.kind === 'secret' && config.credentials.appId, appId);
    });

    it('allows the bot’s own tenant, unless others are named', () => {
      assert.deepEqual(accepted(production).allowedTenants, [tenantId]);
      const other = '00000000-0000-4000-8000-00000000000b';
      const named = accepted({ ...production, ALLOWED_TENANTS: ` ${tenantId} ,${other},` });
      assert.deepEqual(named.allowedTenants, [tenantId, other]);
      assert.deepEqual(accepted({ ...production, ALLOWED_TENANTS: ' , ' }).allowedTenants, [tenantId]);
    });
  });

  describe('of the organisations', () => {
    it('takes a file that begins with a byte order mark', () => {
      assert.equal(accepted({ ...local, ORGANISATIONS_FILE: 'marked.json' }).organisations.length, 1);
    });

    const wrong: [string, RegExp][] = [
      ['empty.json', /^ORGANISATIONS_FILE \(empty.json\) is empty\.$/],
      ['broken.json', /^ORGANISATIONS_FILE \(broken.json\) is not JSON: it stops making sense in line 3, at sign 1\. /],
      ['torn.json', /^ORGANISATIONS_FILE \(torn.json\) is not JSON: it stops making sense in line 1, at sign 21\. /],
      [
        'utf-16.json',
        /^ORGANISATIONS_FILE \(utf-16.json\) is in UTF-16, which Notepad calls “Unicode”\. Save it again .* UTF-8\.$/,
      ],
      ['latin-1.json', /^ORGANISATIONS_FILE \(latin-1.json\) is not in UTF-8\. /],
      ['list.json', /^ORGANISATIONS_FILE: should be a set of settings in curly brackets\.$/],
    ];
    for (const [ORGANISATIONS_FILE, words] of wrong) {
      it(`says what is wrong with ${ORGANISATIONS_FILE}`, () => {
        const said = problems({ ...local, ORGANISATIONS_FILE });
        assert.equal(said.length, 1);
        assert.match(said[0] ?? '', words);
      });
    }

    it('compares people’s ids as Teams writes them, in small letters', () => {
      const [brookvale] = accepted(local).organisations;
      assert.equal(brookvale?.people[1]?.id, '00000000-0000-4000-8000-00000000000f');
    });

    it('says where in the file each problem is, counted from one, and names nobody', () => {
      const said = problems({ ...local, ORGANISATIONS_FILE: 'wrong.json' });
      assert.deepEqual(said, [
        'ORGANISATIONS_FILE, organisation “brookvale”, kind: should be one of: partnership, trust, school.',
        'ORGANISATIONS_FILE, organisation “brookvale”, emailDomains: should be a list in square brackets.',
        'ORGANISATIONS_FILE, organisation “brookvale”, person 1, id: use the Entra object id, such as 00000000-0000-4000-8000-000000000001.',
        'ORGANISATIONS_FILE, organisation “brookvale”, person 1, name: should not be empty.',
        'ORGANISATIONS_FILE, organisation “brookvale”, person 1, email: should be an e-mail address.',
        'ORGANISATIONS_FILE, organisation “brookvale”, person 1, role 1: should be one of: dpo, deputy-dpo, chair, co-ordinator, data-controller, lead-processor, headteacher, joint-dpo, deputy-joint-dpo, administrator.',
        'ORGANISATIONS_FILE, organisation “brookvale”, person 1: there is no setting called “fax”. Check how it is spelt.',
        'ORGANISATIONS_FILE, organisation “brookvale”, person 2, id: use the Entra object id, such as 00000000-0000-4000-8000-000000000001.',
      ]);
    });

    it('does not start where nobody would hear of a breach', () => {
      assert.deepEqual(problems({ ...local, ORGANISATIONS_FILE: 'nobody.json' }), [
        'ORGANISATIONS_FILE, organisation “brookvale”, people: Brookvale Inclusion Partnership has no Data Protection Officer (“dpo”): nobody would decide about a breach.',
        'ORGANISATIONS_FILE, organisation “brookvale”, people: Brookvale Inclusion Partnership has nobody beside the Data Protection Officer, who must not be the only one to hear of a breach. Name another person as Deputy Data Protection Officer (“deputy-dpo”) or Chair of Partnership (“chair”).',
      ]);
    });
  });

  it('sends e-mail only when it knows from whom', () => {
    const inFiles = { ...local, FIELD_KEYS: undefined, FIELD_KEYS_FILE: 'keys', MONGODB_URI_FILE: 'missing' };
    const fromFile = readConfig(inFiles, (path) => (path === 'keys' ? `${local.FIELD_KEYS}\n` : readFile(path)));
    assert.ok(!fromFile.ok);
    assert.equal(
      fromFile.words,
      'MONGODB_URI and MONGODB_URI_FILE are both set. Keep one of them.\nMONGODB_URI_FILE (missing) cannot be read.',
    );
    const mail = { SMTP_URL: 'smtps://mail.brookvale.example', SMTP_FROM: 'privacy@brookvale.example' };
    assert.deepEqual(accepted({ ...local, ...mail }).mail, { url: mail.SMTP_URL, from: mail.SMTP_FROM });
    const plain = readConfig(
      { ...local, ...mail, SMTP_URL: 'smtp://mail.brookvale.example?requireTLS=false' },
      readFile,
    );
    assert.ok(!plain.ok && plain.words.includes('leaves out the encryption'));
    assert.equal(problems({ ...local, ...mail, SMTP_FROM: 'privacy' }).length, 1);
  });
});
