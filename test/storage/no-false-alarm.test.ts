import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { BSON, type Db } from 'mongodb';
import type { Breach } from '../../src/domain/breach/breach.ts';
import { rotateKeys } from '../../src/storage/rotate-keys.ts';
import { canonical } from '../../src/storage/sealing/canonical.ts';
import { openSealing, type Sealing } from '../../src/storage/sealing/sealing.ts';
import { verifyHistory } from '../../src/storage/verify-history.ts';
import { keyringOf } from '../support/mongo.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { emptyAndBegun, type FreshDatabase, freshDatabase } from './support/database.ts';
import { dev, nine, seconds } from './support/sample-cases.ts';
import { change, deliverOne, lookUp, openBreach, read, remindOf, type Stores, storesOn } from './support/world.ts';

const newKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const [old, next] = [newKey('k1'), newKey('k2')];
const sealingWith = (keys: string): Sealing => openSealing(keyringOf(keys));
const rounds = 60;

describe('the record, when nobody but the desk writes', () => {
  let fresh: FreshDatabase;
  let db: Db;
  before(async () => {
    fresh = await freshDatabase();
    db = fresh.db;
  });
  after(() => fresh.drop());

  const verify = async (keys: string): Promise<string> => {
    const lines: string[] = [];
    const { broken } = await verifyHistory(db, sealingWith(keys), (line) => lines.push(line));
    return broken === 0 ? '' : lines.join('\n');
  };

  /** Whatever a process of the desk may do next, by chance. */
  const work = async (stores: Stores, name: string): Promise<void> => {
    const random = seededRandom(name.length);
    const any = async (): Promise<Breach | undefined> => {
      const number = 1 + Math.floor(random() * 8);
      return (await stores.cases.find(`BR-2126-000${number}`)) as Breach | undefined;
    };
    for (let round = 0; round < rounds; round += 1) {
      const id = `${name} ${round}`;
      const about = await any();
      const chance = random();
      if (chance < 0.1) await openBreach(stores, id);
      else if (chance < 0.3 && about) await change(stores, about.reference, { drill: random() < 0.5 });
      else if (chance < 0.5) await deliverOne(stores, `${name}:${round}`);
      else if (chance < 0.6 && about)
        await remindOf(stores, about.reference, about.version, seconds(600), `step ${id}`);
      else if (chance < 0.7 && about) {
        const snooze = { personId: dev.id, until: seconds(round) };
        await stores.reminders.snooze({ reference: about.reference, snooze, now: nine, nextAt: seconds(1) });
      } else if (chance < 0.8) await Promise.all([read(stores, 'one'), read(stores, 'two'), read(stores, 'three')]);
      else if (chance < 0.9) await lookUp(stores, id);
      else await stores.seal();
    }
  };

  it('is whole where a process died between a record and its number', async () => {
    await emptyAndBegun(db, sealingWith(old));
    const stores = storesOn(db, sealingWith(old));
    for (const name of ['one', 'two']) await openBreach(stores, name);
    await db.collection<{ _id: string }>('numbers').deleteOne({ _id: 'BR-2126' });
    await stores.seal();
    assert.equal(await verify(old), '');
    assert.equal(
      (await db.collection<{ _id: string; highest?: number }>('numbers').findOne({ _id: 'BR-2126' }))?.highest,
      2,
    );
  });

  it('is whole at every moment, however many processes write, deliver, remind and seal at once', async () => {
    await emptyAndBegun(db, sealingWith(old));
    const processes = [db, await fresh.anotherProcess(), await fresh.anotherProcess()];
    let working = true;
    const looks: string[] = [];
    const watch = async () => {
      while (working) looks.push(await verify(old));
    };
    await Promise.all([
      watch(),
      Promise.all(processes.map((each, at) => work(storesOn(each, sealingWith(old)), 'p'.repeat(at + 1)))).finally(
        () => {
          working = false;
        },
      ),
    ]);
    assert.deepEqual([...new Set([...looks, await verify(old)])], ['']);
  });

  it('is whole while the keys are changed, when that is killed in the middle, and after the old one is gone', async () => {
    await emptyAndBegun(db, sealingWith(old));
    await work(storesOn(db, sealingWith(old)), 'before');
    const both = `${next},${old}`;
    const kill = new Error('killed');
    const killing = rotateKeys(db, sealingWith(both), () => {
      throw kill;
    });
    await assert.rejects(killing, kill);
    assert.equal(await verify(both), '');
    await Promise.all([
      rotateKeys(db, sealingWith(both), () => {}),
      work(storesOn(db, sealingWith(both)), 'meanwhile'),
    ]);
    await rotateKeys(db, sealingWith(both), () => {});
    assert.equal(await verify(next), '');
    const stores = storesOn(db, sealingWith(next));
    await work(stores, 'after that');
    await stores.seal();
    assert.equal(await verify(next), '');
  });

  it('is left as it is by a change of keys where it is not whole', async () => {
    await emptyAndBegun(db, sealingWith(old));
    const stores = storesOn(db, sealingWith(old));
    await openBreach(stores, 'one');
    await read(stores, 'case');
    await db.collection('cases').updateOne({}, { $set: { reportedAt: seconds(-1) } });
    await db.collection('readings').updateOne({}, { $set: { page: 'other' } });
    const lines: string[] = [];
    const both = `${next},${old}`;
    assert.equal((await rotateKeys(db, sealingWith(both), (line) => lines.push(line))).left, 2);
    assert.match(
      lines.join('\n'),
      /^cases, BR-2126-0001: left as it is\. it is not as its last line of history has it$/m,
    );
    assert.match(lines.at(-1) ?? '', /2 are left, of which 2 are not as the desk wrote them/);
    assert.match(await verify(both), /^BR-2126-0001: it is not as.*\nreadings: 1 line is not as/);
  });

  it('has one text for one value, as it is handed over and as MongoDB gives it back', () => {
    const words = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) });
    const key = words.filter((each) => !each.includes('\0') && each !== '__proto__' && each === each.toWellFormed());
    const leaf = fc.oneof(
      ...[words, fc.double(), fc.integer(), fc.boolean(), fc.date({ noInvalidDate: true })],
      ...[fc.constant(null), fc.constant(undefined)],
    );
    const value = fc.dictionary(
      key,
      fc.oneof(leaf, fc.array(leaf), fc.dictionary(key, fc.oneof(leaf, fc.array(leaf)))),
    );
    fc.assert(
      fc.property(value, (v) => {
        const back = BSON.deserialize(BSON.serialize({ v }, { ignoreUndefined: true }));
        assert.equal(canonical(back['v']), canonical(v));
      }),
      { numRuns: 500 },
    );
  });

  it('has different texts for different values', () => {
    const at = new Date(5);
    const values = [
      1,
      '1',
      true,
      'true',
      null,
      'null',
      [],
      {},
      [null],
      at,
      'd5',
      { a: [] },
      { a: {} },
      ['a'],
      'a',
      ['a,b'],
      ['a', 'b'],
    ];
    assert.equal(new Set(values.map(canonical)).size, values.length);
  });
});
