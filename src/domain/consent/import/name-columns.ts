import { type Outcome, ok, refuse } from '../../outcome.ts';
import { type Column, columnNames } from './columns.ts';
import { type HeadingSaid, type Meaning, meaningOf, meaningsIn } from './headings.ts';
import { beginningOf, type Table } from './table.ts';

export interface Named {
  /** With our own names for its columns, and without those that the desk does not keep. */
  readonly table: Table;
  /** Headings of columns that were left out. */
  readonly leftOut: readonly string[];
  /** Headings of which nobody has said what they mean. While there is one, nothing should be read. */
  readonly unknown: readonly string[];
  /** Columns of ours that the list does not have so far. */
  readonly free: readonly Column[];
}

/**
 * A list with our own names for its columns. Headings are never guessed: one that is in no table is unknown until somebody
 * has said what it means. A first line without one known column is taken for a pupil, and nothing of it is repeated.
 */
export const nameColumns = (list: Table, said: readonly HeadingSaid[]): Outcome<Named, 'headings'> => {
  const meaningsSaid = meaningsIn(said);
  const meanings = list.headings.map((heading) => meaningOf(heading, meaningsSaid));
  if (!meanings.some(isColumn)) return ok({ table: list, leftOut: [], unknown: [], free: [] });
  const columns = [...new Set(meanings.filter(isColumn))];
  const twice = columns.filter((column) => column !== 'knownAs' && placesOf(column, meanings).length > 1);
  if (twice.length > 0) return refuse('headings', twice.map((column) => twiceWords(column, list, meanings)).join(' '));
  const withNoHeading = list.headings.flatMap((heading, at) => (heading.trim() === '' ? [at] : []));
  const kept = [...columns.map((column) => placesOf(column, meanings)), ...withNoHeading.map((at) => [at])];
  const headingsThat = (fits: (meaning: Meaning) => boolean) =>
    list.headings.filter((heading, at) => heading.trim() !== '' && fits(meanings[at]));
  return ok({
    table: {
      headings: [...columns.map((column) => columnNames[column]), ...withNoHeading.map(() => '')],
      rows: list.rows.map(({ line, cells }) => ({
        line,
        // What stands beyond the last heading stays, so that the row is found to be wrong.
        cells: [...kept.map((places) => joined(places, cells)), ...cells.slice(list.headings.length)],
      })),
    },
    leftOut: headingsThat((meaning) => meaning === 'left-out'),
    unknown: headingsThat((meaning) => meaning === undefined),
    free: columnIds.filter((column) => column === 'knownAs' || !columns.includes(column)),
  });
};

const columnIds = Object.keys(columnNames) as Column[];

const isColumn = (meaning: Meaning): meaning is Column => meaning !== undefined && meaning !== 'left-out';

const placesOf = (column: Column, meanings: readonly Meaning[]): number[] =>
  meanings.flatMap((meaning, at) => (meaning === column ? [at] : []));

/** Other names may stand in several columns. */
const joined = (places: readonly number[], cells: readonly string[]): string =>
  places
    .map((at) => cells[at]?.trim() ?? '')
    .filter((cell) => cell !== '')
    .join('; ');

const twiceWords = (column: Column, { headings }: Table, meanings: readonly Meaning[]): string => {
  const names = placesOf(column, meanings).map((at) => beginningOf(headings[at]?.trim() ?? ''));
  return new Set(names).size === 1
    ? `The column “${names[0]}” is there twice. Delete one of them from your list.`
    : `${names.map((name) => `“${name}”`).join(' and ')} both mean “${columnNames[column]}”. Delete one of them from your list.`;
};
