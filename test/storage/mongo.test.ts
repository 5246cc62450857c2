import assert from 'node:assert/strict';
import { createIndexes } from '../../src/storage/indexes.ts';
import { connect, type Database, databaseNameOf } from '../../src/storage/mongo.ts';
import { databaseToBreak, type FreshDatabase } from './support/database.ts';

const closed = '127.0.0.1:1';
const secret = 'open-sesame';

describe('mongo', () => {
  let fresh: FreshDatabase;
  let database: Database;

  before(async () => {
    fresh = await databaseToBreak();
    await fresh.db.dropDatabase();
    database = await connect(fresh.uri);
  });
  after(async () => {
    await database.close();
    await fresh.drop();
  });

  it('opens the database that the address names, with its indexes', async () => {
    assert.equal(database.db.databaseName, fresh.db.databaseName);
    assert.equal(await database.look(), 'ready');
  });

  it('takes a name of its own where the address names none', () => {
    assert.equal(databaseNameOf('mongodb://localhost:27017'), 'privacy-desk');
    assert.equal(databaseNameOf('mongodb://localhost:27017/?replicaSet=rs'), 'privacy-desk');
    assert.equal(databaseNameOf('mongodb+srv://maya:secret@cluster.example/desk?w=1'), 'desk');
    assert.equal(databaseNameOf('mongodb://one:27017,two:27018/desk'), 'desk');
  });

  it('has every collection before anything is written', async () => {
    const names = (await database.db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
    const written = [
      'absences',
      'cases',
      'channel-alarms',
      'conversations',
      'dead-destinations',
      'digests',
      'download-links',
      'drafts',
      'field-keys',
      'heads',
      'import-headings',
      'look-up-alerts',
      'look-ups',
      'mail-health',
      'numbers',
      'organisations-seen',
      'pacing',
      'people',
      'pupil-lists',
      'readings',
      'reminded',
      'shown-buttons',
      'timers',
      'upload-parts',
      'uploads',
    ];
    assert.deepEqual(names.sort(), written);
  });

  it('creates indexes that are there already without complaint, also from two processes at once', async () => {
    await Promise.all([createIndexes(database.db), createIndexes(fresh.db)]);
    assert.equal(await database.look(), 'ready');
  });

  it('is not ready while an index is missing', async () => {
    await database.db.collection('cases').dropIndex('submission');
    assert.equal(await database.look(), 'unfinished');
    await createIndexes(database.db);
    assert.equal(await database.look(), 'ready');
  });

  it('is not ready once the connection is closed', async () => {
    const other = await connect(fresh.uri);
    await other.close();
    assert.equal(await other.look(), 'away');
  });

  const refusedWith = (uri: string, words: RegExp) =>
    assert.rejects(connect(uri, 500), (fault: Error) => {
      assert.match(fault.message, words);
      assert.doesNotMatch(`${fault.stack} ${String(fault.cause)}`, new RegExp(secret));
      return true;
    });

  it('says where it looked when nothing answers, without the password', () =>
    refusedWith(`mongodb://maya:${secret}@${closed}/desk`, /MongoDB at 127\.0\.0\.1:1 did not answer within 0\.5 s/));

  it('says so when user name or password are wrong', () => {
    const uri = new URL(fresh.uri);
    uri.username = 'maya';
    uri.password = secret;
    return refusedWith(uri.href, /refused the user name or password/);
  });

  it('says what an address looks like when it is given none, or a password with signs in it', async () => {
    await refusedWith(`mongodb://maya:${secret}@/x@${closed}`, /is not a MongoDB address/);
    await refusedWith(`postgres://maya:${secret}@${closed}`, /is not a MongoDB address/);
  });
});
