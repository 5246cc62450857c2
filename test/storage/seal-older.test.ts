import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { BSON, type Db, type Document, ObjectId } from 'mongodb';
import type { Breach } from '../../src/domain/breach/breach.ts';
import { sealOlder, type TellOlder } from '../../src/storage/seal-older.ts';
import { sealedCollections } from '../../src/storage/sealed-collections.ts';
import { verifyHistory } from '../../src/storage/verify-history.ts';
import { testSealing } from '../support/mongo.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import { dev, nextVersion, nine, sampleBreach } from './support/sample-cases.ts';
import { change, openBreach, read, storesOn } from './support/world.ts';

type Stored = Document & { _id: string };
const fixture = (name: string): Stored =>
  BSON.EJSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8')) as Stored;

/** A database from before anything had a code: cases of every older shape, readings, a look-up and an absence. */
const olderDatabase = async (db: Db): Promise<void> => {
  const cases = db.collection<Stored>('cases');
  await cases.insertMany([fixture('case-schema-3'), fixture('request-schema-3')]);
  const { reference: _id, ...plain } = nextVersion(nextVersion(sampleBreach({ reference: 'BR-2126-0001' })));
  await cases.insertOne({
    _id,
    ...plain,
    schema: 2,
    noticeDueAt: nine,
    numbered: { prefix: 'BR', year: 2126, number: 1 },
  });
  const sealed = (
    collection: string,
    id: string,
    schema: (typeof sealedCollections)[number]['schema'],
    line: Document,
  ) => testSealing.seal(schema, line, { collection, id });
  const schemaOf = (name: string) => sealedCollections.find((each) => each.name === name)?.schema ?? assert.fail();
  for (const page of ['one', 'two', 'three']) {
    const id = new ObjectId();
    const line = { at: nine, personId: dev.id, name: dev.name, reference: 'BR-2126-0001', page, schema: 1 };
    await db
      .collection('readings')
      .insertOne({ _id: id, ...sealed('readings', id.toHexString(), schemaOf('readings'), line) });
  }
  const lookUp = {
    at: nine,
    personId: dev.id,
    name: dev.name,
    organisations: ['brookvale'],
    references: [],
    schema: 1,
  };
  const asked = { asked: 'Jordan?', question: null, outcome: 'none', answer: null };
  await db
    .collection<Stored>('look-ups')
    .insertOne({ _id: 'l1', ...sealed('look-ups', 'l1', schemaOf('look-ups'), { ...lookUp, ...asked }) });
  await db
    .collection<Stored>('people')
    .insertOne({ _id: dev.id, schema: 1, name: 'Dev Patel', email: null, organisation: 'brookvale' } as Stored);
  // The name is sealed already; what was chosen had no code yet.
  const maya = testSealing.seal(
    schemaOf('people'),
    { name: 'Maya Okafor', email: null },
    { collection: 'people', id: 'maya' },
  );
  await db
    .collection<Stored>('people')
    .insertOne({ _id: 'maya', schema: 1, ...maya, organisation: 'kestrel' } as Stored);
  const away = { organisation: 'brookvale', personId: dev.id, from: '2126-11-25', until: '2126-11-27' };
  await db.collection<Stored>('absences').insertOne({ _id: 'a1', schema: 1, ...away, coverId: 'x', recordedAt: nine });
  const seen = { schema: 1, tenantId: 't', serviceUrl: 'https://smba.example/', botId: '28:bot', seenAt: nine };
  await db.collection<Stored>('conversations').insertMany([
    { ...seen, _id: 'a:dev', kind: 'chat', personId: dev.id, connectedAs: null },
    {
      ...seen,
      _id: '19:dpo',
      kind: 'channel',
      personId: null,
      connectedAs: { organisation: 'brookvale', channel: 'dpo' },
    },
  ]);
};

describe('a database from before everything had a code', () => {
  let fresh: FreshDatabase;
  let db: Db;
  before(async () => {
    fresh = await freshDatabase();
    db = fresh.db;
  });
  beforeEach(async () => {
    await Promise.all(sealedCollections.map(({ name }) => db.collection(name).deleteMany({})));
    await olderDatabase(db);
  });
  after(() => fresh.drop());

  const told: string[] = [];
  const tell: TellOlder = (event, { kind, count, reference }) => told.push([event, kind, count ?? reference].join(' '));
  const seal = async (by = tell, on = db) => {
    told.splice(0);
    await sealOlder(on, testSealing, by, () => nine);
  };
  const verify = async () => {
    const lines: string[] = [];
    await verifyHistory(db, testSealing, (line) => lines.push(line));
    return lines.join('\n');
  };

  it('is sealed at the start, which says so, and is whole from then on', async () => {
    assert.match(await verify(), /^Not everything is sealed yet/);
    await seal();
    assert.ok(told.includes('older-found cases 3') && told.includes('older-sealed readings 3'));
    assert.match(await verify(), /^3 records, \d+ lines, 0 broken\nFingerprint: 2-/);
    const stores = storesOn(db);
    await change(stores, 'BR-2126-0001', { drill: true });
    await read(stores, 'after');
    assert.equal(((await stores.cases.find('BR-2126-0001')) as Breach).version, 4);
    assert.equal((await stores.absences.listFrom('2126-11-25')).length, 1);
    assert.equal((await stores.conversations.chatWith(dev.id))?.id, 'a:dev');
    assert.equal((await stores.conversations.channelOf('brookvale', 'dpo'))?.id, '19:dpo');
    assert.equal((await stores.people.find(dev.id))?.organisation, 'brookvale');
    assert.equal((await stores.people.find('maya'))?.organisation, 'kestrel');
    assert.equal((await stores.readings.listOf('BR-2126-0001', 9)).length, 4);
    await stores.seal();
    assert.match(await verify(), /^3 records, \d+ lines, 0 broken\nFingerprint: 3-/);
    await seal();
    assert.deepEqual(told, []);
  });

  it('is sealed on from where a kill ended it, and by several processes at once', async () => {
    const kill = new Error('killed');
    const killing = seal((event) => {
      if (event === 'older-sealed') throw kill;
    });
    await assert.rejects(killing, kill);
    await Promise.all([seal(), seal(tell, await fresh.anotherProcess())]);
    assert.match(await verify(), /^3 records, \d+ lines, 0 broken\nFingerprint: /);
  });

  it('has what was broken before named and left, so that it never looks whole', async () => {
    await db.collection('cases').updateOne({ _id: 'BR-2126-0001' } as object, { $set: { 'history.1.what': 'other' } });
    await seal();
    assert.ok(told.includes('older-left cases BR-2126-0001'));
    assert.match(await verify(), /^BR-2126-0001: it was not sealed by the desk$/m);
  });

  it('takes nothing older any more once that is on record, also when the record of it is taken away', async () => {
    const older = fixture('case-schema-3');
    await seal();
    await db.collection<Stored>('cases').replaceOne({ _id: older._id }, older);
    await assert.rejects(storesOn(db).cases.find(older._id), /not sealed by the desk/);
    await openBreach(storesOn(db), 'late');
    await db.collection('heads').deleteMany({});
    await assert.rejects(seal(), /The record that everything in this database was sealed is gone/);
  });
});

describe('a number', () => {
  let fresh: FreshDatabase;
  let db: Db;
  before(async () => {
    fresh = await freshDatabase();
    db = fresh.db;
  });
  beforeEach(async () => {
    await Promise.all(sealedCollections.map(({ name }) => db.collection(name).deleteMany({})));
    await seal();
    for (const name of ['one', 'two']) await openBreach(storesOn(db), name);
    await db.collection<Stored>('cases').deleteOne({ _id: 'BR-2126-0002' });
  });
  after(() => fresh.drop());
  const seal = () =>
    sealOlder(
      db,
      testSealing,
      () => {},
      () => nine,
    );
  const next = async () => (await openBreach(storesOn(db), 'three')).reference;

  it('is not given out again when the newest record is gone', async () => {
    assert.equal(await next(), 'BR-2126-0003');
  });

  it('is not given out again when what was known of it is gone too, once a head has it', async () => {
    await openBreach(storesOn(db), 'four');
    await storesOn(db).seal();
    await db.collection<Stored>('cases').deleteOne({ _id: 'BR-2126-0003' });
    await db.collection('numbers').deleteMany({});
    assert.equal(await next(), 'BR-2126-0004');
  });
});
