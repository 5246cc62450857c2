import assert from 'node:assert/strict';
import { tableOf } from '../../../../src/documents/table-of.ts';
import type { HeadingSaid } from '../../../../src/domain/consent/import/headings.ts';
import { nameColumns } from '../../../../src/domain/consent/import/name-columns.ts';
import { readTable } from '../../../../src/domain/consent/import/table.ts';
import { brookvale } from '../../../support/cast.ts';

const now = new Date('2026-11-23T10:00:00Z');
const nothingSaid: readonly HeadingSaid[] = [];

const named = (text: string, said = nothingSaid) => {
  const table = tableOf(Buffer.from(text));
  assert.ok(table.ok, table.ok ? '' : table.words);
  return nameColumns(table.value, said);
};
const read = (text: string, said = nothingSaid) => {
  const columns = named(text, said);
  assert.ok(columns.ok, columns.ok ? '' : columns.words);
  assert.deepEqual(columns.value.unknown, []);
  const rows = readTable(columns.value.table, { organisation: brookvale, now });
  assert.ok(rows.ok, rows.ok ? '' : rows.words);
  return { ...rows.value, leftOut: columns.value.leftOut };
};
const day = (words: string): string => {
  const { rows, bad } = read(`Forename,Surname,DOB\nJordan,Smith,${words}`);
  return rows[0]?.pupil.bornOn ?? bad[0]?.problems.join(' ') ?? assert.fail();
};

describe('a list from a school’s system', () => {
  const jordan = { firstNames: 'Jordan', lastName: 'Smith', bornOn: '2012-03-14' };
  const upn = 'P207000016049';

  // The headings as the systems' own report designers and importers of their exports name them.
  for (const [system, text, more] of [
    [
      'SIMS, with its list of preferred names',
      `Legal Surname,Legal Forename,Preferred Surname,Preferred Forename,DOB,Year,Reg Group,UPN,Adno\nSmith,Jordan,Smith,Jay,14/03/2012,9,9B,${upn},004512`,
      { upn, knownAs: ['Jay'] },
    ],
    [
      'SIMS, plain',
      `Surname,Forename,Gender,Date of Birth,Year Group,Reg\nSmith,Jordan,M,14/03/2012 00:00,Year  9,9B`,
      {},
    ],
    [
      'Arbor, a custom report',
      `Student: Legal first name,Student: Legal last name,Student: Preferred first name,Student: Date of birth,Student: UPN,Year group\nJordan,Smith,Jordan,14 Mar 2012,${upn},Year 9`,
      { upn },
    ],
    [
      'Arbor, its headings without “Student”',
      `UPN,Legal Forename,Legal Surname,Year Group,Date of Birth\n${upn},Jordan,Smith,9,14 March 2012`,
      { upn },
    ],
    [
      'Bromcom',
      `Last Name,First Name,Admission Number,UPN,Gender,Year Group,Tutor Group,DOB\nSmith,Jordan,4512,${upn},Male,9,9B,14-Mar-2012`,
      { upn },
    ],
    ['ScholarPack', `Forename,Surname,DOB,UPN,Year,Class\nJordan,Smith,2012-03-14,${upn},4,Oak`, { upn }],
    [
      'Excel, which guards a number against its own reading',
      `UPN,Forename,Surname,D.O.B.\n="${upn}",Jordan,Smith,14/03/2012 00:00:00`,
      { upn },
    ],
    [
      'Excel, where the guard itself was saved as words',
      `UPN,Forename,Surname,DOB\n"=""${upn}""",Jordan,Smith,14/03/2012`,
      { upn },
    ],
    ['Excel, where what it guards is empty', 'UPN,Forename,Surname,DOB\n="",Jordan,Smith,="14/03/2012"', {}],
    ['Excel, with semicolons', `UPN;Forename;Surname;DOB\n="${upn}";="Jordan";Smith;14/03/2012\n`, { upn }],
  ] as const) {
    it(`is read as ${system}, writes it`, () => {
      const { rows, bad } = read(text);
      assert.deepEqual(bad, []);
      const [row] = rows;
      assert.deepEqual(row?.pupil, {
        ...jordan,
        ...{ knownAs: [], upn: undefined, school: undefined, joinedOn: undefined },
        ...more,
      });
    });
  }

  it('names what the desk has no use for, and does not keep it', () => {
    const list = named('Forename,Surname,DOB,Gender,Year Group\nJordan,Smith,14/03/2012,M,9');
    assert.ok(list.ok);
    assert.deepEqual(list.value.leftOut, ['Gender', 'Year Group']);
    assert.deepEqual(list.value.table.headings, ['First names', 'Last name', 'Date of birth']);
    assert.deepEqual(list.value.table.rows[0]?.cells, ['Jordan', 'Smith', '14/03/2012']);
  });

  it('never guesses a heading, nor takes a parent’s for the pupil’s', () => {
    for (const heading of ['Name', 'Admission date', 'Guardian: Legal first name', 'Parent surname', 'Photo consent']) {
      const list = named(`Forename,Surname,DOB,${heading}\nJordan,Smith,14/03/2012,x`);
      assert.ok(list.ok);
      assert.deepEqual(list.value.unknown, [heading]);
    }
  });

  it('knows a heading once somebody has said what it means, however it is written', () => {
    const said: HeadingSaid[] = [
      { heading: 'Family', means: 'lastName' },
      { heading: 'Student: House points', means: 'left-out' },
    ];
    const { rows, leftOut } = read('Forename,FAMILY,DOB,house_points\nJordan,Smith,14/03/2012,7', said);
    assert.equal(rows[0]?.pupil.lastName, 'Smith');
    assert.deepEqual(leftOut, ['house_points']);
  });

  it('does not choose between two columns that say the same', () => {
    const list = named('Forename,Surname,Legal Surname,DOB\nJordan,Smith,Birch,14/03/2012');
    assert.equal(
      !list.ok && list.words,
      '“Surname” and “Legal Surname” both mean “Last name”. Delete one of them from your list.',
    );
  });

  it('takes a first line without a heading for a pupil, and repeats nothing of it', () => {
    const list = named('Jordan,Smith,14/03/2012\nMaeve,Birch,15/03/2012');
    assert.ok(list.ok);
    assert.deepEqual(list.value.unknown, []);
    const rows = readTable(list.value.table, { organisation: brookvale, now });
    assert.match(rows.ok ? '' : rows.words, /The first line should name the columns/);
  });

  it('still finds a cell too many, and a column without a heading', () => {
    const { bad } = read('Forename,Surname,Gender,DOB\nJordan,Smith,M,14/03/2012,x');
    assert.match(bad[0]?.problems.join() ?? '', /more cells than there are headings/);
    const list = named('Forename,,Surname,DOB\nJordan,x,Smith,14/03/2012');
    assert.ok(list.ok);
    const rows = readTable(list.value.table, { organisation: brookvale, now });
    assert.equal(!rows.ok && rows.words, 'A column has no heading.');
  });

  it('leaves a quotation mark alone that guards nothing', () => {
    assert.equal(read('Forename,Surname,DOB\n"Jo ""="" dan",Smith,14/03/2012').rows[0]?.pupil.firstNames, 'Jo "=" dan');
  });
});

describe('a day in a list', () => {
  for (const [words, is] of [
    ['14/03/2012', '2012-03-14'],
    ['14/3/2012', '2012-03-14'],
    ['14-03-2012', '2012-03-14'],
    ['14.03.2012', '2012-03-14'],
    ['2012-03-14', '2012-03-14'],
    ['2012/03/14', '2012-03-14'],
    ['14 Mar 2012', '2012-03-14'],
    ['14-Mar-2012', '2012-03-14'],
    ['14/Mar/2012', '2012-03-14'],
    ['14 March 2012', '2012-03-14'],
    ['14 SEPT 2012', '2012-09-14'],
    ['14/03/2012 00:00', '2012-03-14'],
    ['14/03/2012 0:00:00', '2012-03-14'],
    ['14/03/2012 12:00:00 AM', '2012-03-14'],
    ['2012-03-14 00:00:00', '2012-03-14'],
    ['2012-03-14T00:00:00.000', '2012-03-14'],
    ['14 Mar 2012 00:00', '2012-03-14'],
    // What could be another day, or is none, is a bad row.
    ['14/03/12', /The year needs four figures/],
    ['14-Mar-12', /The year needs four figures/],
    ['12-03-14', /The year needs four figures/],
    ['03/14/2012', /03\/14\/2012 is not a day/],
    ['Mar 14, 2012', /Write the day as/],
    ['March 14 2012', /Write the day as/],
    ['14 Mat 2012', /Write the day as/],
    ['14/03-2012', /Write the day as/],
    ['31 Feb 2012', /31 Feb 2012 is not a day/],
    ['40982', /give the column the format of a date/],
    ['14/03/2012 23:00', /It has a time in it/],
    ['2012-03-14T00:00:00Z', /It has a time in it/],
    ['14/03/2012 00:00:01', /It has a time in it/],
    ['14/03/2012 12:00', /It has a time in it/],
    ['March 2012', /Write the day as/],
  ] as const) {
    it(`is ${is instanceof RegExp ? 'not guessed from' : 'read from'} ${words}`, () => {
      const answer = day(words.includes(',') ? `"${words}"` : words);
      if (is instanceof RegExp) assert.match(answer, is);
      else assert.equal(answer, is);
    });
  }
});
