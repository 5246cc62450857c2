import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FreshDatabase, freshDatabase } from './storage/support/database.ts';
import { programCalled } from './support/build.ts';
import { testFieldKeys } from './support/mongo.ts';
import { badRows, listOfPupils } from './support/pupil-lists.ts';

describe('importing pupils by command', () => {
  let database: FreshDatabase;
  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.drop());
  const count = () => database.db.collection('cases').countDocuments();

  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  after(() => rmSync(folder, { recursive: true }));
  const root = fileURLToPath(new URL('../', import.meta.url));
  const run = (...words: string[]): Promise<{ code: number; said: string }> =>
    new Promise((resolve) => {
      const environment = {
        ...{ PATH: process.env['PATH'], MONGODB_URI: database.uri, FIELD_KEYS: testFieldKeys },
        ORGANISATIONS_FILE: join(root, 'src/local/sample-organisations.json'),
        MICROSOFT_APP_ID: '00000000-0000-4000-8000-0000000000aa',
        MICROSOFT_APP_TENANT_ID: '00000000-0000-4000-8000-0000000000bb',
        MICROSOFT_APP_PASSWORD: 'unused',
      };
      const command = [...programCalled('import-pupils'), ...words];
      execFile(process.execPath, command, { cwd: root, env: environment }, (fault, out, err) =>
        resolve({ code: fault ? Number(fault.code) : 0, said: `${out}${err}`.trim() }),
      );
    });
  const file = (name: string, content: Uint8Array | string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const forBrookvale = ['--organisation', 'brookvale'];

  it('shows first, then imports, and says what to do with the file', async () => {
    const list = file('list.csv', listOfPupils(30));
    const tried = await run(list, ...forBrookvale, '--dry-run');
    assert.match(
      tried.said,
      /30 rows for Brookvale Inclusion Partnership\.\nThis would be: 30 new, 0 changed, 0 the same\. Nothing was written\.$/,
    );
    assert.deepEqual([tried.code, await count()], [0, 0]);
    const done = await run(list, ...forBrookvale);
    assert.match(done.said, /30 of 30 …\nDone: 30 new, 0 changed, 0 the same\.\nDelete the file now/);
    assert.deepEqual([done.code, await count()], [0, 30]);
  });

  it('names bad rows by line and reason, without a name, and ends with 1', async () => {
    const { code, said } = await run(file('bad.csv', listOfPupils(10, badRows(2, 4))), ...forBrookvale);
    assert.match(
      said,
      /Line 4: Date of birth: 31\/02\/2012 is not a day\.\nLine 8: .*\n2 bad rows\. Nothing was imported\./,
    );
    assert.doesNotMatch(said, /Amber|Ashby/);
    assert.deepEqual([code, await count()], [1, 0]);
  });

  it('asks what a strange column is, and takes the answer once', async () => {
    const list = file('strange.csv', 'Forename,Family,DOB\nJordan,Smith,14 Mar 2012');
    const asked = await run(list, ...forBrookvale);
    assert.match(asked.said, /what this column is.*\n {2}--column "Family=none"\nIn the place of none.*Last name/);
    assert.deepEqual([asked.code, await count()], [1, 0]);
    const done = await run(list, ...forBrookvale, '--column', 'Family=Last name');
    assert.match(done.said, /Done: 1 new/);
    assert.match((await run(list, ...forBrookvale, '--dry-run')).said, /1 the same/);
  });

  it('says in words what is wrong with a file or a command', async () => {
    const answers = await Promise.all([
      run(join(folder, 'none.csv'), ...forBrookvale),
      run(file('book.xlsx', Buffer.from('504b030400', 'hex')), ...forBrookvale),
      run(file('some.csv', listOfPupils(1)), '--organisation', 'kestrel'),
      run(),
    ]);
    assert.deepEqual(
      answers.map(({ code }) => code),
      [1, 1, 1, 1],
    );
    for (const [at, words] of [
      /none\.csv cannot be read/,
      /spreadsheet/,
      /There is no partnership “kestrel”\. There is: brookvale\./,
      /^Use: npm run import-pupils/,
    ].entries())
      assert.match(answers[at]?.said ?? '', words);
  });
});
