import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dueAtOf } from '../../src/domain/breach/clock.ts';
import { timeLeftWords } from '../../src/domain/deadlines/clock-words.ts';
import { dateInWords } from '../../src/domain/deadlines/day-words.ts';
import { dayInWords, londonClock } from '../../src/domain/deadlines/london-time.ts';
import type { StepDate } from '../../src/domain/reminders/request-steps.ts';
import type { Run, Telling } from './simulate.ts';

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

const toldLine = (telling: Telling, cases: Run['cases']) => {
  const { at, who, by, references } = telling;
  const words = `${whatIsTold(telling, cases)} ${references.join(', ')}`;
  return { at, words: `${who.padEnd(16)} ${by === 'chat' ? '' : `(by ${by}) `}${words}` };
};

const whatIsTold = ({ at, step, date, references }: Telling, cases: Run['cases']): string => {
  if (date) return dateWords(date);
  const about = cases.find(({ reference }) => reference === references[0]);
  const left = about?.type === 'breach' ? timeLeftWords(dueAtOf(about).getTime() - wholeMinute(at)) : '';
  return stepWords[step] ?? `${left} for`;
};

const dateWords = (date: StepDate): string => {
  switch (date.is) {
    case 'to-come':
      return `${date.daysBefore} before ${dateInWords(date.dueOn)} (${date.kind}):`;
    case 'over':
      return `${dateInWords(date.dueOn)} is over (${date.kind}):`;
    case 'awaited':
      return `${date.for} awaited since ${dateInWords(date.since)}:`;
  }
};

const doneLine = ({ at, who, words }: Run['deeds'][number]) => ({ at, words: `   ${who} ${words}` });

/** Every day as a block: what people do is set in, what they are told stands at the margin. */
export const timetable = ({ tellings, deeds, cases }: Run): string => {
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

/** Holds what was printed against what was approved; UPDATE_APPROVED=1 writes that again. */
export const holdAgainst = (name: string, words: string): void => {
  mkdirSync(output, { recursive: true });
  writeFileSync(new URL(`${name}.txt`, output), words);
  if (process.env['UPDATE_APPROVED'] === '1') writeFileSync(new URL(`${name}.txt`, approved), words);
  assert.equal(words, readFileSync(new URL(`${name}.txt`, approved), 'utf8'));
};
