import type { Db, Document } from 'mongodb';
import type { CaseStore } from '../desk/ports/case-store.ts';
import type { Case } from '../domain/any-case.ts';
import type { Breach } from '../domain/breach/breach.ts';
import { referenceOf } from '../domain/case.ts';
import type { AskedQuestion } from '../domain/question/question.ts';
import type { DataRequest } from '../domain/request/request.ts';
import { type CaseDocument, fromDocument, toDocument } from './case-document.ts';
import { allOf, changed, literal, livingCardsDue, setNoticeDueAt } from './change-notices.ts';
import { isDuplicate, openCollection } from './collection.ts';
import { nextVersionOf, versionBefore } from './next-version.ts';
import { openNumbers } from './proof/numbers.ts';
import { openPupilLists } from './pupil-lists.ts';
import type { Sealing } from './sealing/sealing.ts';

/** When a case has something to remind of next, as the domain plans it; null for never. */
export type NextReminder = (about: Case, now: Date) => Date | null;

/** One document per case, its reference as `_id`. Each write keeps beside it when it is to be reminded of next. */
export const openCases = (db: Db, sealing: Sealing, nextReminder: NextReminder = () => null): CaseStore => {
  const cases = openCollection<CaseDocument>(db, 'cases');
  const pupilLists = openPupilLists(db);
  const numbers = openNumbers(db, sealing);

  const read = (document: Document): Case => fromDocument(document, sealing);
  const readAll = (documents: readonly Document[]): Case[] => documents.map(read);
  const breachesIn = (documents: readonly Document[]): Breach[] =>
    readAll(documents).filter((each) => each.type === 'breach');
  const requestsIn = (documents: readonly Document[]): DataRequest[] =>
    readAll(documents).filter((each) => each.type === 'request');

  const questionsIn = (documents: readonly Document[]): AskedQuestion[] =>
    readAll(documents).filter((each) => each.type === 'question');

  const find = async (reference: string) => {
    const document = await cases.findOne({ _id: reference });
    return document ? read(document) : undefined;
  };

  const findBySubmission = async (submissionId: string) => {
    const document = await cases.findOne({ 'history.submissionId': submissionId });
    return document ? read(document) : undefined;
  };

  const highestNumber = async (prefix: string, year: number): Promise<number> => {
    const last = await cases.findOne(
      { 'numbered.prefix': prefix, 'numbered.year': year },
      { sort: { 'numbered.number': -1 }, projection: { numbered: 1 } },
    );
    return last?.numbered.number ?? 0;
  };

  /** A pupil's file is stored together with the number by which an import hears of it. */
  const insert = async (document: CaseDocument): Promise<void> => {
    if (document.type !== 'pupil') {
      await cases.insertOne(document);
      return;
    }
    await db.client.withSession((session) =>
      session.withTransaction(async () => {
        await pupilLists.raise(document.organisation, session);
        await cases.insertOne(document, { session });
      }),
    );
  };

  /** False when the case has moved on: another version, or a reminder owed since, which this version would not cover. */
  const tryToSave = async ({ record, notices, now }: Parameters<CaseStore['save']>[0]): Promise<boolean> => {
    const next = { ...record, notices: [...record.notices, ...notices] };
    const standing = { lines: record.history.length - 1, notices: record.notices.length };
    const document = toDocument(next, { sealing, reminderDueAt: nextReminder(record, now), standing });
    const { matchedCount } = await cases.updateOne(versionBefore(record), [
      nextVersionOf(document, {
        notices: {
          $concatArrays: [changed(...livingCardsDue(now)), literal(document.notices.slice(record.notices.length))],
        },
        reminderDueAt: unlessDue(now, document.reminderDueAt),
      }),
      setNoticeDueAt,
    ]);
    return matchedCount === 1;
  };

  return {
    find,
    findBySubmission,

    nextReference: async ({ prefix, year }) => {
      const known = await Promise.all([highestNumber(prefix, year), numbers.highest(prefix, year)]);
      return referenceOf(prefix, year, Math.max(...known) + 1);
    },

    /** The number is taken by storing the case itself: a counter would leave a gap whenever a process dies between the two. */
    insert: async (record) => {
      const document = toDocument(record, { sealing, reminderDueAt: nextReminder(record, record.reportedAt) });
      try {
        await insert(document);
      } catch (error) {
        if (isDuplicate(error)) return 'taken';
        throw error;
      }
      const { prefix, year, number } = document.numbered;
      await numbers.raise(prefix, year, number);
      return 'stored';
    },

    listOf: async (references) => {
      const documents = await cases.find({ _id: { $in: [...references] } }).toArray();
      return readAll(documents);
    },

    listByReporter: async (personId, most) => {
      const documents = await cases
        .find({ 'reporter.id': personId, type: { $ne: 'pupil' } })
        .sort({ reportedAt: -1, _id: -1 })
        .limit(most)
        .toArray();
      return readAll(documents).filter((each) => each.type !== 'pupil');
    },

    listOpen: async ({ organisations, sharedIn = [], most }) => {
      // What was withdrawn before `over` was kept is told by itself.
      const inTheirs = { organisation: { $in: [...organisations] } };
      const shared = { organisation: { $in: [...sharedIn] }, 'report.shared': { $in: ['yes', 'not-known'] } };
      const documents = await cases
        .find({
          type: 'breach',
          over: null,
          withdrawn: null,
          ...(sharedIn.length === 0 ? inTheirs : { $or: [inTheirs, shared] }),
        })
        .sort({ clockDueAt: 1, _id: 1 })
        .limit(most)
        .toArray();
      return breachesIn(documents);
    },

    listBreaches: async ({ organisations, most }) => {
      const documents = await cases
        .find({ organisation: { $in: [...organisations] }, type: 'breach' })
        .sort({ reportedAt: -1, _id: -1 })
        .limit(most)
        .toArray();
      return breachesIn(documents);
    },

    listOpenRequests: async ({ organisations, most }) => {
      const open = { organisation: { $in: [...organisations] }, type: 'request', over: null } as const;
      const firstOf = async (clockDueAt: { $ne: null } | null, limit: number) =>
        requestsIn(
          await cases
            .find({ ...open, clockDueAt })
            .sort({ clockDueAt: 1, _id: 1 })
            .limit(limit)
            .toArray(),
        );
      const dated = await firstOf({ $ne: null }, most);
      // A limit of 0 would be none at all.
      return dated.length === most ? dated : [...dated, ...(await firstOf(null, most - dated.length))];
    },

    listFilesDue: async ({ organisations, before, most }) => {
      const open = { organisation: { $in: [...organisations] }, type: 'pupil', over: null } as const;
      const documents = await cases
        .find({ ...open, clockDueAt: { $lt: before } })
        .sort({ clockDueAt: 1, _id: 1 })
        .limit(most)
        .toArray();
      return readAll(documents).filter((each) => each.type === 'pupil');
    },

    listOpenQuestions: async ({ organisations, most }) => {
      const documents = await cases
        .find({ organisation: { $in: [...organisations] }, type: 'question', over: null })
        .sort({ reportedAt: 1, _id: 1 })
        .limit(most)
        .toArray();
      return questionsIn(documents);
    },

    listKeptAnswers: async ({ organisation, most }) => {
      const documents = await cases
        .find({ organisation, type: 'question', kept: { $ne: null } })
        .sort({ reportedAt: -1, _id: -1 })
        .limit(most)
        .toArray();
      return questionsIn(documents);
    },

    listRequestsSince: async ({ organisation, since, most }) => {
      const documents = await cases
        .find({ organisation, type: 'request', reportedAt: { $gte: since } })
        .sort({ reportedAt: -1, _id: -1 })
        .limit(most)
        .toArray();
      return requestsIn(documents);
    },

    listMarked: async (organisation) =>
      requestsIn(await cases.find({ organisation, type: 'request', marked: true }).sort({ _id: 1 }).toArray()),

    listByTaskOwner: async (personId, most) => {
      const documents = await cases
        .find({ taskOwners: personId })
        .sort({ clockDueAt: 1, _id: 1 })
        .limit(most)
        .toArray();
      return breachesIn(documents);
    },

    save: async (change) => ((await tryToSave(change)) ? 'saved' : 'conflict'),
  };
};

/** What is due stays due until it has been looked at: a digest that this day owes must not be lost to a change. */
const unlessDue = (now: Date, nextAt: Date | null): Document => ({
  $cond: [
    allOf({ $gt: ['$reminderDueAt', null] }, { $lte: ['$reminderDueAt', now] }),
    '$reminderDueAt',
    literal(nextAt),
  ],
});
