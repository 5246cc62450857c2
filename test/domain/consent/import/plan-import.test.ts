import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tableOf } from '../../../../src/documents/table-of.ts';
import { type ImportPlan, planImport } from '../../../../src/domain/consent/import/plan-import.ts';
import { readTable } from '../../../../src/domain/consent/import/table.ts';
import type { PupilFile } from '../../../../src/domain/consent/pupil-file.ts';
import { formFrom, pupilChanges } from '../../../../src/domain/consent/pupil-form.ts';
import { revised } from '../../../../src/domain/consent/revise-pupil.ts';
import { type Actor, firstBrokenLink } from '../../../../src/domain/history.ts';
import { brookvale } from '../../../support/cast.ts';
import { complete, jordan, sampleEntry, samplePupil } from '../../../support/sample-pupil.ts';

const now = new Date('2026-11-23T10:00:00Z');
const by = { id: 'import-command', name: 'the import command' } as Actor;
let imports = 0;

const plan = (text: string, files: readonly PupilFile[] = []): ImportPlan => {
  const table = tableOf(Buffer.from(text));
  const read = table.ok ? readTable(table.value, { organisation: brookvale, now }) : table;
  assert.ok(read.ok, read.ok ? '' : read.words);
  assert.deepEqual(read.value.bad, []);
  imports += 1;
  return planImport(read.value.rows, files, { importId: `import ${imports}`, by, organisation: brookvale, now });
};

/** The files after an import, as the store would leave them. */
const filesAfter = (files: readonly PupilFile[], { added, changed }: ImportPlan): PupilFile[] => [
  ...files.map((file) => changed.find(({ reference }) => reference === file.reference) ?? file),
  ...added.map((make, at) => make(`PF-2026-${String(100 + files.length + at).padStart(4, '0')}`)),
];

const names = 'First names,Last name,Date of birth';
const jordanSmith = 'Jordan,Smith,14/03/2012';
const upn = 'H801200001001';
const otherUpn = 'X801200001002';
const fileNamed = (reference: string, pupil: object): PupilFile =>
  samplePupil({ reference, pupil: { ...jordan, ...pupil } as PupilFile['pupil'] });
const corrected = (file: PupilFile, pupil: Partial<PupilFile['pupil']>): PupilFile => {
  const next = { ...file.pupil, ...pupil };
  const deciding = { before: file, by: file.reporter, organisation: brookvale, submissionId: 'hand', now };
  const changes = pupilChanges(formFrom(file.pupil), formFrom(next), brookvale);
  const outcome = revised(deciding, 'pupil-corrected', { set: { pupil: next }, changes });
  return outcome.ok ? outcome.value.record : assert.fail();
};

describe('an import', () => {
  it('makes a file for each pupil who has none, with a whole history and the importer’s name', () => {
    const { added, bad } = plan(`${names},School\n${jordanSmith},hillcrest\nMaeve,Birch,15/03/2012,`);
    assert.deepEqual([added.length, bad.length], [2, 0]);
    const file = added[0]?.('PF-2026-0001') ?? assert.fail();
    assert.deepEqual(
      [file.pupil.firstNames, file.pupil.bornOn, file.pupil.school, file.version, file.history[0]?.what],
      ['Jordan', '2012-03-14', 'hillcrest', 1, 'pupil-imported'],
    );
    assert.equal(file.reporter.name, 'the import command');
    assert.equal(firstBrokenLink(file.history, file.reference), undefined);
  });

  it('finds the file by UPN, else by name and day of birth, however the name is written', () => {
    const zoe = samplePupil({ pupil: { ...jordan, firstNames: 'Zoë', lastName: 'O’Neill' } as typeof jordan });
    const lukasz = samplePupil({
      reference: 'PF-2026-0002',
      pupil: { ...jordan, firstNames: 'Łukasz', lastName: 'Nowak', upn } as typeof jordan,
    });
    const { added, changed, same } = plan(
      `${names},UPN\nZOE,ONeill,14/03/2012,\nLukasz,Nowak-Birch,14/03/2012,${upn}`,
      [zoe, lukasz],
    );
    assert.deepEqual([added.length, changed.length, same], [0, 1, 1]);
    assert.equal(changed[0]?.pupil.lastName, 'Nowak-Birch');
    assert.equal(changed[0]?.pupil.firstNames, 'Łukasz');
  });

  it('never guesses between two: each row that fits two files, or a pupil of another row, is bad', () => {
    const one = samplePupil();
    const other = samplePupil({ reference: 'PF-2026-0002' });
    assert.deepEqual(plan(`${names}\n${jordanSmith}`, [one, other]).bad, [
      { line: 2, problems: ['It fits more than one pupil: PF-2026-0001, PF-2026-0002.'] },
    ]);
    assert.deepEqual(
      plan(`${names},UPN\n${jordanSmith},\nMaeve,Birch,15/03/2012,\nJORDAN,smith,2012-03-14,${upn}`).bad,
      [{ line: 4, problems: ['It is about the same pupil as line 2.'] }],
    );
    const numbered = samplePupil({ pupil: { ...jordan, upn } as typeof jordan });
    assert.match(plan(`${names},UPN\n${jordanSmith},${otherUpn}`, [numbered]).bad[0]?.problems[0] ?? '', /another UPN/);
  });

  describe('finds a pupil by UPN', () => {
    const ali = fileNamed('PF-2026-0001', { firstNames: 'Ali', lastName: 'Khan', upn });
    const ava = fileNamed('PF-2026-0002', { firstNames: 'Ava', lastName: 'Khan', upn: otherUpn });
    const problemsOf = (rows: string, files: readonly PupilFile[]) => {
      const { added, changed, bad } = plan(`${names},UPN\n${rows}`, files);
      assert.deepEqual([added, changed], [[], []]);
      return bad.map(({ problems }) => problems.join(' '));
    };

    it('and never makes one twin the other where their numbers are swapped', () => {
      assert.deepEqual(problemsOf(`Ali,Khan,14/03/2012,${otherUpn}\nAva,Khan,14/03/2012,${upn}`, [ali, ava]), [
        'UPN: it is that of PF-2026-0002, and the name and date of birth are those of PF-2026-0001. Check which is right.',
        'UPN: it is that of PF-2026-0001, and the name and date of birth are those of PF-2026-0002. Check which is right.',
      ]);
    });

    it('and refuses it where the first names or the day of birth are another child’s', () => {
      for (const row of [
        'Ava,Khan,14/03/2012',
        'Zara,Lindholm,14/03/2012',
        'Ali,Khan,15/03/2012',
        'Maeve,Birch,15/03/2012',
      ]) {
        assert.deepEqual(problemsOf(`${row},${upn}`, [ali]), [
          'UPN: it is that of PF-2026-0001, whose first names or date of birth are different. Check which is right. If the record is wrong, correct it there first.',
        ]);
      }
    });

    it('and says whose last name a list would change', () => {
      const married = plan(`${names},UPN\nALI,Khan-Birch,14/03/2012,${upn}\nava,KHAN,14/03/2012,${otherUpn}`, [
        ali,
        ava,
      ]);
      assert.deepEqual([married.renamed, married.changed.length, married.same], [['PF-2026-0001'], 1, 1]);
      assert.equal(married.changed[0]?.pupil.lastName, 'Khan-Birch');
    });

    it('under a name that somebody has corrected since, and leaves the correction', () => {
      const wrong = fileNamed('PF-2026-0001', { firstNames: 'Aly', lastName: 'Khan', upn });
      const right = corrected(wrong, { firstNames: 'Ali', bornOn: '2012-03-15' } as never);
      const { same, bad } = plan(`${names},UPN\nAly,Khan,14/03/2012,${upn}`, [right]);
      assert.deepEqual([same, bad], [1, []]);
    });

    it('and never gives a file another first name or day of birth, whatever the list', () => {
      const row = fc.tuple(
        fc.constantFrom('Ali,Khan', 'Ava,Khan', 'Zara,Lindholm', 'ALI,Birch'),
        fc.constantFrom('14/03/2012', '15/03/2012'),
        fc.constantFrom('', upn, otherUpn),
      );
      fc.assert(
        fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
          const { changed } = plan(`${names},UPN\n${rows.map((cells) => cells.join(',')).join('\n')}`, [ali, ava]);
          for (const { reference, pupil } of changed) {
            const before = reference === ali.reference ? ali.pupil : ava.pupil;
            assert.deepEqual(
              [pupil.firstNames, pupil.bornOn, pupil.upn],
              [before.firstNames, before.bornOn, before.upn],
            );
          }
        }),
        { numRuns: 200 },
      );
    });
  });

  it('adds what is new and leaves what it does not speak of', () => {
    const file = samplePupil({ entries: [...complete] });
    const { changed } = plan(
      `${names},Known as,Photographs given,Photographs on\n${jordanSmith},Jay,website,01/11/2026`,
      [file],
    );
    const [next] = changed;
    assert.deepEqual(next?.pupil.knownAs, ['Jordy', 'Jay']);
    assert.equal(next?.pupil.school, 'hillcrest');
    assert.deepEqual(next?.entries.slice(0, 3), file.entries);
    assert.deepEqual(
      next?.entries.slice(3).map(({ kind, source, by: who }) => [kind, source, who]),
      [['photographs', 'import', by]],
    );
    assert.equal(firstBrokenLink(next?.history ?? [], file.reference), undefined);
  });

  it('never brings back what somebody has put right by hand', () => {
    const list = `${names},School,Known as\n${jordanSmith},ashdown,Jordo`;
    const first = filesAfter([], plan(list));
    const file = corrected(first[0] ?? assert.fail(), { school: 'hillcrest', knownAs: [] } as never);
    assert.deepEqual(plan(list, [file]).changed, []);
    assert.equal(plan(list.replace('ashdown', 'meadow-lane'), [file]).changed[0]?.pupil.school, 'meadow-lane');
  });

  it('never adds a pupil a second time under a name that has been put right since', () => {
    const list = `${names},UPN\nJORDON,Smith,14/03/2012,`;
    const before = fileNamed('PF-2026-0001', { firstNames: 'Jordon', lastName: 'Smyth' });
    const file = corrected(corrected(before, { lastName: 'Smith' } as never), { firstNames: 'Jordan' } as never);
    const problems = [
      'PF-2026-0001 had this name and date of birth before. Put your list right. If this is another pupil, add this one by hand.',
    ];
    assert.deepEqual(plan(list, [file]).bad, [{ line: 2, problems }]);
    assert.deepEqual(plan(list.replace('Smith', 'Smyth'), [file]).bad, [{ line: 2, problems }]);
    assert.deepEqual(plan(`${list}${upn}`, [file]).bad, [{ line: 2, problems }]);

    const numbered = { ...file, pupil: { ...file.pupil, upn: otherUpn } as never };
    const another = fileNamed('PF-2026-0002', { firstNames: 'Jordon' });
    assert.equal(plan(`${list}${upn}`, [numbered]).added.length, 1);
    assert.equal(plan(list, [file, another]).same, 1);
    assert.equal(plan(list.replace('JORDON', 'Jordan'), [file]).same, 1);
  });

  it('never undoes what was recorded by hand of the same day or later, nor brings back what was undone', () => {
    const list = `${names},Photographs given,Photographs on\n${jordanSmith},website;press,05/10/2026`;
    const byHand = samplePupil({
      entries: [sampleEntry('photographs', { uses: ['website'], answer: 'withdrawn', on: '2026-10-05' })],
    });
    const entry = plan(list, [byHand]).changed[0]?.entries.at(-1);
    assert.deepEqual(entry?.kind === 'photographs' && entry.uses, ['press']);

    const [imported] = filesAfter([], plan(list));
    const undone = { ...imported, entries: imported?.entries.map((each) => ({ ...each, undone: { at: now, by } })) };
    assert.equal(plan(list, [undone as PupilFile]).same, 1);
  });

  it('never brings back a yes that somebody has refused or withdrawn by hand, and names the row', () => {
    const list = `${names},Photographs given,Photographs on\n${jordanSmith},website;press,22/11/2026`;
    const no = (answer: 'refused' | 'withdrawn', over = {}) =>
      sampleEntry('photographs', { uses: ['website'], answer, on: '2026-11-01', ...over });
    const yes = (speaker: 'parent' | 'other-adult') =>
      sampleEntry('photographs', { uses: ['website'], answer: 'given', speaker, on: '2026-11-10' });
    const problem =
      'Photographs given: no was recorded by hand on PF-2026-0001 for website, and a list cannot change that. Leave it out, and record a new yes in the chat.';

    for (const entries of [
      [no('withdrawn')],
      [no('refused')],
      [no('withdrawn'), yes('other-adult')],
      [no('refused', { speaker: 'pupil' }), yes('parent')],
    ]) {
      const { changed, bad } = plan(list, [samplePupil({ entries })]);
      assert.deepEqual([changed, bad], [[], [{ line: 2, problems: [problem] }]]);
    }
    for (const entries of [
      [no('withdrawn'), yes('parent')],
      [no('withdrawn', { undone: { at: now, by } })],
      [no('withdrawn', { source: 'import' })],
    ]) {
      assert.deepEqual(plan(list, [samplePupil({ entries })]).bad, []);
    }
  });

  it('takes a list as it did before once a no is recorded by hand beside what came from it', () => {
    const list = `${names},Photographs given,Photographs on\n${jordanSmith},website,05/10/2026`;
    const [file] = filesAfter([], plan(list));
    const withdrawn = sampleEntry('photographs', { answer: 'withdrawn', on: '2026-11-01' });
    const { same, bad } = plan(list, [{ ...file, entries: [...(file?.entries ?? []), withdrawn] } as PupilFile]);
    assert.deepEqual([same, bad], [1, []]);
  });

  it('changes nothing when it comes again, whatever the list and the files', () => {
    fc.assert(
      fc.property(
        fc.array(rowOf, { minLength: 1, maxLength: 8 }),
        fc.array(rowOf, { maxLength: 8 }),
        (later, earlier) => {
          const files = filesAfter([], wellFormed(earlier));
          const once = wellFormed(later, files);
          fc.pre(once.bad.length === 0);
          const written = filesAfter(files, once);
          const again = wellFormed(later, written);
          assert.deepEqual([again.added.length, again.changed.length, again.bad], [0, 0, []]);
          for (const file of written) assert.equal(firstBrokenLink(file.history, file.reference), undefined);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never takes anything off a file', () => {
    fc.assert(
      fc.property(rowOf, fc.array(rowOf, { maxLength: 4 }), (earlier, later) => {
        let files = filesAfter([], wellFormed([earlier]));
        for (const row of later) {
          const next = filesAfter(files, wellFormed([row], files));
          for (const file of files) {
            const stored = next.find(({ reference }) => reference === file.reference);
            assert.deepEqual(stored?.entries.slice(0, file.entries.length), file.entries);
            for (const name of file.pupil.knownAs) assert.ok(stored?.pupil.knownAs.includes(name));
          }
          files = next;
        }
      }),
      { numRuns: 40 },
    );
  });
});

const headings = `${names},Known as,School,School acknowledged on,Statement,Photographs given,Photographs refused,Photographs on,Kept at`;
const rowOf = fc
  .record({
    who: fc.constantFrom(
      'Jordan,Smith,14/03/2012',
      'JORDAN,smith,2012-03-14',
      'Zoë,O’Neill,01/02/2011',
      'Zoe,ONeill,01/02/2011',
      'Kit,Birch,03/03/2013',
    ),
    knownAs: fc.constantFrom('', 'Jay', 'Jay;Jordy', 'jay'),
    school: fc.constantFrom('', 'ashdown', 'Hillcrest School'),
    acknowledged: fc.constantFrom(',', '01/09/2026,current', '02/09/2026,May 2026'),
    photographs: fc.constantFrom(',,', 'website,press,05/10/2026', 'press,,05/10/2026', ',website,06/10/2026'),
    keptAt: fc.constantFrom('', 'Room 4'),
  })
  .map(({ who, knownAs, school, acknowledged, photographs, keptAt }) =>
    [who, knownAs, school, acknowledged, photographs, acknowledged === ',' ? '' : keptAt].join(','),
  );

const wellFormed = (rows: readonly string[], files: readonly PupilFile[] = []): ImportPlan => {
  const each = new Map(rows.map((row) => [row.slice(0, 3).toLowerCase(), row]));
  return plan(
    [headings, ...each.values(), ...(each.size === 0 ? ['Amber,Ashby,01/01/2010,,,,,,,,'] : [])].join('\n'),
    files,
  );
};
