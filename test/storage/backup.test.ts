import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { connect } from '../../src/storage/mongo.ts';
import { sealHeads } from '../../src/storage/proof/heads.ts';
import { sealOlder } from '../../src/storage/seal-older.ts';
import { sealedCollections } from '../../src/storage/sealed-collections.ts';
import { checkKeys } from '../../src/storage/sealing/check-keys.ts';
import { putBackupBack, readBackup, takeBackup } from '../../src/whole-backup.ts';
import { programCalled } from '../support/build.ts';
import { colleague } from '../support/cast.ts';
import { dumpOf } from '../support/dump.ts';
import { keyringOf, testFieldKeys, testSealing, unsetDatabase } from '../support/mongo.ts';
import { openRoad, type Road } from '../support/road.ts';

const dev = colleague('Dev Patel').id;
const halfAnHour = 30 * 60_000;

describe('a backup', () => {
  let road: Road;
  let folder: string;
  let reference: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'privacy-desk-backup-'));
    road = await openRoad();
    await begin();
    await road.meet(dev);
    ({ reference } = await road.report());
    await road.report(2);
    await road.deliver();
    await sealHeads(db(), testSealing, road.clock.now);
  });
  after(async () => {
    await road.close();
    await rm(folder, { recursive: true, force: true });
  });

  const db = () => road.database.db;
  /** As a start of the bot leaves it. */
  const begin = async () => {
    await checkKeys(db(), keyringOf(testFieldKeys), sealedCollections);
    await sealOlder(db(), testSealing, () => {}, road.clock.now);
  };
  let second = 0;
  const takeOne = async (): Promise<string[]> => {
    const said: string[] = [];
    second += 1;
    await takeBackup(db(), folder, (line) => said.push(line), new Date(Date.UTC(2126, 10, 25, 9, 0, second)));
    return said;
  };
  const restore = async (path: string, { into = db(), keys = testFieldKeys } = {}) => {
    const said: string[] = [];
    const keyring = keyringOf(keys);
    const contents = await readBackup(path, keyring);
    const broken = await putBackupBack(into, { folder: path, contents, keyring }, (line) => said.push(line));
    return { broken, said: said.join('\n') };
  };
  const byCommand = async (program: 'backup' | 'restore', path: string): Promise<string> => {
    const env = { PATH: process.env['PATH'], MONGODB_URI: road.database.uri, FIELD_KEYS: testFieldKeys };
    return (await promisify(execFile)(process.execPath, [...programCalled(program), path], { env })).stdout;
  };
  const newest = async () => join(folder, (await readdir(folder)).filter((name) => !name.includes('.')).at(-1) ?? '');
  const destroy = async () => {
    for (const { name } of await db().listCollections({}, { nameOnly: true }).toArray()) {
      await db().collection(name).deleteMany({});
    }
  };

  it('is one folder that holds no name, no word and no key', async () => {
    const said = await takeOne();
    assert.match(
      said.join('\n'),
      /^\d+ documents of \d+ collections are in .*\nSealed with the key test, which is not in it/,
    );
    const files = await readdir(join(await newest(), 'privacy-desk'));
    assert.ok(files.includes('cases.bson') && files.includes('heads.bson') && !files.includes('timers.bson'));
    const key = Buffer.from(testFieldKeys.slice('test:'.length), 'base64');
    for (const file of files) {
      const bytes = await readFile(join(await newest(), 'privacy-desk', file));
      for (const word of ['Maya Okafor', '31 bus', key]) assert.ok(!bytes.includes(word), `${file} holds ${word}`);
    }
  });

  it('is not put over anything', async () => {
    const before = await dumpOf(db());
    await assert.rejects(restore(await newest()), /not empty \(cases, .*\), so nothing was written/);
    assert.ok(before.equals(await dumpOf(db())));
  });

  it('brings everything back as it was, whole, and the deadlines go on', async () => {
    const before = await dumpOf(db());
    await byCommand('backup', folder);
    const [made = ''] = (await readdir(folder)).filter((name) => !name.startsWith('2126'));
    await destroy();
    const said = await byCommand('restore', join(folder, made));
    await rm(join(folder, made), { recursive: true });
    assert.match(said, /documents are back, as of \d{4}-.*\n2 records, \d+ lines, 0 broken\n/);
    assert.ok(before.equals(await dumpOf(db())), 'every byte');
    assert.equal((await road.cases.find(reference))?.reference, reference);
    const heard = () => road.teams.activities(`chat-with-${dev}`).length;
    const already = heard();
    road.clock.moveTo(new Date(road.clock.now().getTime() + halfAnHour));
    await road.remind();
    await road.deliver(60_000);
    assert.ok(heard() > already, 'the DPO is told that nobody has acknowledged it');
  });

  it('asks for the keys of its time, and leaves the database empty without them', async () => {
    await destroy();
    const other = Buffer.alloc(32, 'another').toString('base64');
    await assert.rejects(restore(await newest(), { keys: `k2:${other}` }), /needs the key test/);
    await assert.rejects(
      restore(await newest(), { keys: `test:${other}` }),
      /The key test of FIELD_KEYS is not the test that this database knows/,
    );
    assert.equal((await dumpOf(db())).length, 0);
  });

  it('says when a record was altered in it by somebody without the key', async () => {
    await restore(await newest());
    await db()
      .collection<{ _id: string }>('cases')
      .updateOne({ _id: reference }, { $set: { 'report.people': 1 } });
    await takeOne();
    await destroy();
    const { broken, said } = await restore(await newest());
    assert.equal(broken, 1, said);
    assert.match(said, new RegExp(`^${reference}: `, 'm'));
  });

  it('is refused where a file is cut off, altered or missing, before anything is written', async () => {
    await destroy();
    const path = join(await newest(), 'privacy-desk', 'cases.bson');
    const whole = await readFile(path);
    const altered = Buffer.from(whole);
    altered[whole.length - 9] = (altered[whole.length - 9] ?? 0) ^ 1;
    for (const bytes of [whole.subarray(0, -1), altered, Buffer.alloc(0)]) {
      await writeFile(path, bytes);
      await assert.rejects(restore(await newest()), /cases\.bson (is not as it was written|ends in the middle)/);
    }
    await rm(path);
    await assert.rejects(restore(await newest()), /cases\.bson is missing/);
    await assert.rejects(restore(folder), /is no backup, or one that was not finished/);
    assert.equal((await dumpOf(db())).length, 0);
  });

  it('is taken while the desk goes on, as of one moment', async () => {
    const elsewhere = await connect((await unsetDatabase()).uri);
    await begin();
    let number = 3;
    const report = async () => {
      number += 1;
      await road.report(number);
      await sealHeads(db(), testSealing, road.clock.now);
    };
    await report();
    let goesOn = true;
    const writing = (async () => {
      while (goesOn) await report();
    })();
    await takeOne();
    goesOn = false;
    await writing;
    const { broken, said } = await restore(await newest(), { into: elsewhere.db });
    await elsewhere.db.dropDatabase();
    await elsewhere.close();
    assert.equal(broken, 0, said);
  });
});
