import type { Day } from '../../deadlines/day-words.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import { type Cells, type Column, columnNames } from './columns.ts';
import type { Read } from './read-cell.ts';
import { readDay } from './read-day.ts';

/** The cells of a row, and what has been found wrong with them so far. */
export interface Reading {
  readonly problems: string[];
  readonly now: Date;
  readonly today: Day;
  words(column: Column): string;
  /** Undefined where nothing is said, and where what is said is wrong, which is then noted. */
  read<Value>(column: Column, by: (words: string) => Read<Value>): Value | undefined;
  /** Notes it where a column says nothing that another one needs. */
  need(column: Column, beside?: Column): void;
  wrong(column: Column, words: string): void;
}

/** Each problem begins with the name of its column. A column that the list does not have reads as empty. */
export const readingOf = (cells: Cells, now: Date): Reading => {
  const problems: string[] = [];
  const words = (column: Column) => cells[column] ?? '';
  const wrong = (column: Column, problem: string) => void problems.push(`${columnNames[column]}: ${problem}`);
  return {
    problems,
    now,
    today: londonClock(now).day,
    words,
    wrong,
    read: (column, by) => {
      const read = by(words(column));
      if ('value' in read) return read.value;
      wrong(column, read.problem);
      return undefined;
    },
    need: (column, beside) => {
      if (words(column) !== '') return;
      wrong(column, beside ? `It is needed beside “${columnNames[beside]}”.` : 'It is needed.');
    },
  };
};

/** A day that has come. */
export const dayIn = (reading: Reading, column: Column): Day | undefined => {
  const day = reading.read(column, readDay);
  if (day === undefined || day <= reading.today) return day;
  reading.wrong(column, `${reading.words(column)} is in the future.`);
  return undefined;
};
