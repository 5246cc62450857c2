import type { Organisation } from '../../organisation/organisation.ts';
import { type Outcome, ok, refuse } from '../../outcome.ts';
import { type Column, columnCalled, columnNames, required } from './columns.ts';
import type { BadRow, PupilRow } from './pupil-row.ts';
import { readRow } from './read-row.ts';

/** A list of pupils as it was sent: the words of its first line, and of each line after it. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** What each row says; refused where the first line does not name the columns. */
export const readTable = (
  { headings, rows }: Table,
  reading: { organisation: Organisation; now: Date },
): Outcome<{ rows: PupilRow[]; bad: BadRow[] }, 'headings' | 'no-rows'> => {
  const columns = readHeadings(headings);
  if (!columns.ok) return columns;
  if (rows.length === 0)
    return refuse('no-rows', 'There is no pupil in this list: it has its headings and nothing else.');
  const read = rows.map(({ line, cells }) => {
    if (cells.slice(headings.length).some((cell) => cell.trim() !== '')) return { line, problems: [tooManyCells] };
    const byColumn = Object.fromEntries(columns.value.map((column, at) => [column, cells[at]?.trim() ?? '']));
    return readRow({ line, cells: byColumn }, reading);
  });
  return ok({
    rows: read.filter((each) => 'pupil' in each),
    bad: read.filter((each) => 'problems' in each),
  });
};

const tooManyCells = 'It has more cells than there are headings. Put quotation marks around a cell with a comma in it.';

/** Headings may stand in any order. Their words are named only where the line is one of headings: else they are a pupil's. */
const readHeadings = (headings: readonly string[]): Outcome<Column[], 'headings'> => {
  const found = headings.map(columnCalled);
  const columns = found.filter((column) => column !== undefined);
  if (columns.length === 0) {
    return refuse('headings', 'The first line should name the columns, such as First names, Last name, Date of birth.');
  }
  const unknown = headings.filter((_, at) => found[at] === undefined).map((heading) => beginningOf(heading.trim()));
  const twice = columns.filter((column, at) => columns.indexOf(column) < at);
  const missing = required.filter((column) => !columns.includes(column));
  const problems = [
    ...unknown.map((heading) =>
      heading === '' ? 'A column has no heading.' : `There is no column called “${heading}”.`,
    ),
    ...twice.map((column) => `The column “${columnNames[column]}” is there twice.`),
    ...missing.map((column) => `The column “${columnNames[column]}” is missing.`),
  ];
  if (problems.length === 0) return ok(columns);
  return refuse('headings', shortList(problems));
};

/** A file may have thousands of headings. */
const shortList = (problems: readonly string[]): string => {
  const more = problems.length - mostProblems;
  return [
    ...problems.slice(0, mostProblems),
    ...(more > 0 ? [`And ${more} more of its headings are wrong.`] : []),
  ].join(' ');
};

const mostProblems = 10;
const mostLetters = 50;

/** So much of a heading that it can be found in the list. */
export const beginningOf = (heading: string): string => {
  const letters = [...heading.slice(0, 2 * mostLetters + 1)];
  return letters.length <= mostLetters ? heading : `${letters.slice(0, mostLetters).join('')}…`;
};
