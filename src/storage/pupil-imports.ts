import { setImmediate as breathe, setTimeout as wait } from 'node:timers/promises';
import type { AnyBulkWriteOperation, ClientSession, Db } from 'mongodb';
import type { PupilImports } from '../desk/ports/pupil-imports.ts';
import { referenceOf } from '../domain/case.ts';
import type { PupilFile } from '../domain/consent/pupil-file.ts';
import { type CaseDocument, fromDocument, toDocument } from './case-document.ts';
import { isDuplicate, openCollection } from './collection.ts';
import { nextVersionOf, versionBefore } from './next-version.ts';
import { openNumbers } from './proof/numbers.ts';
import { openPupilLists } from './pupil-lists.ts';
import type { Sealing } from './sealing/sealing.ts';

type Writing = Parameters<PupilImports['write']>[0];

const prefix = 'PF';
const perBatch = 500;
const atAStretch = 50;
/** Each is lost only to another organisation, where a pupil has just been added. */
const mostTries = 10;
const longestWaitMs = 50;

/**
 * Writes an import in one transaction, so that a process that dies in the middle leaves nothing behind. MongoDB ends a
 * transaction after 60 s; everything is sealed before it begins, and what is left takes a fraction of that.
 */
export const openPupilImports = (db: Db, sealing: Sealing): PupilImports => {
  const cases = openCollection<CaseDocument>(db, 'cases');
  const lists = openPupilLists(db);
  const numbers = openNumbers(db, sealing);

  const highestNumber = async (year: number): Promise<number> => {
    const last = await cases.findOne(
      { 'numbered.prefix': prefix, 'numbered.year': year },
      { sort: { 'numbered.number': -1 }, projection: { numbered: 1 } },
    );
    return last?.numbered.number ?? 0;
  };

  const tryToWrite = async (what: Writing): Promise<'written' | 'conflict'> => {
    const { organisation, version, year, added, changed, progress } = what;
    const first = Math.max(await highestNumber(year), await numbers.highest(prefix, year)) + 1;
    const created = await inTurns(added, (make, at) =>
      toDocument(make(referenceOf(prefix, year, first + at)), { sealing }),
    );
    const replaced = await inTurns(changed, (file) => changedFile(file, sealing));
    const write = async (session: ClientSession): Promise<void> => {
      if (!(await lists.raiseFrom(version, organisation, session))) throw conflict;
      for (const [at, batch] of batchesOf(replaced).entries()) {
        const { matchedCount } = await cases.bulkWrite(batch, { session });
        if (matchedCount < batch.length) throw conflict;
        progress(at * perBatch + batch.length);
      }
      for (const [at, batch] of batchesOf(created).entries()) {
        await cases.insertMany(batch, { session });
        progress(replaced.length + at * perBatch + batch.length);
      }
    };
    try {
      await db.client.withSession((session) => session.withTransaction(() => write(session)));
      if (added.length > 0) await numbers.raise(prefix, year, first + added.length - 1);
      return 'written';
    } catch (fault) {
      if (fault === conflict) return 'conflict';
      throw fault;
    }
  };

  return {
    listOf: async (organisation) => {
      // Before the files: a pupil who is added in between makes the list too old, never too new.
      const version = await lists.versionOf(organisation);
      const documents = await cases.find({ organisation, type: 'pupil' }).toArray();
      const files = await inTurns(documents, (document) => fromDocument(document, sealing));
      return { version, files: files.filter((each) => each.type === 'pupil') };
    },

    write: async (writing) => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await tryToWrite(writing);
        } catch (fault) {
          // Somebody took one of the numbers meanwhile; the transaction has left nothing behind.
          if (!isDuplicate(fault) || tries === mostTries) throw fault;
          await wait(Math.random() * longestWaitMs);
        }
      }
    },
  };
};

/** Ends a transaction without writing: the files are no longer as they were read. */
const conflict = new Error('the files have changed since they were read');

/** An import owes no notice and no reminder: those of the file stay as they are stored. */
const changedFile = (file: PupilFile, sealing: Sealing): AnyBulkWriteOperation<CaseDocument> => ({
  updateOne: {
    filter: versionBefore(file),
    update: [
      nextVersionOf(
        toDocument(file, { sealing, standing: { lines: file.history.length - 1, notices: file.notices.length } }),
        {},
      ),
    ],
  },
});

/** Sealing and opening keep the machine busy; whoever else waits gets a turn in between. */
const inTurns = async <From, To>(all: readonly From[], make: (each: From, at: number) => To): Promise<To[]> => {
  const made: To[] = [];
  for (const [at, each] of all.entries()) {
    if (at % atAStretch === 0) await breathe();
    made.push(make(each, at));
  }
  return made;
};

const batchesOf = <Each>(all: readonly Each[]): Each[][] =>
  Array.from({ length: Math.ceil(all.length / perBatch) }, (_, at) => all.slice(at * perBatch, (at + 1) * perBatch));
