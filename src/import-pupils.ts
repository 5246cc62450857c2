import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { type ImportCounts, type ListToImport, runImport, tryImport } from './desk/import-pupils.ts';
import { tableOf } from './documents/table-of.ts';
import { bare, columnCalled, columnNames } from './domain/consent/import/columns.ts';
import { type HeadingSaid, headingSaid, saidWith } from './domain/consent/import/headings.ts';
import { nameColumns } from './domain/consent/import/name-columns.ts';
import type { BadRow } from './domain/consent/import/pupil-row.ts';
import { beginningOf } from './domain/consent/import/table.ts';
import { keepsPupils } from './domain/consent/keeps-pupils.ts';
import type { Actor } from './domain/history.ts';
import { inThousands } from './domain/in-thousands.ts';
import type { Organisation } from './domain/organisation/organisation.ts';
import { openImportHeadings } from './storage/import-headings.ts';
import { connect } from './storage/mongo.ts';
import { openPupilImports } from './storage/pupil-imports.ts';
import { olderInWords, sealOlder } from './storage/seal-older.ts';
import { sealedCollections } from './storage/sealed-collections.ts';
import { checkKeys } from './storage/sealing/check-keys.ts';
import { openSealing } from './storage/sealing/sealing.ts';

const usage =
  'Use: npm run import-pupils -- pupils.csv --organisation brookvale [--column "Family=Last name"] [--column "House points=none"] [--dry-run]';

/** Nobody's account: whoever may run a command on this machine. */
const command = { id: 'import-command', name: 'the import command' } as Actor;

interface Arguments {
  readonly file: string;
  readonly organisation: string;
  readonly dryRun: boolean;
  readonly columns: readonly HeadingSaid[];
}

const say = (words: string): void => console.log(words);

/** Ends a run in words: something about the list, the settings or the command is not as it should be. */
class Stop extends Error {}

const run = async (): Promise<0 | 1> => {
  const { file, organisation: id, dryRun, columns } = readArguments();
  const config = readConfig(process.env);
  if (!config.ok) throw new Stop(config.words);
  const organisation = partnershipCalled(id, config.value.organisations);
  const sent = tableOf(await readList(file));
  if (!sent.ok) throw new Stop(sent.words);
  const database = await connect(config.value.mongodbUri);
  try {
    await checkKeys(database.db, config.value.keyring, sealedCollections);
    const sealing = openSealing(config.value.keyring);
    await sealOlder(database.db, sealing, olderInWords(say), () => new Date());
    const importHeadings = openImportHeadings(database.db, sealing);
    const said = saidWith(await importHeadings.of(id), columns);
    const named = nameColumns(sent.value, said);
    if (!named.ok) throw new Stop(named.words);
    const { table, leftOut, unknown } = named.value;
    if (unknown.length > 0) throw new Stop(askWords(unknown));
    if (columns.length > 0 && !dryRun) await importHeadings.keep(id, said);
    say(`${file}: ${counted(table.rows.length, 'row')} for ${organisation.name}.`);
    if (leftOut.length > 0) say(`Left out, because the desk does not keep it: ${leftOut.join(', ')}.`);
    const pupilImports = openPupilImports(database.db, sealing);
    const needs = { clock: { now: () => new Date() }, pupilImports };
    const list: ListToImport = { table, organisation, by: command, importId: randomUUID() };
    const outcome = dryRun ? await tryImport(needs, list) : await runImport(needs, list, sayProgress());
    if (!outcome.ok) throw new Stop(outcome.words);
    return report(outcome.value, dryRun ? 'tried' : 'written');
  } finally {
    await database.close();
  }
};

/** A real run remembers the answers for the organisation, so that they are given once. */
const askWords = (unknown: readonly string[]): string =>
  [
    `Nobody has said what ${unknown.length === 1 ? 'this column is' : 'these columns are'}. Say it once, such as:`,
    ...unknown.slice(0, mostAsked).map((heading) => `  --column "${beginningOf(heading.trim())}=none"`),
    ...(unknown.length > mostAsked ? [`and ${unknown.length - mostAsked} more.`] : []),
    `In the place of none there may stand: ${Object.values(columnNames).join(', ')}.`,
  ].join('\n');
const mostAsked = 20;

/** `Family=Last name`. */
const columnSaid = (words: string): HeadingSaid => {
  const at = words.lastIndexOf('=');
  const [heading, column] = [words.slice(0, at).trim(), words.slice(at + 1)];
  const means = bare(column) === 'none' ? 'left-out' : columnCalled(column);
  const { data } = headingSaid.safeParse({ heading, means });
  if (at < 1 || !data) throw new Stop(`There is no column “${column.trim()}” to take “${heading}” for. ${usage}`);
  return data;
};

const readArguments = (): Arguments => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        organisation: { type: 'string' },
        column: { type: 'string', multiple: true, default: [] },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0 || values.organisation === undefined) throw new Stop(usage);
    const columns = values.column.map(columnSaid);
    return { file, organisation: values.organisation, dryRun: values['dry-run'], columns };
  } catch (fault) {
    throw fault instanceof Stop ? fault : new Stop(usage);
  }
};

const partnershipCalled = (id: string, organisations: readonly Organisation[]): Organisation => {
  const partnerships = organisations.filter(keepsPupils);
  const found = partnerships.find((each) => each.id === id);
  if (found) return found;
  throw new Stop(
    `There is no partnership “${id}”. There is: ${partnerships.map((each) => each.id).join(', ') || 'none'}.`,
  );
};

const readList = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file);
  } catch {
    throw new Stop(`${file} cannot be read. Is it there, and may you read it?`);
  }
};

/** A line for every thousand. */
const sayProgress = () => {
  let said = 0;
  return (written: number, of: number): void => {
    if (written - said < 1_000 && written < of) return;
    said = written;
    say(`${inThousands(written)} of ${inThousands(of)} …`);
  };
};

const report = ({ added, changed, renamed, same, bad }: ImportCounts, how: 'tried' | 'written'): 0 | 1 => {
  for (const row of bad) say(rowWords(row));
  if (bad.length > 0) {
    say(
      `${counted(bad.length, 'bad row')}. Nothing was imported. Put ${bad.length === 1 ? 'it' : 'them'} right, and run this again.`,
    );
    return 1;
  }
  const counts = `${inThousands(added)} new, ${inThousands(changed)} changed, ${inThousands(same)} the same.`;
  say(how === 'tried' ? `This would be: ${counts} Nothing was written.` : `Done: ${counts}`);
  if (renamed.length > 0) say(`The last name changes on: ${renamed.join(', ')}. Check that each is the same pupil.`);
  if (how === 'written') say('Delete the file now: everything in it is personal data, and the desk has it.');
  return 0;
};

const rowWords = ({ line, problems }: BadRow): string => `Line ${line}: ${problems.join(' ')}`;

const counted = (count: number, what: string): string => `${inThousands(count)} ${what}${count === 1 ? '' : 's'}`;

try {
  process.exitCode = await run();
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : 'The import could not be finished. Nothing was imported.');
  process.exitCode = fault instanceof Stop ? 1 : 2;
}
