import assert from 'node:assert/strict';
import fc from 'fast-check';
import { breachKinds } from '../../src/domain/breach/report/breach-kinds.ts';
import {
  breachFields,
  breachReport,
  dataKinds,
  devices,
  peopleGroups,
  protections,
  yesNoUnknown,
} from '../../src/domain/breach/report/breach-report.ts';
import { toldForm } from '../../src/domain/breach/tell/letter.ts';
import { inputIds, readInputs, type Typed, typedFrom } from '../../src/teams/card/read-inputs.ts';
import { lostLaptop } from '../support/cast.ts';

const fields: readonly string[] = breachFields;
const read = (field: string, typed: Typed) => {
  const { answers, problems } = readInputs(breachReport, { asks: [field] }, typed);
  return problems.length > 0 ? problems.map(({ words }) => words) : answers[field];
};

const notANumber = ['Give the number in figures, such as 30, or leave it empty if it is not known.'];
const notWhole = ['Give a whole number, such as 30.'];
const numbers: [string, unknown][] = [
  ['', undefined],
  ['   ', undefined],
  ['30', 30],
  [' 30 ', 30],
  ['0', 0],
  ['1,200', 1200],
  ['1 200', 1200],
  ['1,000,000', 1_000_000],
  ['-3', ['The number cannot be less than 0.']],
  ['3.5', notWhole],
  ['1,2', notANumber],
  ['about 30', notANumber],
  ['thirty', notANumber],
  ['NaN', notANumber],
  ['Infinity', notANumber],
  ['1e9', ['That is more people than live in Leicestershire. Check the number.']],
  ['1000001', ['That is more people than live in Leicestershire. Check the number.']],
];

const noDay = ['There is no such day. Check it.'];
const noTime = ['Give the time as 15:40 or 3:40 pm.'];
const moments: [string, string, string, unknown][] = [
  ['nothing', '', '', undefined],
  ['a winter evening', '2026-11-17', '17:05', new Date('2026-11-17T17:05:00Z')],
  ['a summer evening, an hour ahead of UTC', '2026-07-17', '17:05', new Date('2026-07-17T16:05:00Z')],
  ['the hour that comes twice, as the first of both', '2026-10-25', '01:30', new Date('2026-10-25T00:30:00Z')],
  [
    'the hour that the clocks skip',
    '2026-03-29',
    '01:30',
    ['The clocks went forward that night, so there was no 01:30. Check the time.'],
  ],
  ['a time as a phone writes it', '2026-11-17', '3:00 PM', new Date('2026-11-17T15:00:00Z')],
  ['midnight as a phone writes it', '2026-11-17', '12:00 AM', new Date('2026-11-17T00:00:00Z')],
  ['a day that a phone sends with a time', '2026-11-17T00:00:00Z', '15:40', new Date('2026-11-17T15:40:00Z')],
  ['a day that does not exist', '2026-02-30', '09:00', noDay],
  ['a time that does not exist', '2026-11-17', '25:00', noTime],
  ['words for a time', '2026-11-17', 'just before lunch', noTime],
  ['words', 'yesterday', 'noon', noDay],
  ['a time alone', '', '09:00', ['Give the day as well, or leave both empty if it is not known.']],
];

describe('what an input delivers', () => {
  for (const [typed, expected] of numbers) {
    it(`is read as a number: “${typed}”`, () => assert.deepEqual(read('people', { people: typed }), expected));
  }

  for (const [name, day, time, expected] of moments) {
    it(`is read as a moment: ${name}`, () => {
      assert.deepEqual(read('occurredAt', { 'occurredAt-date': day, 'occurredAt-time': time }), expected);
    });
  }

  it('is read as a day whose time is not known, and no time is made up', () => {
    const typed = { 'occurredAt-date': '2026-11-17', 'occurredAt-time': ' ' };
    assert.deepEqual(readInputs(breachReport, { asks: ['occurredAt'] }, typed), {
      answers: { occurredOn: '2026-11-17' },
      problems: [],
    });
  });

  it('is read as the beginning of its day where there must be a moment', () => {
    const typed = { 'awareAt-date': '2026-07-17', 'awareAt-time': '' };
    assert.deepEqual(readInputs(breachReport, { asks: ['awareAt'] }, typed).answers, {
      awareOn: '2026-07-17',
      awareAt: new Date('2026-07-16T23:00:00Z'),
    });
  });

  it('needs both where the form has no field for the day alone', () => {
    const { problems } = readInputs(toldForm, { asks: ['at'] }, { 'at-date': '2026-11-17', 'at-time': '' });
    assert.deepEqual(problems, [{ field: 'at', words: 'Give both a day and a time. A good guess is fine.' }]);
  });

  it('is read as several ticks', () => {
    assert.deepEqual(read('whose', { whose: 'pupils,staff' }), ['pupils', 'staff']);
    assert.deepEqual(read('whose', { whose: '' }), ['Choose at least one group. “Not known yet” is fine.']);
    assert.deepEqual(read('whose', { whose: 'pupils,governors' }), ['Choose from the list.']);
    assert.deepEqual(read('contained', {}), []);
  });

  it('is read as one choice, and nothing that was not offered', () => {
    assert.equal(read('kind', { kind: 'lost-paper' }), 'lost-paper');
    const missing = ['Choose the one that fits best. “Something else” is fine.'];
    for (const kind of ['', 'toString', '__proto__', 'lost-paper,lost-device'])
      assert.deepEqual(read('kind', { kind }), missing);
  });

  it('is read as words, without the space around them', () => {
    assert.equal(read('summary', { summary: '  On the train. \n' }), 'On the train.');
    assert.deepEqual(read('summary', { summary: ' \n ' }), ['Tell us in a sentence or two what happened.']);
    assert.deepEqual(read('summary', { summary: 'x'.repeat(10_000) }), ['Use 4,000 characters or fewer.']);
    assert.equal(read('whereNow', { whereNow: '' }), undefined);
  });

  it('must be there where a step needs what the form can do without', () => {
    const asked = { asks: ['device'], needs: ['device'] };
    assert.deepEqual(readInputs(breachReport, asked, {}).problems, [
      { field: 'device', words: 'Choose what was lost.' },
    ]);
    assert.deepEqual(readInputs(breachReport, { asks: ['device'] }, {}).problems, []);
  });

  it('never breaks the reading, whatever it is, and each problem has words', () => {
    const ids = fields.flatMap((field) => inputIds(breachReport, field));
    const anyTyped = fc.dictionary(
      fc.constantFrom(...ids),
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('1e999', '-0', '2026-11-17', '17:05', ',,,')),
    );
    fc.assert(
      fc.property(anyTyped, (typed) => {
        const { problems } = readInputs(breachReport, { asks: fields }, typed);
        for (const { field, words } of problems) {
          assert.ok(fields.includes(field));
          assert.match(words, /^\S.*\.$/s);
        }
      }),
    );
  });
});

describe('a report that is opened to be corrected', () => {
  /** A list that was asked for and left without a tick. */
  const nothingTicked = { madeSafe: [], attackEffects: [] };

  it('reads back as it was, where only the days are known', () => {
    const days = { occurredAt: undefined, occurredOn: '2026-11-16', awareOn: '2026-11-18' };
    const { occurredAt: _none, ...report } = breachReport.parse({
      ...nothingTicked,
      ...lostLaptop({ ...days, awareAt: new Date('2026-11-18T00:00:00Z') }),
    });
    const typed = typedFrom(breachReport, report);
    assert.deepEqual([typed['occurredAt-date'], typed['occurredAt-time']], ['2026-11-16', '']);
    assert.deepEqual([typed['awareAt-date'], typed['awareAt-time']], ['2026-11-18', '']);
    assert.deepEqual(readInputs(breachReport, { asks: fields }, typed), { answers: report, problems: [] });
  });

  it('reads back as it was', () => {
    const report = breachReport.parse({ ...nothingTicked, ...lostLaptop() });
    assert.deepEqual(readInputs(breachReport, { asks: fields }, typedFrom(breachReport, report)), {
      answers: report,
      problems: [],
    });
  });

  /** Whole minutes outside the hour that comes twice, where the second reads back as the first. */
  const minute = 60_000;
  const anyMoment = fc
    .integer({ min: Date.parse('2020-01-01T00:00Z') / minute, max: Date.parse('2026-11-18T00:00Z') / minute })
    .map((minutes) => new Date(minutes * minute))
    .filter(
      (at) => !(at.getUTCMonth() === 9 && at.getUTCDate() >= 25 && at.getUTCDay() === 0 && at.getUTCHours() === 1),
    );
  const someOf = <Choice>(choices: readonly Choice[]) => fc.subarray([...choices], { minLength: 1 });
  const anyReport = fc.record(
    {
      kind: fc.constantFrom(...breachKinds),
      summary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).filter((words) => words.trim() !== ''),
      device: fc.constantFrom(...devices),
      read: fc.constantFrom(...yesNoUnknown),
      occurredAt: anyMoment,
      awareAt: anyMoment,
      whose: someOf(peopleGroups),
      people: fc.integer({ min: 0, max: 1_000_000 }),
      data: someOf(dataKinds),
      protection: fc.constantFrom(...protections),
      recovered: fc.constantFrom(...yesNoUnknown),
    },
    { requiredKeys: ['kind', 'summary', 'awareAt', 'whose', 'data', 'protection', 'recovered'] },
  );

  it('reads back as it was, whatever it says', () => {
    fc.assert(
      fc.property(anyReport, (given) => {
        const report = breachReport.parse({ ...nothingTicked, ...given });
        const { answers, problems } = readInputs(breachReport, { asks: fields }, typedFrom(breachReport, report));
        assert.deepEqual(problems, []);
        assert.deepEqual(breachReport.parse(answers), report);
      }),
    );
  });

  it('leaves out what the form does not ask', () => {
    assert.deepEqual(typedFrom(breachReport, { somethingElse: 'x', people: undefined }), {});
  });
});
