import type { Paper } from '../documents/paper.ts';
import { safeText } from '../teams/card/safe-text.ts';

export interface PaperRow {
  readonly name: string;
  readonly answer: string;
}

/** In characters of JSON. */
const roomForPage = 9_000;
/** What a row costs beside its words. */
const costOfRow = 320;
const longestAnswer = 6_000;

/** A paper in pages of rows that each fit a card, for reading and copying it in the chat. */
export const paperPages = (paper: Paper): PaperRow[][] => {
  const pages: PaperRow[][] = [[]];
  let used = 0;
  for (const row of rowsOf(paper).flatMap(parted)) {
    const cost = sizeOf(row.name) + sizeOf(row.answer) + costOfRow;
    if (used + cost > roomForPage) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(row);
    used += cost;
  }
  return pages;
};

/** A question with its answer, the first of a section under that section's name. */
const rowsOf = ({ parts }: Paper): PaperRow[] => {
  const rows: { name: string; answer: string[] }[] = [];
  let section = '';
  for (const { is, words } of parts) {
    const last = rows.at(-1);
    if (is === 'section') section = words;
    else if (is === 'question' || is === 'title') {
      rows.push({ name: section === '' ? words : `${section} · ${words}`, answer: [] });
      section = '';
    } else if (section !== '' || !last) {
      rows.push({ name: section || paperBegins, answer: [words] });
      section = '';
    } else last.answer.push(words);
  }
  return rows.map(({ name, answer }) => ({ name, answer: safeText(answer.join('\n'), Number.POSITIVE_INFINITY) }));
};

const paperBegins = 'At the top';

const parted = (row: PaperRow): PaperRow[] => {
  if (sizeOf(row.answer) <= longestAnswer) return [row];
  const characters = [...row.answer];
  const half = Math.ceil(characters.length / 2);
  return [characters.slice(0, half), characters.slice(half)].flatMap((part) =>
    parted({ ...row, answer: part.join('') }),
  );
};

const sizeOf = (words: string): number => JSON.stringify(words).length;
