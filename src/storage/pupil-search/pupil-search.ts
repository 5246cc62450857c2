import type { Db } from 'mongodb';
import type { CaseStore } from '../../desk/ports/case-store.ts';
import type { PupilSearch } from '../../desk/ports/pupil-search.ts';
import type { PupilFile } from '../../domain/consent/pupil-file.ts';
import type { Log } from '../../log.ts';
import type { Sealing } from '../sealing/sealing.ts';
import { followPupils } from './follow-pupils.ts';
import { openPupilRegister } from './pupil-register.ts';
import { findableFields, readFindable } from './read-findable.ts';

export interface OpenPupilSearch extends PupilSearch {
  /** What this process has written is found at once. */
  heard(file: PupilFile): void;
  size(): number;
  stop(): Promise<void>;
}

const filesAtATime = 2000;

/**
 * Finds pupils in memory. Reads every file at the start and throws where that fails; from then on it follows what all
 * processes write. A file that cannot be opened is left out, and the log names its reference.
 */
export const openPupilSearch = async (db: Db, sealing: Sealing, { log }: { log: Log }): Promise<OpenPupilSearch> => {
  const register = openPupilRegister();

  const take = (document: Parameters<typeof readFindable>[0]): void => {
    try {
      register.take(readFindable(document, sealing));
    } catch {
      log('error', 'pupil-not-readable', { reference: String(document['_id']) });
    }
  };

  const reload = async (): Promise<void> => {
    const began = performance.now();
    const gone = new Set(register.references());
    const files = db
      .collection<{ _id: string; type: string }>('cases')
      .find({ type: 'pupil' }, { projection: findableFields, batchSize: filesAtATime });
    for await (const file of files) {
      take(file);
      gone.delete(file._id);
    }
    for (const reference of gone) register.forget(reference);
    log('info', 'pupils-read', { count: register.references().length, ms: Math.round(performance.now() - began) });
  };

  const following = await followPupils(db, { written: take, removed: register.forget, reload, log });
  return {
    search: register.search,
    heard: register.take,
    size: () => register.references().length,
    stop: following.stop,
  };
};

/** The same cases, of which the search hears each pupil's file as it is written. */
export const withPupilsHeard = (cases: CaseStore, search: Pick<OpenPupilSearch, 'heard'>): CaseStore => ({
  ...cases,
  insert: async (record) => {
    const outcome = await cases.insert(record);
    if (outcome === 'stored' && record.type === 'pupil') search.heard(record);
    return outcome;
  },
  save: async (decided) => {
    const outcome = await cases.save(decided);
    if (outcome === 'saved' && decided.record.type === 'pupil') search.heard(decided.record);
    return outcome;
  },
});
