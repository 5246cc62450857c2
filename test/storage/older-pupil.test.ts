import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Binary, BSON, type Db, type Document } from 'mongodb';
import { fromDocument } from '../../src/storage/case-document.ts';
import { openCases } from '../../src/storage/cases.ts';
import { readFindable } from '../../src/storage/pupil-search/read-findable.ts';
import { sealOlder } from '../../src/storage/seal-older.ts';
import { verifyHistory } from '../../src/storage/verify-history.ts';
import { olderSealing, testSealing } from '../support/mongo.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import { nextVersion, nine } from './support/sample-cases.ts';

const before4 = (): Document & { _id: string } =>
  BSON.EJSON.parse(readFileSync(new URL('fixtures/pupil-schema-3.json', import.meta.url), 'utf8'));

const known = fromDocument(before4(), olderSealing);

describe('a pupil’s file of which only names and words were sealed', () => {
  let fresh: FreshDatabase;
  let db: Db;
  const cases = () => db.collection<Document & { _id: string }>('cases');
  const seal = () =>
    sealOlder(
      db,
      testSealing,
      () => {},
      () => nine,
    );
  const sealedAsAWhole = async () => {
    const stored = await cases().findOne({ _id: known.reference });
    return ['pupil', 'entries', 'tasks'].map((part) => stored?.[part] instanceof Binary);
  };

  before(async () => {
    fresh = await freshDatabase();
    db = fresh.db;
  });
  beforeEach(async () => {
    await Promise.all(['cases', 'heads'].map((name) => db.collection(name).deleteMany({})));
    await cases().insertOne(before4());
  });
  after(() => fresh.drop());

  it('is read with all that is on file: each kind of thing once, and what has to be done', async () => {
    const read = await openCases(db, olderSealing).find(known.reference);
    assert.ok(read?.type === 'pupil');
    assert.equal(new Set(read.entries.map(({ kind }) => kind)).size, 13);
    assert.deepEqual([read.pupil.lastName, read.pupil.school, read.tasks.length], ['Smith', 'hillcrest', 9]);
    assert.equal(JSON.stringify(read).includes('$binary'), false);
  });

  it('is found by the pupil’s name and number', () => {
    const { pupil } = readFindable(before4(), olderSealing);
    assert.deepEqual(
      [pupil.firstNames, pupil.school, pupil.joinedOn, pupil.upn],
      ['Jordan', 'hillcrest', '2026-09-07', 'H801200001001'],
    );
  });

  it('has a history that is whole', async () => {
    await seal();
    const { records, lines, broken } = await verifyHistory(db, testSealing, () => {});
    assert.deepEqual([records, lines, broken], [1, 2, 0]);
  });

  it('is sealed as a whole at the first start, and can then be changed', async () => {
    const store = openCases(db, testSealing);
    assert.deepEqual(await sealedAsAWhole(), [false, false, false]);
    await seal();
    assert.deepEqual(await sealedAsAWhole(), [true, true, true]);
    assert.deepEqual(await store.find(known.reference), known);
    const record = nextVersion(known as never) as unknown as typeof known;
    assert.equal(await store.save({ record, notices: [], now: nine }), 'saved');
    assert.deepEqual(await store.find(known.reference), record);
  });
});
