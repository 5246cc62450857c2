import assert from 'node:assert/strict';
import { tableOf } from '../../../../src/documents/table-of.ts';
import { readTable } from '../../../../src/domain/consent/import/table.ts';
import { brookvale } from '../../../support/cast.ts';

const now = new Date('2026-11-23T10:00:00Z');

const read = (text: string | Uint8Array) => {
  const table = tableOf(typeof text === 'string' ? Buffer.from(text) : text);
  assert.ok(table.ok, table.ok ? '' : table.words);
  const rows = readTable(table.value, { organisation: brookvale, now });
  assert.ok(rows.ok, rows.ok ? '' : rows.words);
  return rows.value;
};
const refused = (text: string | Uint8Array): string => {
  const table = tableOf(typeof text === 'string' ? Buffer.from(text) : text);
  if (!table.ok) return table.words;
  const rows = readTable(table.value, { organisation: brookvale, now });
  return rows.ok ? assert.fail('it was read') : rows.words;
};
const problemsOf = (headings: string, row: string): readonly string[] => {
  const { bad, rows } = read(`First names,Last name,Date of birth,${headings}\nZoë,O’Neill,14/03/2012,${row}`);
  assert.equal(rows.length, bad.length === 0 ? 1 : 0);
  return bad.flatMap(({ problems }) => problems);
};

describe('a list of pupils', () => {
  const jordan = { firstNames: 'Jordan', lastName: 'Smith', bornOn: '2012-03-14' };

  for (const [what, text] of Object.entries({
    'with commas': 'First names,Last name,Date of birth\nJordan,Smith,14/03/2012',
    'with semicolons and a byte order mark': '\uFEFFFirst names;Last name;Date of birth\r\nJordan;Smith;2012-03-14\r\n',
    'with tabs, other spellings and another order': 'LAST_NAME\tdate of birth\tFirst-Names\nSmith\t14/3/2012\tJordan',
    'with the first line by which Excel is told its sign':
      'sep=;\nFirst names;Last name;Date of birth\nJordan;Smith;14/03/2012',
    'with that line in quotation marks, and commas among the semicolons':
      '\uFEFF"sep=;"\r\nFirst names;Last name;Date of birth;Known as\r\nJordan;Smith;14/03/2012;Jay,Jo\r\n',
    'with empty columns, empty lines and spaces':
      '\n\nFirst names,Last name,Date of birth,,\n,,,,\n Jordan , Smith,14/03/2012,,\n\n',
  })) {
    it(`is read ${what}`, () => {
      const { rows, bad } = read(text);
      assert.deepEqual(bad, []);
      const [row] = rows;
      const { firstNames, lastName, bornOn } = row?.pupil ?? assert.fail();
      assert.deepEqual({ firstNames, lastName, bornOn }, jordan);
    });
  }

  it('keeps its letters whether Excel wrote UTF-8, Windows-1252 or UTF-16', () => {
    const text = 'First names;Last name;Date of birth\nZoë;O’Neill;14/03/2012';
    const windows = Buffer.from(text.replace('ë', '\u00eb').replace('’', '\u0092'), 'latin1');
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    for (const bytes of [Buffer.from(text), windows, utf16]) {
      const pupil = read(bytes).rows[0]?.pupil;
      assert.deepEqual([pupil?.firstNames, pupil?.lastName], ['Zoë', 'O’Neill']);
    }
  });

  it('is refused in words when it is no list', () => {
    const zip = Buffer.from('504b030414000600', 'hex');
    assert.match(refused(zip), /spreadsheet.*Save As/);
    assert.match(refused(Buffer.from('d0cf11e0a1b11ae1', 'hex')), /spreadsheet/);
    assert.equal(refused(''), 'The file is empty.');
    assert.equal(refused(' \n \n'), 'The file is empty.');
    assert.match(refused(Buffer.from([0x89, 0x50, 0, 1])), /no list of pupils/);
    assert.match(refused('First names,Last name,Date of birth\nJordan,"Smith,14/03/2012'), /quotation mark/);
    assert.match(refused('First names,Last name,Date of birth\n'), /no pupil in this list/);
    assert.match(refused(Buffer.alloc(12 * 1024 * 1024 + 1, 'a')), /larger than 12 MB/);
  });

  it('is refused before it is read where it would keep the desk busy', () => {
    assert.match(refused(`First names,Last name,Date of birth${'\n'.repeat(50_001)}`), /more than 50,000 lines/);
    assert.match(refused(`First names,Last name,Date of birth\n${'a\n'.repeat(250_000)}`), /more than 50,000 lines/);
    assert.match(refused(`First names,Last name,Date of birth\r${'a\r'.repeat(250_000)}`), /more than 50,000 lines/);
    assert.match(refused(`First names,Last name,Date of birth\n${','.repeat(11_000_000)}`), /too many columns/);
  });

  it('names no more than a few unknown headings, and only the beginning of each', () => {
    const long = refused(`First names,Last name,Date of birth,${'😀'.repeat(250_000)}\nJordan,Smith,14/03/2012,`);
    assert.equal(long, `There is no column called “${'😀'.repeat(50)}…”.`);
    const many = Array.from({ length: 40 }, (_, at) => `Column ${at}`).join(',');
    assert.match(
      refused(`First names,Last name,Date of birth,${many}\nJordan,Smith,14/03/2012`),
      /“Column 9”\. And 30 more of its headings are wrong\.$/,
    );
  });

  it('is refused where its headings are not known, without repeating a pupil', () => {
    assert.equal(
      refused('First names,Surname,Date of birth,Statement,Statement\nJordan,Smith,14/03/2012,,'),
      'There is no column called “Surname”. The column “Statement” is there twice. The column “Last name” is missing.',
    );
    const words = refused('Jordan,Smith,14/03/2012\nMaeve,Birch,15/03/2012');
    assert.match(words, /The first line should name the columns/);
    assert.doesNotMatch(words, /Jordan|Smith/);
  });

  it('takes an empty cell to say nothing', () => {
    const { rows } = read(
      'First names,Last name,Date of birth,Known as,School,Signed on,Photographs refused\nJordan,Smith,14/03/2012,,,,',
    );
    assert.deepEqual(rows[0]?.pupil, {
      ...jordan,
      knownAs: [],
      upn: undefined,
      school: undefined,
      joinedOn: undefined,
    });
    assert.deepEqual(rows[0]?.entries, []);
  });

  it('reads what is on file', () => {
    const { rows } = read(
      'First names,Last name,Date of birth,School,Referral form received on,School acknowledged on,Statement,Signed on,Signed by,Relation,Parental responsibility,Recipients agreed,Photographs given,Photographs refused,Photographs on,Kept at\n' +
        'Jordan,Smith,14/03/2012,Hillcrest School,01/09/2026,02/09/2026,May 2026,03/09/2026,Nadia Smith,Mum,Yes,health service; NHS ;Local authority,website,Press,03/09/2026,Room 4',
    );
    const common = { source: 'import', keptAt: 'Room 4' };
    assert.deepEqual(rows[0]?.entries, [
      { ...common, kind: 'referral-form', on: '2026-09-01', school: 'Hillcrest School' },
      { ...common, kind: 'acknowledgement', on: '2026-09-02', statement: 'May 2026' },
      {
        ...{ ...common, kind: 'signature', on: '2026-09-03', signedBy: 'Nadia Smith', relation: 'mother' },
        ...{ responsibility: 'yes', statement: 'May 2026', recipients: ['local-authority', 'health-service'] },
      },
      { ...common, kind: 'photographs', on: '2026-09-03', uses: ['website'], answer: 'given', speaker: 'parent' },
      { ...common, kind: 'photographs', on: '2026-09-03', uses: ['press'], answer: 'refused', speaker: 'parent' },
    ]);
  });

  it('never takes an unknown responsibility for a parent’s', () => {
    const { rows } = read(
      'First names,Last name,Date of birth,Photographs given,Photographs on\nJordan,Smith,14/03/2012,all,2026-09-03',
    );
    const [entry] = rows[0]?.entries ?? [];
    assert.ok(entry?.kind === 'photographs' && entry.speaker === 'other-adult' && entry.uses.length === 6);
  });

  for (const [headings, row, words] of [
    ['Joined on', '11/23/2025', 'Joined on: 11/23/2025 is not a day.'],
    ['Joined on', '31/02/2026', 'Joined on: 31/02/2026 is not a day.'],
    ['Joined on', 'last September', 'Joined on: Write the day as 23/11/2026 or 2026-11-23.'],
    ['Joined on', '01/09/26', 'Joined on: Write the day as 23/11/2026 or 2026-11-23. The year needs four figures.'],
    [
      'Referral form received on,School',
      '24/11/2026,ashdown',
      'Referral form received on: 24/11/2026 is in the future.',
    ],
    ['Referral form received on', '20/11/2026', 'School: It is needed beside “Referral form received on”.'],
    ['School acknowledged on', '20/11/2026', 'Statement: It is needed beside “School acknowledged on”.'],
    ['Signed by', 'Nadia Smith', 'Signed on: It is needed beside “Signed by”.'],
    ['Photographs given', 'website', 'Photographs on: It is needed beside “Photographs given”.'],
    ['Parental responsibility', 'perhaps', 'Parental responsibility: Write one of: yes, no, not known.'],
    ['Kept at', 'Room 4', 'Kept at: It says where a paper is kept, but the row names none.'],
    [
      'UPN',
      'B123456789012',
      'UPN: The first letter does not fit the rest, so one of them may be mistyped. Check it, or leave it empty.',
    ],
    ['Known as', 'Z'.repeat(501), 'Known as: It is longer than 500 characters.'],
    [
      'Known as',
      'Zo,more',
      'It has more cells than there are headings. Put quotation marks around a cell with a comma in it.',
    ],
  ] as const) {
    it(`says what is wrong: ${words}`, () => assert.deepEqual(problemsOf(headings, row), [words]));
  }

  it('names everything that is wrong with a row at once, by its line and columns, and no name', () => {
    const { bad } = read(
      'First names,Last name,Date of birth,School,Photographs given,Photographs refused,Photographs on\nJordan,Smith,14/03/2012,,,,\n,Birch,31/02/2012,Nowhere High,website,website,x',
    );
    assert.deepEqual(bad, [
      {
        line: 3,
        problems: [
          'First names: It is needed.',
          'Date of birth: 31/02/2012 is not a day.',
          'School: It is not one of this partnership’s schools: Ashdown Academy, Hillcrest School, Meadow Lane College, St Aidan’s School.',
          'Photographs refused: website is both given and refused.',
          'Photographs on: Write the day as 23/11/2026 or 2026-11-23.',
        ],
      },
    ]);
  });

  it('counts lines as an editor does: empty ones too, and each of a cell that has several', () => {
    const { bad } = read(
      'First names,Last name,Date of birth,Known as\r\n\r\nJordan,Smith,x,\r\nKit,Birch,14/03/2012,"Kitty;\r\nKat"\r\n,,,\r\nMaeve,Birch,x,\r\n',
    );
    assert.deepEqual(
      bad.map(({ line }) => line),
      [3, 7],
    );
  });

  it('finds no day before the pupil’s birth, and no pupil of an age that none has', () => {
    assert.deepEqual(
      read(
        'First names,Last name,Date of birth,School,Referral form received on\nJordan,Smith,14/03/2012,ashdown,01/09/2011\nMaeve,Birch,14/03/1982,,',
      ).bad.map(({ problems }) => problems.length),
      [1, 1],
    );
  });
});
