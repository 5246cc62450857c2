import { setTimeout as wait } from 'node:timers/promises';
import { type ChangeStream, type Db, type Document, MongoError, type Timestamp } from 'mongodb';
import type { Log } from '../../log.ts';
import { findableFields } from './read-findable.ts';

export interface Hearing {
  /** A file as it now stands, with its `_id` and the findable fields. */
  readonly written: (document: Document) => void;
  readonly removed: (reference: string) => void;
  /** Reads every file anew. */
  readonly reload: () => Promise<void>;
  readonly log: Log;
}

const firstWaitMs = 100;
const longestWaitMs = 10_000;

const pupilsOnly: Document[] = [
  { $match: { 'documentKey._id': { $regex: '^PF-' } } },
  {
    $project: {
      operationType: 1,
      documentKey: 1,
      ...Object.fromEntries(Object.keys({ _id: 1, ...findableFields }).map((field) => [`fullDocument.${field}`, 1])),
    },
  },
];

/**
 * Reads every file, and from then on hears each one that any process writes, with nothing missed between the two. Throws
 * where the first reading fails. The driver goes on by itself after a lost connection; after any other fault, logged by its
 * code, all is read anew.
 */
export const followPupils = async (
  db: Db,
  { written, removed, reload, log }: Hearing,
): Promise<{ stop(): Promise<void> }> => {
  const stopping = new AbortController();
  let stream: ChangeStream | undefined;

  /** The moment is taken first: what is written while all files are read is heard of afterwards. */
  const startOver = async (): Promise<ChangeStream> => {
    const { operationTime } = await db.command({ hello: 1 });
    await reload();
    return db
      .collection('cases')
      .watch(pupilsOnly, { fullDocument: 'updateLookup', startAtOperationTime: operationTime as Timestamp });
  };

  let waitMs = firstWaitMs;
  const listen = async (to: ChangeStream): Promise<void> => {
    for await (const change of to) {
      waitMs = firstWaitMs;
      if (change.operationType === 'delete') removed(String(change.documentKey._id));
      else if ('fullDocument' in change && change.fullDocument) written(change.fullDocument);
    }
  };

  const keepListening = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        stream ??= await startOver();
        if (stopping.signal.aborted) await stream.close();
        await listen(stream);
      } catch (fault) {
        if (stopping.signal.aborted) return;
        log('warn', 'pupil-search-interrupted', { code: codeOf(fault) });
      }
      stream = undefined;
      await wait(waitMs, undefined, { signal: stopping.signal }).catch(() => {});
      waitMs = Math.min(2 * waitMs, longestWaitMs);
    }
  };

  stream = await startOver();
  const listening = keepListening();
  return {
    stop: async () => {
      stopping.abort();
      await stream?.close().catch(() => {});
      await listening;
    },
  };
};

const codeOf = (fault: unknown): string => {
  if (fault instanceof MongoError && fault.code !== undefined) return String(fault.code);
  return fault instanceof Error ? fault.name : 'unknown';
};
