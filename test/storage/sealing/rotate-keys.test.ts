import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { BSON, type Db, type Document } from 'mongodb';
import { type CaseDocument, toDocument } from '../../../src/storage/case-document.ts';
import { openCases } from '../../../src/storage/cases.ts';
import { openConversations } from '../../../src/storage/conversations.ts';
import { openPeople } from '../../../src/storage/people.ts';
import { openReadings } from '../../../src/storage/readings.ts';
import { rotateKeys } from '../../../src/storage/rotate-keys.ts';
import { sealedCollections } from '../../../src/storage/sealed-collections.ts';
import { checkKeys, keysInUse } from '../../../src/storage/sealing/check-keys.ts';
import { openSealing, type Sealing } from '../../../src/storage/sealing/sealing.ts';
import { programCalled } from '../../support/build.ts';
import { keyringOf } from '../../support/mongo.ts';
import { emptyAndBegun, type FreshDatabase, freshDatabase } from '../support/database.ts';
import { nextVersion, nine, sampleBreach, waiting } from '../support/sample-cases.ts';

const newKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const [old, next] = [newKey('k1'), newKey('k2')];
const both = `${next},${old}`;
const sealingWith = (keys: string): Sealing => openSealing(keyringOf(keys));
const many = 250;

describe('rotating the keys', () => {
  let fresh: FreshDatabase;
  let db: Db;

  const cases = () => db.collection<CaseDocument>('cases');
  const referenceOf = (index: number) => `BR-2126-${String(index + 1).padStart(4, '0')}`;
  const record = (index: number) => nextVersion(nextVersion(sampleBreach({ reference: referenceOf(index) })));
  const begin = (keys: string) => emptyAndBegun(db, sealingWith(keys));
  const store = async (count: number, keys: string) => {
    await begin(keys);
    await cases().insertMany(
      Array.from({ length: count }, (_, index) => toDocument(record(index), { sealing: sealingWith(keys) })),
    );
  };
  const rotate = async (keys = both) => {
    const lines: string[] = [];
    return { ...(await rotateKeys(db, sealingWith(keys), (line) => lines.push(line))), lines };
  };

  before(async () => {
    fresh = await freshDatabase();
    db = fresh.db;
  });
  beforeEach(() =>
    Promise.all(
      [...sealedCollections.map(({ name }) => name), 'field-keys'].map((name) => db.collection(name).deleteMany({})),
    ),
  );
  after(() => fresh.drop());

  it('seals everything with the first key, so that the old one can be taken away', async () => {
    await store(3, old);
    await openReadings(db, sealingWith(old)).record({
      ...{ at: nine, personId: 'dev', name: 'Dev Patel', reference: referenceOf(0), page: 'case' },
    } as never);
    assert.deepEqual(await keysInUse(db, sealedCollections), ['k1']);
    const { sealed, left, lines } = await rotate();
    assert.deepEqual([sealed, left], [5, 0]);
    assert.equal(lines.at(-1), '5 records sealed with the key k2. None is sealed with another key now.');
    assert.deepEqual(await keysInUse(db, sealedCollections), ['k2']);
    const without = openCases(db, sealingWith(next));
    assert.deepEqual(await without.find(referenceOf(1)), record(1));
    assert.equal((await openReadings(db, sealingWith(next)).listOf(referenceOf(0), 9))[0]?.name, 'Dev Patel');
  });

  it('finds a case of which only earlier lines of history are sealed with the old key', async () => {
    await store(1, old);
    const changed = nextVersion(record(0));
    assert.equal(await openCases(db, sealingWith(both)).save({ record: changed, notices: [], now: nine }), 'saved');
    assert.deepEqual((await cases().findOne())?.sealedWith?.toSorted(), ['k1', 'k2']);
    await assert.rejects(openCases(db, sealingWith(next)).find(referenceOf(0)), /history\.by\.name.*does not hold/);
    assert.equal((await rotate()).sealed, 2);
    assert.deepEqual(await openCases(db, sealingWith(next)).find(referenceOf(0)), changed);
  });

  it('finds what was chosen or connected under the old key, and seen again under the new one', async () => {
    await begin(old);
    const dev = { id: 'dev', name: 'Dev Patel', email: null, teamsId: null };
    const seen = { tenantId: 't', serviceUrl: 'https://smba.example/', botId: '28:bot', seenAt: nine };
    const channel = { ...seen, id: '19:dpo', kind: 'channel', personId: null } as const;
    for (const keys of [old, both]) {
      await openPeople(db, sealingWith(keys)).remember(dev);
      await openConversations(db, sealingWith(keys)).remember(channel);
      if (keys === both) break;
      await openPeople(db, sealingWith(keys)).chooseOrganisation('dev', 'brookvale');
      await openConversations(db, sealingWith(keys)).connect('19:dpo', { organisation: 'brookvale', channel: 'dpo' });
    }
    await rotate();
    assert.deepEqual(await keysInUse(db, sealedCollections), ['k2']);
    assert.equal((await openPeople(db, sealingWith(next)).find('dev'))?.organisation, 'brookvale');
    const connected = await openConversations(db, sealingWith(next)).channelOf('brookvale', 'dpo');
    assert.equal(connected?.id, '19:dpo');
  });

  it('seals what stands in plain words from before', async () => {
    const { reference, ...plain } = record(0);
    await db.collection<Document & { _id: string }>('cases').insertOne({ _id: reference, ...plain, schema: 2 });
    await db
      .collection<Document & { _id: string }>('people')
      .insertOne({ _id: 'maya', schema: 1, name: 'Maya Okafor', email: null });
    const { lines } = await rotate(next);
    assert.equal(lines.at(-1), '0 records sealed with the key k2. None is sealed with another key now.');
    assert.deepEqual(await openCases(db, sealingWith(next)).find(reference), record(0));
    assert.doesNotMatch(
      JSON.stringify(await Promise.all([cases().findOne(), db.collection('people').findOne()])),
      /Maya/,
    );
  });

  it('touches nothing when everything is sealed with the first key', async () => {
    await store(2, next);
    const before = await cases().find().toArray();
    assert.deepEqual((await rotate()).lines, [
      '0 records sealed with the key k2. None is sealed with another key now.',
    ]);
    assert.deepEqual(await cases().find().toArray(), before);
  });

  it('loses nothing that the desk writes meanwhile', async () => {
    await store(60, old);
    const desk = openCases(await fresh.anotherProcess(), sealingWith(both));
    const [rotated] = await Promise.all([
      rotate(),
      ...Array.from({ length: 60 }, async (_, index) => {
        const notices = [waiting({ id: `${index}` })];
        assert.equal(await desk.save({ record: nextVersion(record(index)), notices, now: nine }), 'saved');
      }),
    ]);
    if (rotated.left > 0) await rotate();
    assert.deepEqual(await keysInUse(db, sealedCollections), ['k2']);
    const read = openCases(db, sealingWith(next));
    for (let index = 0; index < 60; index += 1) {
      const found = await read.find(referenceOf(index));
      assert.deepEqual({ ...found, notices: [] }, { ...nextVersion(record(index)), notices: [] });
      assert.equal(found?.notices.at(-1)?.id, String(index));
    }
  });

  describe('as a command', () => {
    const start = (FIELD_KEYS: string) => {
      const env = { ...process.env, MONGODB_URI: fresh.uri, FIELD_KEYS };
      return spawn(process.execPath, programCalled('rotate-keys'), { env, stdio: ['ignore', 'pipe', 'pipe'] });
    };
    const untilEnd = async (child: ReturnType<typeof start>) => {
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
      const [code] = await once(child, 'close');
      return { code, said };
    };
    const sealedWithNext = async () =>
      (
        await cases()
          .find({ sealedWith: ['k2'] })
          .sort({ _id: 1 })
          .toArray()
      ).map((each) => BSON.serialize(each));

    it('goes on where a kill ended it, and touches nothing that was done', async () => {
      await store(many, old);
      const child = start(both);
      for await (const line of createInterface(child.stdout)) {
        if (/^cases: 100 of 250$/.test(line)) child.kill('SIGKILL');
      }
      const done = await sealedWithNext();
      assert.ok(done.length >= 100 && done.length < many, `${done.length} were done`);

      const { code, said } = await untilEnd(start(both));
      assert.equal(code, 0);
      assert.match(said, new RegExp(`^${many - done.length + 1} records sealed with the key k2\\.`, 'm'));
      const after = await sealedWithNext();
      assert.equal(after.length, many);
      const untouched = new Set(after.map((each) => Buffer.from(each).toString('hex')));
      assert.ok(done.every((each) => untouched.has(Buffer.from(each).toString('hex'))));
      assert.deepEqual(await openCases(db, sealingWith(next)).find(referenceOf(many - 1)), record(many - 1));
    });

    it('says kindly what it needs', async () => {
      await store(1, old);
      const { code, said } = await untilEnd(start(next));
      assert.equal(code, 2);
      assert.match(said, /sealed with the key k1, which FIELD_KEYS does not hold/);
      assert.match((await untilEnd(start(''))).said, /FIELD_KEYS is missing/);
    });
  });

  describe('the check of the keys at a start', () => {
    const check = (keys: string) => checkKeys(db, keyringOf(keys), sealedCollections);

    it('lets through an empty database, and one of which every key is there', async () => {
      await check(old);
      await store(1, old);
      await check(old);
      await check(both);
    });

    it('refuses when a key is missing, and says how it can be left out', async () => {
      await store(1, old);
      await assert.rejects(check(next), /sealed with the key k1.*rotate-keys/);
      await rotate();
      await check(next);
    });

    it('refuses another key under an id that was used before', async () => {
      await check(old);
      await assert.rejects(check(newKey('k1')), /k1 of FIELD_KEYS is not the k1/);
      await check(both);
    });
  });
});
