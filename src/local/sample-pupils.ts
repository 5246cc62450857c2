import { readFileSync } from 'node:fs';
import { runImport } from '../desk/import-pupils.ts';
import type { Ports } from '../desk/ports.ts';
import { tableOf } from '../documents/table-of.ts';
import type { Actor } from '../domain/history.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';

const localStart = { id: 'local-start', name: 'the local start' } as Actor;

/** Imports the invented pupils of a local start, where there are none yet. Throws where their list cannot be read. */
export const importSamplePupils = async (
  needs: Pick<Ports, 'clock' | 'newId' | 'pupilImports'>,
  organisation: Organisation,
  root: URL,
): Promise<void> => {
  if ((await needs.pupilImports.listOf(organisation.id)).files.length > 0) return;
  const table = tableOf(readFileSync(new URL('src/local/sample-pupils.csv', root)));
  if (!table.ok) throw new Error(`sample-pupils.csv: ${table.words}`);
  const list = { table: table.value, organisation, by: localStart, importId: needs.newId() };
  const outcome = await runImport(needs, list, () => {});
  const [bad] = outcome.ok ? outcome.value.bad : [];
  if (!outcome.ok) throw new Error(`sample-pupils.csv: ${outcome.words}`);
  if (bad) throw new Error(`sample-pupils.csv, line ${bad.line}: ${bad.problems.join(' ')}`);
};
