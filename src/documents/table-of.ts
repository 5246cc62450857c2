import { CsvError, parse } from 'csv-parse/sync';
import type { Table } from '../domain/consent/import/table.ts';
import { type Outcome, ok, refuse } from '../domain/outcome.ts';

type NoTable = 'empty' | 'no-list' | 'too-big';

/** In bytes. 20,000 pupils with everything filled in take about half of it. */
export const largestTable = 12 * 1024 * 1024;

/**
 * The list that a file holds: CSV with commas, semicolons or tabs, in UTF-8 or as Excel on Windows writes it. Refused in
 * words that repeat nothing of the file.
 */
export const tableOf = (bytes: Uint8Array): Outcome<Table, NoTable> => {
  if (bytes.length > largestTable) return refuse('too-big', 'The file is larger than 12 MB. Send it in parts.');
  if (startsWith(bytes, zipped) || startsWith(bytes, oldOffice)) {
    return refuse('no-list', 'This is a spreadsheet. In Excel choose File, Save As, “CSV UTF-8”, and send that file.');
  }
  const text = wordsIn(bytes);
  if (text.trim() === '') return refuse('empty', 'The file is empty.');
  if (text.includes('\0'))
    return refuse('no-list', 'This is no list of pupils. Save it as “CSV UTF-8”, and send that file.');
  // Within quotation marks csv-parse would count the two signs of Windows' line end as two lines.
  return rowsIn(text.replace(/\r\n?/g, '\n'));
};

const zipped = [0x50, 0x4b, 0x03, 0x04];
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** What is no UTF-8 is Windows-1252: Excel's plain “CSV”. Its “Unicode text” is UTF-16 and says so in its first bytes. */
const wordsIn = (bytes: Uint8Array): string => {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (fault) {
    if (fault instanceof TypeError) return fromWindows(bytes);
    throw fault;
  }
};

/** The 32 signs from 0x80 in which Windows-1252 differs from Latin-1. Node 20 knows them by name and reads Latin-1 all the same. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const fromWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);

interface Read {
  readonly record: readonly string[];
  /** `lines` counts those read so far, so that it is the last line of this row. */
  readonly info: { readonly lines: number };
}

/** The line with which Excel is told the sign between cells. */
const signLine = /^"?sep=([,;\t])"?(?=\n)/i;

const rowsIn = (text: string): Outcome<Table, NoTable> => {
  const delimiter = signLine.exec(text)?.[1] ?? delimiterOf(text);
  const refused = tooBig(text, delimiter);
  if (refused) return refused;
  try {
    const options = { delimiter, info: true, relax_column_count: true, skip_empty_lines: true };
    // The line end of what is left out stays, so that lines are counted as an editor does.
    const read = parse(withoutGuards(text.replace(signLine, ''), delimiter), options) as unknown as Read[];
    const [first, ...rest] = read.map((row) => ({ ...row, record: row.record.map(withoutGuard) }));
    const isFilled = ({ record }: Read) => record.some((cell) => cell.trim() !== '');
    const rows = rest.filter(isFilled).map(({ record, info }) => ({ line: info.lines, cells: record }));
    return ok({ headings: withoutEmptyEnd(first?.record ?? []), rows });
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    const line = typeof fault['lines'] === 'number' ? `Line ${fault['lines']}` : 'A line';
    return refuse('no-list', `${line} has a quotation mark that does not belong there, or one that is never closed.`);
  }
};

/**
 * `="A8200…"` is how a system keeps Excel from reading a number where letters or first zeros matter. Unless the whole of
 * it stands in quotation marks, it is no CSV.
 */
const withoutGuards = (text: string, delimiter: string): string =>
  text.includes('="')
    ? text.replace(new RegExp(`(?<=^|[\\n${delimiter}])="(?=[^"\\n]*"(?:[\\n${delimiter}]|$))`, 'g'), '"')
    : text;

const withoutGuard = (cell: string): string => /^="([^"]*)"$/.exec(cell)?.[1] ?? cell;

/** The sign that parts the headings most often. */
const delimiterOf = (text: string): string => {
  const [headings = ''] = text.trimStart().split('\n', 1);
  return [',', ';', '\t'].reduce((best, sign) => (countOf(sign, headings) > countOf(best, headings) ? sign : best));
};

/** Far more than a list of pupils needs; each costs time in which nobody else is answered. */
const mostLines = 50_000;
const mostCells = 1_500_000;

const tooBig = (text: string, delimiter: string): Outcome<never, 'too-big'> | undefined => {
  if (countOf('\n', text) > mostLines) {
    return refuse('too-big', 'The file has more than 50,000 lines. Delete the empty ones, or send it in parts.');
  }
  if (countOf(delimiter, text) > mostCells) {
    return refuse('too-big', 'The file has too many columns. Keep only those that are needed, and send it again.');
  }
  return undefined;
};

const countOf = (sign: string, text: string): number => {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
};

/** A spreadsheet may save columns in which nothing stands. */
const withoutEmptyEnd = (headings: readonly string[]): readonly string[] =>
  headings.slice(0, headings.findLastIndex((heading) => heading.trim() !== '') + 1);
