import assert from 'node:assert/strict';
import type { SchoolCalendar } from '../../src/domain/deadlines/school-days.ts';
import { understand } from '../../src/teams/understand/understand.ts';

const school = (until: string): SchoolCalendar => ({
  terms: [
    { from: '2026-06-01', until },
    { from: '2026-08-26', until: '2026-10-16' },
    { from: '2026-10-26', until: '2026-12-18' },
  ],
  closedOn: [],
});
const july = school('2026-07-10');
const later = school('2026-07-17');
/** A Thursday in September: the term ended in July, and no half term since. */
const september = new Date('2026-09-10T10:00:00Z');
/** A Monday, of which yesterday was a Sunday. */
const november = new Date('2026-11-30T10:00:00Z');

type Told = { received: string | undefined; occurred: string | undefined; aware: string | undefined };
const hear = (words: string, schools: SchoolCalendar[], now: Date): Told & { want: string } => {
  const wanted = understand({ words, now, schools });
  const typed: Record<string, string | undefined> = 'typed' in wanted ? (wanted.typed ?? {}) : {};
  return {
    want: wanted.want,
    received: wanted.want === 'deadline' ? wanted.question.on : typed['receivedOn'],
    occurred: typed['occurredAt-date'],
    aware: typed['awareAt-date'],
  };
};

const known: [words: string, field: keyof Told, day: string][] = [
  ['SAR came in on the last day of term, do we get extra time for the holidays', 'received', '2026-07-10'],
  ['a mum asked for her sons file on the last day of term', 'received', '2026-07-10'],
  ['a mum asked for her sons file on the last day of the summer term', 'received', '2026-07-10'],
  ['a mum asked for her sons file on the last day before the summer holidays', 'received', '2026-07-10'],
  ['I lost my laptop on the train on the last day of term', 'occurred', '2026-07-10'],
];

const open: [words: string, field: keyof Told][] = [
  ['SAR came in on the last day of half term, do we get extra time for the holidays', 'received'],
  ['a mum asked for her sons file on the last day of half-term', 'received'],
  ['a mum asked for her sons file on the first day of the holidays', 'received'],
  ['a mum asked for her sons file at the end of term', 'received'],
  ['a mum asked for her sons file over half term', 'received'],
  ['a mum asked for her sons file on the last day of term, I found it today', 'received'],
  ['I lost my laptop on the train on the last day of half term', 'occurred'],
  ['I lost my laptop on the train over half term', 'occurred'],
  ['I lost my laptop on my last day before the break', 'occurred'],
];

describe('a day of the school year', () => {
  for (const [words, field, day] of known) {
    it(`is read from the terms: “${words}”`, () => assert.equal(hear(words, [july, july], september)[field], day));
    it(`is left open where two schools differ: “${words}”`, () =>
      assert.ok(!hear(words, [july, later], september)[field]));
    it(`is left open where no terms are set: “${words}”`, () => assert.ok(!hear(words, [], november)[field]));
  }

  for (const [words, field] of open)
    it(`is left open: “${words}”`, () => {
      for (const schools of [[july], []]) assert.ok(!hear(words, schools, november)[field]);
    });

  it('leaves the day of a request empty rather than on today, which its form would begin with', () => {
    for (const when of ['on the last day of half term', 'over half term', 'at the end of term', 'before christmas'])
      assert.equal(hear(`a mum asked for her sons file ${when}`, [july], november).received, '', when);
  });

  it('gives way to a day that is told', () => {
    const words = 'a mum asked for her sons file on 3 November, just after the half term';
    assert.equal(hear(words, [july], november).received, '2026-11-03');
  });

  it('leaves alone when it was noticed', () => {
    const told = hear('I lost my laptop on the last day of half term and noticed this morning', [july], november);
    assert.deepEqual([told.occurred, told.aware], [undefined, '2026-11-30']);
  });

  it('takes nothing away from a question for the last day', () => {
    const words = 'SAR received on 3 November, what is the last day to reply?';
    assert.equal(hear(words, [july], november).received, '2026-11-03');
  });

  it('is no day to come back from leave on', () => {
    const wanted = understand({ words: 'I am away until the last day of term', now: november, schools: [july] });
    assert.ok(wanted.want !== 'away' || wanted.until === undefined);
  });
});
