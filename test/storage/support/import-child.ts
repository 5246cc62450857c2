import { MongoClient } from 'mongodb';
import { runImport } from '../../../src/desk/import-pupils.ts';
import { tableOf } from '../../../src/documents/table-of.ts';
import type { Actor } from '../../../src/domain/history.ts';
import { openPupilImports } from '../../../src/storage/pupil-imports.ts';
import { brookvale } from '../../support/cast.ts';
import { testSealing } from '../../support/mongo.ts';
import { listOfPupils } from '../../support/pupil-lists.ts';

/** A process that imports pupils, says so while it writes, and is killed by whoever started it. */
const [uri = '', appName = ''] = process.argv.slice(2);
const client = await MongoClient.connect(uri, { appName });
const table = tableOf(listOfPupils(1_200));
if (!table.ok) throw new Error(table.words);
await runImport(
  { clock: { now: () => new Date('2026-11-23T10:00:00Z') }, pupilImports: openPupilImports(client.db(), testSealing) },
  { table: table.value, organisation: brookvale, by: { id: 'child', name: 'A child' } as Actor, importId: 'child' },
  () => process.send?.('writing'),
);
