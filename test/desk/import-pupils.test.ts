import assert from 'node:assert/strict';
import { type ListToImport, runImport, tryImport } from '../../src/desk/import-pupils.ts';
import {
  acceptImport,
  discardImport,
  forgetHeadings,
  headingsSaid,
  mayImport,
  offerImport,
  sayHeadings,
} from '../../src/desk/pupil-uploads.ts';
import { tableOf } from '../../src/documents/table-of.ts';
import type { Actor } from '../../src/domain/history.ts';
import { organisation } from '../../src/domain/organisation/organisation.ts';
import { openImportHeadings } from '../../src/storage/import-headings.ts';
import { openPupilImports } from '../../src/storage/pupil-imports.ts';
import { openUploads } from '../../src/storage/uploads.ts';
import { type FreshDatabase, freshDatabase } from '../storage/support/database.ts';
import { brookvale, colleague, kestrel, maya } from '../support/cast.ts';
import { testSealing } from '../support/mongo.ts';
import { badRows, listOfPupils } from '../support/pupil-lists.ts';

const now = new Date('2026-11-23T10:00:00Z');
const by = { id: 'import-command', name: 'the import command' } as Actor;

const listOf = (bytes: Uint8Array, importId: string): ListToImport => {
  const table = tableOf(bytes);
  assert.ok(table.ok);
  return { table: table.value, organisation: brookvale, by, importId };
};
describe('importing pupils', () => {
  let database: FreshDatabase;
  const needs = () => ({ clock: { now: () => now }, pupilImports: openPupilImports(database.db, testSealing) });
  const count = () => database.db.collection('cases').countDocuments();
  const silent = () => {};
  before(async () => {
    database = await freshDatabase();
  });
  beforeEach(async () => {
    for (const name of ['cases', 'pupil-lists', 'uploads', 'upload-parts'])
      await database.db.collection(name).deleteMany({});
  });
  after(() => database.drop());

  it('names all 50 bad rows of 1,000 and writes none; put right it writes all; again it changes nothing', async () => {
    const spoilt = listOfPupils(1_000, badRows(50, 20));
    const refused = await runImport(needs(), listOf(spoilt, 'spoilt'), silent);
    assert.ok(refused.ok);
    assert.deepEqual(
      refused.value.bad.map(({ line, problems }) => [line, problems]),
      Array.from({ length: 50 }, (_, at) => [(at + 1) * 20, ['Date of birth: 31/02/2012 is not a day.']]),
    );
    assert.equal(await count(), 0);

    const right = listOfPupils(1_000);
    const tried = await tryImport(needs(), listOf(right, 'tried'));
    assert.ok(tried.ok && tried.value.added === 1_000);
    assert.equal(await count(), 0);

    const heard: string[] = [];
    const written = await runImport(needs(), listOf(right, 'right'), (done, of) => heard.push(`${done} of ${of}`));
    assert.deepEqual(written, { ok: true, value: { added: 1_000, changed: 0, renamed: [], same: 0, bad: [] } });
    assert.deepEqual(heard, ['500 of 1000', '1000 of 1000']);
    assert.equal(await count(), 1_000);

    const before = await database.db.collection('cases').find().sort({ _id: 1 }).toArray();
    const again = await runImport(needs(), listOf(right, 'again'), silent);
    assert.deepEqual(again, { ok: true, value: { added: 0, changed: 0, renamed: [], same: 1_000, bad: [] } });
    assert.deepEqual(await database.db.collection('cases').find().sort({ _id: 1 }).toArray(), before);
  });

  it('decides anew when a colleague was quicker, and leaves what they recorded', async () => {
    await runImport(needs(), listOf(listOfPupils(3), 'first'), silent);
    const real = needs();
    let read = 0;
    const racing = {
      ...real,
      pupilImports: {
        ...real.pupilImports,
        listOf: async (id: string) => {
          const list = await real.pupilImports.listOf(id);
          read += 1;
          if (read === 1) await runImport(real, listOf(withKnownAs('Ash'), 'quicker'), silent);
          return list;
        },
      },
    };
    const outcome = await runImport(racing, listOf(withKnownAs('Birdie'), 'slower'), silent);
    assert.ok(outcome.ok && outcome.value.changed === 3);
    assert.equal(read, 2);
    const [file] = (await real.pupilImports.listOf('brookvale')).files;
    assert.deepEqual(file?.pupil.knownAs, ['Ash', 'Birdie']);
  });

  it('brings each pupil in once when one list comes from two processes at once', async () => {
    const other = { ...needs(), pupilImports: openPupilImports(await database.anotherProcess(), testSealing) };
    const both = [needs(), other].map((each, at) => runImport(each, listOf(listOfPupils(60), `process ${at}`), silent));
    const added = (await Promise.all(both)).map((each) => (each.ok ? each.value.added : each.code));
    assert.deepEqual([added.sort(), await count()], [[0, 60], 60]);
  });

  const withKnownAs = (name: string): Uint8Array =>
    Buffer.from(
      listOfPupils(3)
        .toString()
        .replaceAll(/^([^,]+,[^,]+),,(?=2)/gm, `$1,${name},`),
    );

  describe('in the chat', () => {
    const [sam, dev] = [colleague('Sam Whitlock'), colleague('Dev Patel')];
    const table = listOf(listOfPupils(4), 'unused').table;
    let ids = 0;
    const chat = () => ({
      ...needs(),
      organisations: [brookvale, kestrel],
      uploads: openUploads(database.db, testSealing),
      importHeadings: openImportHeadings(database.db, testSealing),
      newId: () => {
        ids += 1;
        return `upload ${ids}`;
      },
    });
    const offered = async () => {
      const offer = await offerImport(chat(), { person: sam, table });
      return offer.ok && 'added' in offer.value ? (offer.value.upload ?? assert.fail()) : assert.fail();
    };

    it('is written once, however often the button is pressed', async () => {
      const upload = await offered();
      assert.equal(await count(), 0);
      const pressed = await Promise.all([1, 2, 3].map(() => acceptImport(chat(), { person: sam, upload })));
      assert.deepEqual(pressed.map((each) => (each.ok ? each.value.added : each.code)).sort(), [4, 'gone', 'gone']);
      assert.equal(await count(), 4);
      const [file] = (await needs().pupilImports.listOf('brookvale')).files;
      assert.equal(file?.reporter.name, 'Sam Whitlock');
    });

    it('can be pressed again after colleagues were quicker, or something broke', async () => {
      const upload = await offered();
      const real = chat();
      const writing = (write: typeof real.pupilImports.write) => ({
        ...real,
        pupilImports: { ...real.pupilImports, write },
      });
      const busy = await acceptImport(
        writing(async () => 'conflict'),
        { person: sam, upload },
      );
      assert.equal(!busy.ok && busy.code, 'busy');
      const broken = writing(() => Promise.reject(new Error('the database is gone')));
      await assert.rejects(acceptImport(broken, { person: sam, upload }), /the database is gone/);
      const written = await acceptImport(real, { person: sam, upload });
      assert.ok(written.ok && written.value.added === 4);
      assert.equal(await database.db.collection('upload-parts').countDocuments(), 0);
    });

    it('is nobody else’s to write, and gone once it is discarded or an hour old', async () => {
      const upload = await offered();
      assert.equal((await acceptImport(chat(), { person: dev, upload })).ok, false);
      const later = { ...chat(), clock: { now: () => new Date(now.getTime() + 3_600_000) } };
      assert.equal((await acceptImport(later, { person: sam, upload })).ok, false);
      await discardImport(chat(), { person: sam, upload });
      assert.equal((await acceptImport(chat(), { person: sam, upload })).ok, false);
      assert.deepEqual([await count(), await database.db.collection('upload-parts').countDocuments()], [0, 0]);
    });

    describe('with headings that nobody knows', () => {
      const strange = (headings = 'Forename,Family,DOB,House points') => {
        const sent = tableOf(Buffer.from(`${headings}\nJordan,Smith,14/03/2012,7\nMaeve,Birch,15/03/2012,9`));
        return sent.ok ? sent.value : assert.fail();
      };
      const offer = (sent = strange()) => offerImport(chat(), { person: sam, table: sent });
      const askedOf = (answer: Awaited<ReturnType<typeof offer>>) =>
        answer.ok && 'ask' in answer.value ? answer.value : assert.fail('it asked nothing');
      const say = (upload: string, ...means: [number, 'lastName' | 'left-out' | 'knownAs'][]) =>
        sayHeadings(chat(), { person: sam, upload, means: new Map(means) });
      beforeEach(() => forgetHeadings(chat(), sam));

      it('asks about each, writes what was answered, and asks nothing the next time', async () => {
        const asked = askedOf(await offer());
        assert.deepEqual(asked.ask, [
          { at: 1, heading: 'Family' },
          { at: 3, heading: 'House points' },
        ]);
        assert.ok(asked.free.includes('lastName') && !asked.free.includes('firstNames'));
        const half = askedOf((await say(asked.upload, [1, 'lastName'])) as never);
        assert.deepEqual(half.ask, [{ at: 3, heading: 'House points' }]);
        const whole = await say(asked.upload, [3, 'left-out']);
        assert.ok(whole.ok && 'added' in whole.value && whole.value.upload);
        assert.deepEqual([whole.value.added, whole.value.leftOut], [2, ['House points']]);
        const kept = await chat().uploads.claim({ id: whole.value.upload, personId: sam.id, now });
        assert.deepEqual(kept?.table.rows[0]?.cells, ['Jordan', 'Smith', '14/03/2012']);
        await chat().uploads.release(whole.value.upload);
        const written = await acceptImport(chat(), { person: sam, upload: whole.value.upload });
        assert.ok(written.ok && written.value.added === 2);
        const again = await offer(strange('Forename,FAMILY,DOB,house_points'));
        assert.ok(again.ok && 'same' in again.value && again.value.same === 2);
        assert.equal(await database.db.collection('uploads').countDocuments(), 0);
      });

      it('asks again after it was told to forget', async () => {
        await say(askedOf(await offer()).upload, [1, 'lastName'], [3, 'left-out']);
        assert.equal((await headingsSaid(chat(), sam)).length, 2);
        assert.deepEqual(await headingsSaid(chat(), maya), []);
        await forgetHeadings(chat(), sam);
        assert.equal(askedOf(await offer()).ask.length, 2);
      });

      it('remembers nothing that cannot be true, and says why', async () => {
        const { upload } = askedOf(await offer());
        const asked = askedOf((await say(upload, [1, 'lastName'], [3, 'lastName'])) as never);
        assert.match(asked.problem ?? '', /“Family” and “House points” both mean “Last name”/);
        assert.equal(asked.ask.length, 2);
        assert.deepEqual(await headingsSaid(chat(), sam), []);
      });

      it('is nobody else’s to answer, and asks about no more than can be answered', async () => {
        const { upload } = askedOf(await offer());
        const means = new Map([[1, 'lastName' as const]]);
        assert.equal((await sayHeadings(chat(), { person: dev, upload, means })).ok, false);
        assert.equal((await sayHeadings(chat(), { person: maya, upload, means })).ok, false);
        const many = Array.from({ length: 21 }, (_, at) => `Thing ${at}`).join(',');
        const refused = await offer(strange(`Forename,Surname,DOB,${many}`));
        assert.match(refused.ok ? '' : refused.words, /I do not know 21 of its columns/);
      });
    });

    it('keeps nothing of a list that cannot be written', async () => {
      const spoilt = listOf(listOfPupils(4, badRows(1, 3)), 'unused').table;
      const offer = await offerImport(chat(), { person: sam, table: spoilt });
      assert.ok(offer.ok && 'bad' in offer.value && offer.value.bad.length === 1 && offer.value.upload === undefined);
      assert.equal(await database.db.collection('uploads').countDocuments(), 0);
    });

    it('is for the Co-ordinators and Data Protection Officers of a partnership alone', async () => {
      for (const person of [
        maya,
        colleague('Helen Marsh'),
        colleague('Alex Reid'),
        colleague('Imran Sadiq', kestrel),
      ]) {
        assert.equal(mayImport({ organisations: [brookvale, kestrel] }, person).ok, false, person.name);
        assert.equal((await offerImport(chat(), { person, table })).ok, false);
      }
      for (const person of [sam, dev]) assert.ok(mayImport({ organisations: [brookvale, kestrel] }, person).ok);
    });

    it('is about the partnership where somebody works who looks after two', () => {
      const other = organisation.parse({ ...brookvale, id: 'oakdale', people: brookvale.people });
      const organisations = [brookvale, other];
      const roles = organisations.map(({ id }) => ({ organisation: id, role: 'dpo' as const }));
      const own = mayImport({ organisations }, { ...dev, roles, organisation: 'oakdale' });
      assert.ok(own.ok && own.value.id === 'oakdale');
      const nowhere = mayImport({ organisations }, { ...dev, roles, organisation: undefined });
      assert.equal(!nowhere.ok && nowhere.code, 'which');
    });
  });
});
