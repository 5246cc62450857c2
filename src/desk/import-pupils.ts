import { setImmediate as breathe } from 'node:timers/promises';
import { type ImportPlan, planImport } from '../domain/consent/import/plan-import.ts';
import type { BadRow, PupilRow } from '../domain/consent/import/pupil-row.ts';
import { readTable, type Table } from '../domain/consent/import/table.ts';
import { londonYear } from '../domain/deadlines/london-time.ts';
import type { Actor } from '../domain/history.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { type Outcome, ok, refuse } from '../domain/outcome.ts';
import type { Ports } from './ports.ts';

type Needs = Pick<Ports, 'clock' | 'pupilImports'>;

/** What an import would do, or has done. Where there is a bad row, nothing is. */
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  /** The numbers of those that change whose last name would be, or is now, another. */
  readonly renamed: readonly string[];
  readonly same: number;
  readonly bad: readonly BadRow[];
}

export interface ListToImport {
  readonly table: Table;
  readonly organisation: Organisation;
  readonly by: Actor;
  /** No two imports have the same. */
  readonly importId: string;
}

type Unreadable = 'headings' | 'no-rows';

const tries = 3;
/** Rows that are read at a stretch; between them whoever else waits gets a turn. */
const atAStretch = 250;

/** What a list would do to the files of an organisation as they stand. Nothing is written. */
export const tryImport = async (needs: Needs, list: ListToImport): Promise<Outcome<ImportCounts, Unreadable>> => {
  const read = await planOf(needs, list);
  return read.ok ? ok(countsOf(read.value)) : read;
};

/**
 * Writes a list, all of it or nothing. Refused where a row is bad, as the counts then say, and where the files change
 * faster than they can be read.
 */
export const runImport = async (
  needs: Needs,
  list: ListToImport,
  progress: (written: number, of: number) => void,
): Promise<Outcome<ImportCounts, Unreadable | 'busy'>> => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const read = await planOf(needs, list);
    if (!read.ok) return read;
    const { added, changed, bad, version } = read.value;
    const of = added.length + changed.length;
    if (bad.length > 0 || of === 0) return ok(countsOf(read.value));
    const written = await needs.pupilImports.write({
      ...{ organisation: list.organisation.id, version, year: londonYear(needs.clock.now()) },
      ...{ added, changed, progress: (now) => progress(now, of) },
    });
    if (written === 'written') return ok(countsOf(read.value));
  }
  return refuse(
    'busy',
    'Colleagues are changing these pupils’ files at the moment. Nothing was imported. Try again soon.',
  );
};

const countsOf = ({ added, changed, renamed, same, bad }: ImportPlan): ImportCounts => ({
  added: added.length,
  changed: changed.length,
  renamed,
  same,
  bad,
});

const planOf = async (
  { clock, pupilImports }: Needs,
  { table, ...importing }: ListToImport,
): Promise<Outcome<ImportPlan & { readonly version: number }, Unreadable>> => {
  const now = clock.now();
  const read = await readInTurns(table, { organisation: importing.organisation, now });
  if (!read.ok) return read;
  const { files, version } = await pupilImports.listOf(importing.organisation.id);
  const plan = planImport(read.value.rows, files, { ...importing, now });
  const bad = [...read.value.bad, ...plan.bad].sort((one, other) => one.line - other.line);
  return ok({ ...plan, bad, version });
};

const readInTurns = async (
  table: Table,
  reading: { organisation: Organisation; now: Date },
): Promise<Outcome<{ rows: PupilRow[]; bad: BadRow[] }, Unreadable>> => {
  const rows: PupilRow[] = [];
  const bad: BadRow[] = [];
  for (let at = 0; at === 0 || at < table.rows.length; at += atAStretch) {
    const read = readTable({ ...table, rows: table.rows.slice(at, at + atAStretch) }, reading);
    if (!read.ok) return read;
    rows.push(...read.value.rows);
    bad.push(...read.value.bad);
    await breathe();
  }
  return ok({ rows, bad });
};
