import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { MongoClient } from 'mongodb';
import { programCalled } from './support/build.ts';
import { type FreshDatabase, testFieldKeys, unsetDatabase } from './support/mongo.ts';

const organisations = fileURLToPath(new URL('../docs/organisations.example.json', import.meta.url));

const startProcess = (environment: Record<string, string>): ChildProcess & { said: () => string } => {
  const child = spawn(process.execPath, programCalled('main'), {
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return Object.assign(child, { said: () => said });
};

const ended = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode === null) await once(child, 'exit');
  return child.exitCode;
};

/** Resolves once its log says that it listens; fails with all that it said where it ends before. */
const listening = (child: ReturnType<typeof startProcess>): Promise<void> =>
  new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      if (child.said().includes('"listening"')) resolve();
    });
    child.once('exit', () => reject(new Error(child.said())));
  });

describe('a start in production', () => {
  let database: FreshDatabase;
  before(async () => {
    database = await unsetDatabase();
  });
  after(() => database.drop());

  const whole = () => ({
    PORT: '0',
    MONGODB_URI: database.uri,
    FIELD_KEYS: testFieldKeys,
    MICROSOFT_APP_ID: '00000000-0000-4000-8000-0000000000a1',
    MICROSOFT_APP_TENANT_ID: '00000000-0000-4000-8000-0000000000a2',
    MICROSOFT_APP_PASSWORD: 'a secret of the test',
    ORGANISATIONS_FILE: organisations,
  });

  it('is refused without app id, tenant and MongoDB, and says all of it at once', async () => {
    const child = startProcess({});
    assert.equal(await ended(child), 1);
    for (const name of [
      'MICROSOFT_APP_ID',
      'MICROSOFT_APP_TENANT_ID',
      'MONGODB_URI',
      'FIELD_KEYS',
      'ORGANISATIONS_FILE',
    ]) {
      assert.match(child.said(), new RegExp(`${name} is missing`));
    }
  });

  it('is refused when MongoDB does not answer, without showing its password', async () => {
    const child = startProcess({ ...whole(), MONGODB_URI: 'mongodb://desk:hunter2@127.0.0.1:1/privacy-desk' });
    assert.equal(await ended(child), 1);
    assert.match(child.said(), /MongoDB at 127\.0\.0\.1:1 did not answer/);
    assert.doesNotMatch(child.said(), /hunter2/);
  });

  it('is refused when records are sealed with a key that it does not have', async () => {
    const client = await MongoClient.connect(database.uri);
    const readings = client.db().collection('readings');
    await readings.insertOne({ sealedWith: ['another'] });
    const child = startProcess(whole());
    assert.equal(await ended(child), 1);
    assert.match(child.said(), /cannot start: Records are sealed with the key another, which FIELD_KEYS does not hold/);
    await readings.deleteMany({});
    await client.close();
  });

  it('says in its log that nobody’s token is checked, where that is so', async () => {
    const unset = { MICROSOFT_APP_ID: '', MICROSOFT_APP_TENANT_ID: '', MICROSOFT_APP_PASSWORD: '' };
    const child = startProcess({ ...whole(), NODE_ENV: '', ...unset });
    try {
      await listening(child);
      assert.match(child.said(), /"level":40,.*"event":"no-authentication"/);
    } finally {
      child.kill('SIGKILL');
      await ended(child);
    }
  });

  it('listens, is ready, lets nobody in without a token, and ends with 0 within ten seconds of SIGTERM', async () => {
    const child = startProcess(whole());
    try {
      await listening(child);
      const port = /"port":(\d+)/.exec(child.said())?.[1];
      const ready = await fetch(`http://127.0.0.1:${port}/ready`);
      assert.equal(ready.status, 200);
      const activity = { type: 'message', channelId: 'msteams', id: '1', from: { id: 'x' }, text: 'hello' };
      const refused = await fetch(`http://127.0.0.1:${port}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          ...activity,
          conversation: { id: 'c' },
          recipient: { id: 'b' },
          serviceUrl: 'http://x',
        }),
      });
      assert.deepEqual([refused.status, await refused.text()], [401, '']);
      const asked = Date.now();
      child.kill('SIGTERM');
      assert.equal(await ended(child), 0);
      assert.ok(Date.now() - asked < 10_000);
      assert.doesNotMatch(child.said(), /secret of the test/);
    } finally {
      child.kill('SIGKILL');
    }
  });
});
