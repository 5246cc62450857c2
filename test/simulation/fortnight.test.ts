import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dueAtOf } from '../../src/domain/breach/clock.ts';
import { timeLeftWords } from '../../src/domain/deadlines/clock-words.ts';
import { dayInWords, londonClock } from '../../src/domain/deadlines/london-time.ts';
import { organisations, overChristmas, overClockChange } from './fortnights.ts';
import { type Fortnight, inQuietTime, simulate, type Telling } from './simulate.ts';

const approved = new URL('approved/', import.meta.url);
const output = new URL('../../test-output/', import.meta.url);

const stepWords: Readonly<Record<string, string>> = {
  'ack-dpo': 'nobody has acknowledged',
  'ack-deputy': 'nobody has acknowledged (deputy)',
  'ack-chair': 'nobody has acknowledged (who answers)',
  'ack-e-mail': 'nobody has acknowledged',
  lapse: 'the 72 hours are over for',
  snooze: 'again, as asked:',
  digest: 'digest:',
};

/** One message a second goes to a person, so that the second of two may come at 08:00:01. */
const wholeMinute = (at: Date): number => Math.floor(at.getTime() / 60_000) * 60_000;

const toldLine = ({ at, who, step, by, references }: Telling, cases: Fortnight['cases']) => {
  const about = cases.find(({ reference }) => reference === references[0]);
  const left = about ? `${timeLeftWords(dueAtOf(about).getTime() - wholeMinute(at))} for` : '';
  const words = `${stepWords[step] ?? left} ${references.join(', ')}`;
  return { at, words: `${who.padEnd(16)} ${by === 'chat' ? '' : `(by ${by}) `}${words}` };
};
const doneLine = ({ at, who, words }: Fortnight['deeds'][number]) => ({ at, words: `   ${who} ${words}` });

/** Every day as a block: what people do is set in, what they are told stands at the margin. */
const timetable = ({ tellings, deeds, cases }: Fortnight): string => {
  const lines = [...deeds.map(doneLine), ...tellings.map((each) => toldLine(each, cases))].sort(
    (one, other) => wholeMinute(one.at) - wholeMinute(other.at),
  );
  let day = '';
  return lines
    .flatMap(({ at, words }) => {
      const heading = dayInWords(at) === day ? [] : ['', dayInWords(at)];
      day = dayInWords(at);
      return [...heading, `  ${londonClock(at).time}  ${words}`];
    })
    .concat('')
    .join('\n')
    .trimStart();
};

const holdAgainst = (name: string, words: string): void => {
  mkdirSync(output, { recursive: true });
  writeFileSync(new URL(`${name}.txt`, output), words);
  if (process.env['UPDATE_APPROVED'] === '1') writeFileSync(new URL(`${name}.txt`, approved), words);
  assert.equal(words, readFileSync(new URL(`${name}.txt`, approved), 'utf8'));
};

const runs = [
  ['fortnight-christmas', 'over Christmas', overChristmas],
  ['fortnight-clock-change', 'over the end of summer time', overClockChange],
] as const;

for (const [name, words, script] of runs) {
  describe(`a fortnight ${words}, in three organisations`, function () {
    this.timeout(120_000);
    let fortnight: Fortnight;
    before(async () => {
      fortnight = await simulate(organisations, script);
    });

    it('goes as was approved', () => holdAgainst(name, timetable(fortnight)));

    it('tells nobody in quiet time what could wait', () => {
      assert.deepEqual(inQuietTime(fortnight, organisations), []);
    });

    it('writes one digest a day for each person, at half past eight', () => {
      const digests = fortnight.tellings.filter(({ step }) => step === 'digest');
      const days = digests.map(({ who, at }) => `${who} ${londonClock(at).day}`);
      assert.ok(days.length > 0);
      assert.equal(new Set(days).size, days.length);
      assert.ok(digests.every(({ at }) => londonClock(at).time === '08:30'));
    });

    it('tells each step once to each person', () => {
      const all = fortnight.tellings.map(({ who, step, references, at }) =>
        [who, step, references.join(), ['digest', 'snooze'].includes(step) ? at.getTime() : ''].join(' '),
      );
      assert.equal(new Set(all).size, all.length);
      assert.equal(fortnight.posted, fortnight.expected);
    });

    it('tells whoever runs it of each end of the 72 hours before the ICO was told', () => {
      const lapsed = fortnight.cases.filter(({ icoReports }) => icoReports[0]?.reasonsForDelay);
      assert.ok(lapsed.length > 0);
      for (const { reference } of lapsed) {
        assert.ok(
          fortnight.tellings.some(({ step, references }) => step === 'lapse' && references.includes(reference)),
        );
      }
    });

    it('meets no fault', () => {
      assert.deepEqual(
        fortnight.logged.filter(({ level }) => level === 'error'),
        [],
      );
    });
  });
}
