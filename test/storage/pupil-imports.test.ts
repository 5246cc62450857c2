import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { openCase } from '../../src/desk/open-case.ts';
import type { PupilImports } from '../../src/desk/ports/pupil-imports.ts';
import type { PupilFile } from '../../src/domain/consent/pupil-file.ts';
import { revised } from '../../src/domain/consent/revise-pupil.ts';
import { openCases } from '../../src/storage/cases.ts';
import { openPupilImports } from '../../src/storage/pupil-imports.ts';
import { brookvale } from '../support/cast.ts';
import { testSealing } from '../support/mongo.ts';
import { jordan, sampleEntry, samplePupil } from '../support/sample-pupil.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';

const now = new Date('2026-11-23T10:00:00Z');
const progress = () => {};

const filesNamed = (...names: string[]) => filesOf('brookvale', ...names);
const filesOf = (organisation: string, ...names: string[]) =>
  names.map(
    (name) =>
      (reference: string): PupilFile =>
        samplePupil({
          reference,
          organisation,
          submissionId: Buffer.from(name).toString('hex'),
          pupil: { ...jordan, lastName: name } as PupilFile['pupil'],
        }),
  );

const nextVersion = (before: PupilFile): PupilFile => {
  const deciding = { before, by: before.reporter, organisation: brookvale, submissionId: 'next', now };
  const entries = [...before.entries, sampleEntry('acknowledgement', { keptAt: 'Room of Ms Quill' as never })];
  const outcome = revised(deciding, 'pupil-imported', { set: { entries }, changes: [] });
  return outcome.ok ? outcome.value.record : assert.fail();
};

describe('an import in the store', () => {
  let database: FreshDatabase;
  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.drop());

  const stored = async () => (await filesThere()).map(({ reference, pupil }) => [reference, pupil.lastName]);
  const imports = () => openPupilImports(database.db, testSealing);
  const filesThere = async (organisation = 'brookvale') => (await imports().listOf(organisation)).files;
  /** Writes over the list as it stands. */
  const write = async (what: Partial<Parameters<PupilImports['write']>[0]>) =>
    imports().write({ ...(await planned('brookvale')), added: [], changed: [], progress, ...what });
  const planned = async (organisation: string) => ({
    year: 2026,
    organisation,
    version: (await imports().listOf(organisation)).version,
  });

  it('stores new files under the numbers after the highest, and says how far it is', async () => {
    const cases = openCases(database.db, testSealing);
    const first = { prefix: 'PF', year: 2026, submissionId: 'one' };
    await openCase(cases, { ...first, decide: (reference) => samplePupil({ reference }) });
    const heard: number[] = [];
    const names = Array.from({ length: 501 }, (_, at) => `Name${at}`);
    const added = filesNamed(...names);
    assert.equal(await write({ added, progress: (each) => heard.push(each) }), 'written');
    assert.deepEqual((await stored()).sort().at(-1), ['PF-2026-0502', 'Name500']);
    assert.deepEqual(heard, [500, 501]);
    assert.equal(
      (
        await openCase(cases, {
          ...first,
          submissionId: 'last',
          decide: (reference) => samplePupil({ reference, submissionId: 'last' }),
        })
      ).stored.reference,
      'PF-2026-0503',
    );
  });

  it('stores what changed beside what is new, sealed, with its history whole and its notices untouched', async () => {
    await write({ added: filesNamed('Ashby') });
    const before = (await filesThere())[0] ?? assert.fail();
    const next = nextVersion(before);
    assert.equal(await write({ added: filesNamed('Birch'), changed: [next] }), 'written');
    const after = await filesThere();
    assert.deepEqual(
      after.find(({ reference }) => reference === next.reference),
      next,
    );
    assert.doesNotMatch(
      JSON.stringify(await database.db.collection('cases').find().toArray()),
      /Ashby|Birch|Quill|2012-03-14/,
    );
  });

  it('writes nothing at all when one file has changed meanwhile', async () => {
    await write({ added: filesNamed('Ashby', 'Birch') });
    const before = await filesThere();
    const [first, second] = before.map(nextVersion);
    assert.ok(first && second);
    await write({ changed: [second] });
    assert.equal(await write({ added: filesNamed('Kit'), changed: [first, second] }), 'conflict');
    const after = await filesThere();
    assert.deepEqual(
      after.map(({ version }) => version),
      [1, 2],
    );
  });

  it('gives imports of two organisations at once numbers of their own', async () => {
    const db = await database.anotherProcess();
    const both = ['brookvale', 'kestrel'].map(async (organisation, at) => {
      const added = filesOf(organisation, ...['A', 'B', 'C'].map((name) => `${name}${at}`));
      const importing = at === 0 ? imports() : openPupilImports(db, testSealing);
      return importing.write({ ...(await planned(organisation)), added, changed: [], progress });
    });
    assert.deepEqual(await Promise.all(both), ['written', 'written']);
    const references = [...(await filesThere()), ...(await filesThere('kestrel'))].map(({ reference }) => reference);
    assert.deepEqual(
      references.sort(),
      ['0001', '0002', '0003', '0004', '0005', '0006'].map((number) => `PF-2026-${number}`),
    );
  });

  it('writes one alone of two imports of one list that were planned at once', async () => {
    const db = await database.anotherProcess();
    const { version } = await imports().listOf('brookvale');
    for (const round of [version, version + 1]) {
      const both = [imports(), openPupilImports(db, testSealing)].map((each, at) =>
        each.write({
          ...{ year: 2026, organisation: 'brookvale', version: round, changed: [], progress },
          added: filesNamed(...['A', 'B'].map((name) => `${name}${at} of ${round}`)),
        }),
      );
      assert.deepEqual((await Promise.all(both)).sort(), ['conflict', 'written']);
    }
    assert.equal((await stored()).length, 4);
  });

  it('writes nothing where a colleague has added a pupil since it was planned', async () => {
    const cases = openCases(database.db, testSealing);
    const plannedBefore = await planned('brookvale');
    const adding = { prefix: 'PF', year: 2026, submissionId: 'one' };
    const elsewhere = (reference: string) => samplePupil({ reference, organisation: 'kestrel' });
    await openCase(cases, { ...adding, submissionId: 'submission of PF-2026-0001', decide: elsewhere });
    assert.equal(await write({ ...plannedBefore, added: filesNamed('Ashby') }), 'written');
    const plannedAgain = await planned('brookvale');
    await openCase(cases, { ...adding, decide: (reference) => samplePupil({ reference, submissionId: 'one' }) });
    assert.equal(await write({ ...plannedAgain, added: filesNamed('Birch') }), 'conflict');
    assert.equal((await stored()).length, 2);
  });

  it('lets many colleagues add pupils at once', async () => {
    const cases = openCases(database.db, testSealing);
    const opened = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        openCase(cases, {
          ...{ prefix: 'PF', year: 2026, submissionId: `form ${at}` },
          decide: (reference) => samplePupil({ reference, submissionId: `form ${at}` }),
        }),
      ),
    );
    assert.equal(new Set(opened.map(({ stored: { reference } }) => reference)).size, 12);
    assert.equal((await imports().listOf('brookvale')).version, 12);
  });

  it('leaves nothing behind when its process is killed while it writes', async () => {
    const name = `child of ${process.pid}`;
    const script = new URL('./support/import-child.ts', import.meta.url);
    const child = fork(script, [database.uri, name], { execArgv: ['--import', 'tsx'] });
    await once(child, 'message');
    child.kill('SIGKILL');
    await once(child, 'exit');
    assert.deepEqual(await stored(), []);
    assert.equal(await endTransactionsOf(name), 1);
    assert.equal(await write({ added: filesNamed('Ashby') }), 'written');
    assert.deepEqual(await stored(), [['PF-2026-0001', 'Ashby']]);
  });

  /** MongoDB lets a dead process’s transaction go after a minute; this does it at once. */
  const endTransactionsOf = async (appName: string): Promise<number> => {
    const admin = database.db.client.db('admin');
    const ofThem = { appName, transaction: { $exists: true } };
    const open = await admin.aggregate([{ $currentOp: { idleSessions: true } }, { $match: ofThem }]).toArray();
    await admin.command({ killSessions: open.map(({ lsid }) => ({ id: lsid.id })) });
    return open.length;
  };
});
