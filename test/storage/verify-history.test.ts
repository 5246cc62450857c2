import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { Db, UpdateFilter } from 'mongodb';
import type { Case } from '../../src/domain/any-case.ts';
import { type CaseDocument, fromDocument, toDocument } from '../../src/storage/case-document.ts';
import { verifyHistory } from '../../src/storage/verify-history.ts';
import { programCalled } from '../support/build.ts';
import { testFieldKeys, testSealing } from '../support/mongo.ts';
import { emptyAndBegun, type FreshDatabase, freshDatabase } from './support/database.ts';
import { nextVersion, nine, sampleBreach } from './support/sample-cases.ts';

const first = 'BR-2126-0001';
const second = 'BR-2126-0002';

describe('verify-history', () => {
  let fresh: FreshDatabase;
  let db: Db;

  before(async () => {
    fresh = await freshDatabase();
    db = fresh.db;
  });
  beforeEach(async () => {
    await emptyAndBegun(db);
    for (const reference of [first, second]) {
      const record = nextVersion(nextVersion(nextVersion(sampleBreach({ reference }))));
      await cases().insertOne(toDocument(record, { sealing: testSealing }));
    }
  });
  after(() => fresh.drop());

  const cases = () => db.collection<CaseDocument>('cases');
  const tamper = (update: UpdateFilter<CaseDocument>) => cases().updateOne({ _id: first }, update);
  const historyOf = async (reference: string) => (await cases().findOne({ _id: reference }))?.history ?? [];
  const setHistory = async (change: (history: CaseDocument['history']) => CaseDocument['history']) =>
    tamper({ $set: { history: change(await historyOf(first)) } });

  /** What is said of the first record, which alone is tampered with. */
  const said = async (): Promise<string> => {
    const lines: string[] = [];
    const { broken } = await verifyHistory(db, testSealing, (line) => lines.push(line));
    assert.equal(broken, 1);
    assert.equal(lines.length, 3);
    assert.match(lines[1] ?? '', /^2 records, \d+ lines, 1 broken$/);
    assert.doesNotMatch(lines.join(), /Maya|Dev|bus/);
    return lines[0] ?? '';
  };

  it('finds nothing wrong with what the desk has stored', async () => {
    const lines: string[] = [];
    const found = await verifyHistory(db, testSealing, (line) => lines.push(line));
    assert.match(found.fingerprint ?? '', /^1-[0-9a-f]{40}$/);
    assert.deepEqual(found, { records: 2, lines: 8, broken: 0, fingerprint: found.fingerprint });
    assert.deepEqual(lines, [
      '2 records, 8 lines, 0 broken',
      '2 changed since the newest head, which a running desk makes within seconds.',
      `Fingerprint: ${found.fingerprint}`,
    ]);
  });

  for (const [what, set] of [
    ['the instant', { 'history.1.at': nine }],
    ['who it was', { 'history.1.by.id': '00000000-0000-4000-8000-000000000009' }],
    ['what was done', { 'history.1.what': 'withdrawn' }],
    ['the submission', { 'history.1.submissionId': 'another' }],
  ] as const) {
    it(`names the line in which ${what} was edited`, async () => {
      await tamper({ $set: set as UpdateFilter<CaseDocument> });
      assert.match(await said(), /^BR-2126-0001: line 2 was altered/);
    });
  }

  for (const [what, change] of [
    ['the name', { by: { id: '00000000-0000-4000-8000-000000000002', name: 'Tom Barlow' } }],
    ['an old value', { changes: [{ field: 'people', old: 'fewer', new: '' }] }],
    ['a new value', { changes: [{ field: 'people', old: '', new: 'fewer' }] }],
    ['the hash', { hash: '0'.repeat(64) }],
  ] as const) {
    it(`names the line in which ${what} was edited by somebody who has the key`, async () => {
      const stored = await cases().findOne({ _id: first });
      assert.ok(stored);
      const record = fromDocument(stored, testSealing);
      const history = record.history.map((line, index) => (index === 1 ? { ...line, ...change } : line));
      await cases().replaceOne({ _id: first }, toDocument({ ...record, history } as Case, { sealing: testSealing }));
      assert.match(await said(), /^BR-2126-0001: line 2 was altered/);
    });
  }

  it('names the field that cannot be opened, without its words', async () => {
    await tamper({ $set: { 'history.1.by.name': 'Maya' as never } });
    assert.equal(await said(), 'BR-2126-0001: history.by.name stands in plain words in a sealed document');
  });

  it('names the line before which one was removed', async () => {
    await setHistory((history) => history.filter((_, index) => index !== 1));
    assert.match(await said(), /^BR-2126-0001: line 2 .*removed/);
  });

  it('notices that the first line was removed', async () => {
    await setHistory((history) => history.slice(1));
    assert.match(await said(), /^BR-2126-0001: line 1 .*removed/);
  });

  it('names the first of two lines that changed places', async () => {
    await setHistory(([one, two, three, four]) => [one, three, two, four] as CaseDocument['history']);
    assert.match(await said(), /^BR-2126-0001: line 2 .*moved/);
  });

  it('notices that lines were cut off at the end', async () => {
    await setHistory((history) => history.slice(0, 2));
    assert.equal(await said(), 'BR-2126-0001: line 3 is missing: the record has version 4');
  });

  it('notices an empty or missing history', async () => {
    await setHistory(() => []);
    assert.match(await said(), /^BR-2126-0001: line 1 is missing/);
    await tamper({ $unset: { history: true } });
    assert.match(await said(), /^BR-2126-0001: its history cannot be read/);
  });

  it('notices a line that was added with no step of the version', async () => {
    await tamper({ $set: { version: 3 } });
    assert.match(await said(), /^BR-2126-0001: .*version 3/);
  });

  it('notices the histories of two records that changed places', async () => {
    const [one, two] = [await historyOf(first), await historyOf(second)];
    await cases().updateOne({ _id: first }, { $set: { history: two } });
    await cases().updateOne({ _id: second }, { $set: { history: one } });
    const lines: string[] = [];
    await verifyHistory(db, testSealing, (line) => lines.push(line));
    assert.match(
      lines.join('\n'),
      /^BR-2126-0001: .*by\.name .*moved.*\nBR-2126-0002: .*by\.name .*moved.*\n2 .* 2 broken\n/,
    );
  });

  it('names a record that does not fit its schema, or has one of another version', async () => {
    await tamper({ $set: { 'report.people': 'Maya Okafor' } });
    assert.equal(await said(), 'BR-2126-0001: it does not fit its schema at report.people');
    await tamper({ $set: { schema: 99 as 4 } });
    assert.match(await said(), /^BR-2126-0001: .*schema number/);
  });

  describe('as a command', () => {
    const run = (MONGODB_URI: string, FIELD_KEYS = testFieldKeys) => {
      const env = { ...process.env, MONGODB_URI, FIELD_KEYS };
      const { status, stdout, stderr } = spawnSync(process.execPath, programCalled('verify-history'), {
        env,
        encoding: 'utf8',
      });
      return { status, stdout, stderr };
    };

    it('ends with 0 when all is whole, 1 when something is broken, 2 when it could not look', async () => {
      const whole = run(fresh.uri);
      assert.deepEqual([whole.status, whole.stderr], [0, '']);
      assert.match(whole.stdout, /^2 records, 8 lines, 0 broken\n2 changed since.*\nFingerprint: 1-[0-9a-f]{40}\n$/);
      await tamper({ $set: { 'history.0.what': 'other' } });
      const { status, stdout } = run(fresh.uri);
      assert.equal(status, 1);
      assert.match(stdout, /^BR-2126-0001: line 1 was altered.*\n2 records, 8 lines, 1 broken\n/);
      assert.deepEqual([run('').status, run('nonsense').status], [2, 2]);
    });

    it('says which key it needs', () => {
      const { status, stdout, stderr } = run(fresh.uri, `other:${randomBytes(32).toString('base64')}`);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /sealed with the key test, which FIELD_KEYS does not hold/);
      assert.match(run(fresh.uri, '').stderr, /FIELD_KEYS is missing/);
    });
  });
});
