import type { Organisation } from '../../organisation/organisation.ts';
import type { Cells, Column } from './columns.ts';
import type { BadRow, PupilRow } from './pupil-row.ts';
import { detailsIn } from './read-details.ts';
import { entriesIn } from './read-entries.ts';
import { readingOf } from './reading.ts';

const longestCell = 500;

/**
 * What a row says, or everything that is wrong with it. An empty cell says nothing: it is never a no, and removes nothing.
 */
export const readRow = (
  { line, cells }: { line: number; cells: Cells },
  { organisation, now }: { organisation: Organisation; now: Date },
): PupilRow | BadRow => {
  const reading = readingOf(cells, now);
  const pupil = detailsIn(reading, organisation);
  const entries = entriesIn(reading, organisation);
  const { problems } = reading;
  for (const [column, words] of Object.entries(cells)) {
    if (words.length > longestCell) reading.wrong(column as Column, `It is longer than ${longestCell} characters.`);
  }
  for (const { on } of entries) {
    if (pupil.bornOn !== '' && on < pupil.bornOn) problems.push(`${on} is before the pupil was born.`);
  }
  return problems.length > 0 ? { line, problems: [...new Set(problems)] } : { line, pupil, entries };
};
