import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localKeyring } from '../../src/local/local-keys.ts';
import { testFieldKeys } from '../support/mongo.ts';

describe('the key of a local start', () => {
  let folder: string;
  const before = process.env['FIELD_KEYS'];

  beforeEach(async () => {
    folder = `${await mkdtemp(join(tmpdir(), 'privacy-desk-keys-'))}/.data/`;
    delete process.env['FIELD_KEYS'];
  });
  afterEach(async () => {
    if (before !== undefined) process.env['FIELD_KEYS'] = before;
    await rm(folder, { recursive: true, force: true });
  });

  it('is made once and kept, for nobody else to read', async () => {
    const [one, other] = await Promise.all([localKeyring(folder), localKeyring(folder)]);
    const key = (keyring: typeof one) => keyring.keys.get('local')?.export().toString('hex');
    assert.equal(key(one)?.length, 64);
    assert.equal(key(one), key(other));
    assert.equal(key(await localKeyring(folder)), key(one));
    assert.equal((await stat(`${folder}field-keys`)).mode & 0o077, 0);
  });

  it('gives way to FIELD_KEYS', async () => {
    process.env['FIELD_KEYS'] = testFieldKeys;
    assert.equal((await localKeyring(folder)).sealsWith, 'test');
    await assert.rejects(readFile(`${folder}field-keys`), /ENOENT/);
    process.env['FIELD_KEYS'] = 'not a key';
    await assert.rejects(localKeyring(folder), /no id before the first key/);
    delete process.env['FIELD_KEYS'];
  });
});
