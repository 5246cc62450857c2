import assert from 'node:assert/strict';
import type { Upload } from '../../src/desk/ports/pupil-imports.ts';
import { openUploads } from '../../src/storage/uploads.ts';
import { testSealing } from '../support/mongo.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import { nine, seconds } from './support/sample-cases.ts';

describe('a list that waits for a yes', () => {
  let database: FreshDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());

  const upload = (id: string, cells = ['Jordan', 'Smith']): Upload => ({
    id,
    personId: 'sam',
    organisation: 'brookvale',
    table: { headings: ['First names', 'Last name'], rows: [{ line: 2, cells }] },
    expiresAt: seconds(3600),
  });
  const uploads = () => openUploads(database.db, testSealing);
  const claim = (id: string, personId = 'sam', now = nine) => uploads().claim({ id, personId, now });

  it('is had by its owner alone, and once', async () => {
    await uploads().keep(upload('one'));
    assert.equal(await claim('one', 'dev'), undefined);
    const both = await Promise.all([claim('one'), claim('one')]);
    assert.deepEqual(
      both.filter((each) => each !== undefined),
      [upload('one')],
    );
  });

  it('can be had again once it is given back, or when whoever had it has not been heard of for five minutes', async () => {
    await uploads().keep(upload('four'));
    assert.ok(await claim('four'));
    assert.equal(await claim('four'), undefined);
    await uploads().release('four');
    assert.deepEqual(await claim('four'), upload('four'));
    assert.equal(await claim('four', 'sam', seconds(299)), undefined);
    assert.deepEqual(await claim('four', 'sam', seconds(300)), upload('four'));
  });

  it('leaves nothing once it is removed', async () => {
    await uploads().keep(upload('five'));
    await claim('five');
    await uploads().remove('five');
    assert.equal(await claim('five', 'sam', seconds(300)), undefined);
    assert.equal(await database.db.collection('upload-parts').countDocuments({ upload: 'five' }), 0);
  });

  it('keeps every letter, wherever its parts end', async () => {
    // One of two neighbours has a letter of two halves across the end of a part.
    for (const before of ['', 'x']) {
      const faces = upload(`faces ${before}`, [`${before}${'😀'.repeat(600_000)}`]);
      await uploads().keep(faces);
      assert.deepEqual(await claim(faces.id), faces);
    }
  });

  it('ends after its hour', async () => {
    await uploads().keep(upload('two'));
    assert.equal(await claim('two', 'sam', seconds(3600)), undefined);
  });

  it('may be longer than a document of MongoDB, and is unreadable where it lies', async () => {
    const long = upload('three', ['Jordan', `Smith${'é'.repeat(12 * 1024 * 1024)}`]);
    await uploads().keep(long);
    const parts = await database.db.collection('upload-parts').find({ upload: 'three' }).toArray();
    assert.ok(parts.length > 10);
    assert.ok(parts.every((part) => !JSON.stringify(part).includes('Jordan')));
    assert.deepEqual(await claim('three'), long);
  });
});
