import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from 'mongodb';
import type { CaseStore } from '../desk/ports.ts';
import { referenceOf } from '../domain/case.ts';
import { type CaseDocument, fromDocument, toDocument } from './case-document.ts';
import { changed, isLivingCard, literal, setNoticeDueAt } from './change-notices.ts';
import { isDuplicate, openCollection } from './collection.ts';

type Opening = Parameters<CaseStore['open']>[0];
type Opened = Awaited<ReturnType<CaseStore['open']>>;

/** Each try loses only to another process that has just stored a case, so this many in a row mean that something is broken. */
const mostTries = 100;
const longestWaitMs = 20;

/** One document per case, its reference as `_id`. */
export const openCases = (db: Db): CaseStore => {
  const cases = openCollection<CaseDocument>(db, 'cases');
  const inTurn = oneAtATime();

  const find = async (reference: string) => {
    const document = await cases.findOne({ _id: reference });
    return document ? fromDocument(document) : undefined;
  };

  const findBySubmission = async (submissionId: string) => {
    const document = await cases.findOne({ 'history.submissionId': submissionId });
    return document ? fromDocument(document) : undefined;
  };

  const highestNumber = async (prefix: string, year: number): Promise<number> => {
    const last = await cases.findOne(
      { 'numbered.prefix': prefix, 'numbered.year': year },
      { sort: { 'numbered.number': -1 }, projection: { numbered: 1 } },
    );
    return last?.numbered.number ?? 0;
  };

  /** Undefined when somebody else took the number meanwhile. */
  const tryToOpen = async ({ prefix, year, submissionId, make }: Opening): Promise<Opened | undefined> => {
    const stored = make(referenceOf(prefix, year, (await highestNumber(prefix, year)) + 1));
    try {
      await cases.insertOne(toDocument(stored));
      return { stored, already: false };
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      const earlier = await findBySubmission(submissionId);
      return earlier && { stored: earlier, already: true };
    }
  };

  const keepTryingToOpen = async (to: Opening): Promise<Opened> => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const opened = await tryToOpen(to);
      if (opened) return opened;
      await wait(Math.random() * longestWaitMs);
    }
    throw new Error(`no free reference for ${to.prefix} ${to.year} after ${mostTries} tries`);
  };

  return {
    find,
    findBySubmission,

    /** The number is taken by storing the case itself: a counter would leave a gap whenever a process dies between the two. */
    open: async (to) => (await tryToOpen(to)) ?? inTurn(() => keepTryingToOpen(to)),

    listByReporter: async (personId, most) => {
      const documents = await cases
        .find({ 'reporter.id': personId })
        .sort({ reportedAt: -1, _id: -1 })
        .limit(most)
        .toArray();
      return documents.map(fromDocument);
    },

    save: async ({ record, notices, now }) => {
      const { history, notices: _stayAsStored, ...fields } = toDocument(record);
      const { matchedCount } = await cases.updateOne({ _id: record.reference, version: record.version - 1 }, [
        {
          $replaceWith: {
            $mergeObjects: [
              literal(fields),
              {
                history: { $concatArrays: ['$history', literal(history.slice(-1))] },
                notices: {
                  $concatArrays: [changed({ when: isLivingCard, set: { dueAt: now, claim: null } }), literal(notices)],
                },
              },
            ],
          },
        },
        setNoticeDueAt,
      ]);
      return matchedCount === 1 ? 'saved' : 'conflict';
    },
  };
};

/** Those of this process that met a taken number queue up, so that only whole processes race for the next. */
const oneAtATime = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(turn: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(turn, turn);
    last = mine;
    return mine;
  };
};
