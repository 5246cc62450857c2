import type { Db, Document } from 'mongodb';
import { z } from 'zod';
import { anyCase } from '../domain/any-case.ts';
import { firstBrokenLink, historyEntry } from '../domain/history.ts';
import { hasKnownSchema, openDocument, upgrade } from './case-document.ts';
import { placesOf } from './collection.ts';
import type { Sealing } from './sealing/sealing.ts';

export interface Verified {
  readonly records: number;
  readonly lines: number;
  readonly broken: number;
}

/** Reads every case and prints a line for each whose history is not whole, by its reference, with no personal data. */
export const verifyHistory = async (db: Db, sealing: Sealing, print: (line: string) => void): Promise<Verified> => {
  let [records, lines, broken] = [0, 0, 0];
  for await (const document of db.collection<Document & { _id: string }>('cases').find().sort({ _id: 1 })) {
    const problem = problemOf(document, sealing);
    if (problem !== undefined) print(`${document._id}: ${problem}`);
    records += 1;
    lines += Array.isArray(document['history']) ? document['history'].length : 0;
    broken += problem === undefined ? 0 : 1;
  }
  print(`${records} records, ${lines} lines, ${broken} broken`);
  return { records, lines, broken };
};

const problemOf = (stored: Document & { _id: string }, sealing: Sealing): string | undefined => {
  try {
    return problemIn({ ...openDocument(stored, sealing), _id: stored._id });
  } catch (fault) {
    // Its first words name the record, as each line does already.
    return fault instanceof Error ? fault.message.replace(/^.*?: /, '') : 'it cannot be opened';
  }
};

const problemIn = (document: Document & { _id: string }): string | undefined => {
  const history = z.array(historyEntry).safeParse(document['history']);
  if (!history.success) return `its history cannot be read at ${placesOf(history.error)}`;

  const link = firstBrokenLink(history.data, document._id);
  if (link !== undefined) return `line ${link + 1} was altered, moved, or a line before it removed`;

  const expected = document['version'];
  if (history.data.length !== expected) {
    return `line ${history.data.length + 1} is missing: the record has version ${Number(expected)}`;
  }
  if (!hasKnownSchema(document)) return 'it has a schema number that this version does not know';
  const record = anyCase.safeParse({ ...upgrade(document), reference: document._id });
  return record.success ? undefined : `it does not fit its schema at ${placesOf(record.error)}`;
};
