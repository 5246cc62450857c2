import { MongoClient } from 'mongodb';
import { type ListToImport, runImport } from '../../src/desk/import-pupils.ts';
import { tableOf } from '../../src/documents/table-of.ts';
import type { Actor } from '../../src/domain/history.ts';
import { openPupilImports } from '../../src/storage/pupil-imports.ts';
import { brookvale } from '../support/cast.ts';
import { testSealing } from '../support/mongo.ts';
import { listedPupil, listOfPupils } from '../support/pupil-lists.ts';
import { table } from './figures.ts';

const pupilCount = 20_000;
const badCount = 50;
/** MongoDB ends a transaction after a minute. */
const mostTransactionMs = 60_000;

/** One pass of the list. Times in ms; `writingMs` is the transaction, from its first batch to its last. */
interface Pass {
  readonly name: string;
  readonly ms: number;
  readonly writingMs: number;
  readonly counts: readonly number[];
  readonly stored: number;
}

/** 20,000 rows with 50 bad ones, which write nothing; put right, all of them; and once more, nothing. */
export const measureImport = async (uri: string): Promise<Pass[]> => {
  const client = await MongoClient.connect(uri);
  const needs = {
    clock: { now: () => new Date('2026-11-23T10:00:00Z') },
    pupilImports: openPupilImports(client.db(), testSealing),
  };
  const wrong = listedPupil(0).replace(/\d{4}-\d\d-\d\d/, '31/02/2012');
  const bad = Object.fromEntries(Array.from({ length: badCount }, (_, at) => [(at + 1) * 400, wrong]));

  const pass = async (name: string, bytes: Uint8Array): Promise<Pass> => {
    const began = performance.now();
    const read = tableOf(bytes);
    if (!read.ok) throw new Error(read.words);
    const list: ListToImport = { table: read.value, organisation: brookvale, by: bench, importId: name };
    let [first, last] = [0, 0];
    const outcome = await runImport(needs, list, () => {
      last = performance.now();
      first ||= last;
    });
    if (!outcome.ok) throw new Error(outcome.words);
    const { added, changed, same, bad: rows } = outcome.value;
    const stored = await client.db().collection('cases').countDocuments({ type: 'pupil' });
    return {
      name,
      ms: performance.now() - began,
      writingMs: last - first,
      counts: [added, changed, same, rows.length],
      stored,
    };
  };
  const passes = [
    await pass('with 50 bad rows', listOfPupils(pupilCount, bad)),
    await pass('put right', listOfPupils(pupilCount)),
    await pass('once more', listOfPupils(pupilCount)),
  ];
  await client.close();
  return passes;
};

const bench = { id: 'bench', name: 'the bench' } as Actor;

/** True when each pass did what it should. */
export const printImport = (passes: readonly Pass[], say: (words: string) => void): boolean => {
  say(`Importing ${pupilCount} pupils\n`);
  say(
    table([
      ['list', 'all, s', 'transaction, s', 'new', 'changed', 'the same', 'bad rows', 'pupils stored'],
      ...passes.map(({ name, ms, writingMs, counts, stored }) => [
        name,
        ...[ms, writingMs].map((each) => (each / 1000).toFixed(1)),
        ...[...counts, stored].map(String),
      ]),
    ]),
  );
  const done = JSON.stringify(passes.map(({ counts, stored }) => [...counts, stored]));
  const wanted = JSON.stringify([
    [pupilCount - badCount, 0, 0, badCount, 0],
    [pupilCount, 0, 0, 0, pupilCount],
    [0, 0, pupilCount, 0, pupilCount],
  ]);
  return done === wanted && passes.every(({ writingMs }) => writingMs < mostTransactionMs);
};
