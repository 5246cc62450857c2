import type { Db, Document, Filter } from 'mongodb';
import type { GatheredReports, OneTold } from '../desk/ports/gathered-reports.ts';
import { anHourMs } from '../domain/notices/gather-reports.ts';
import { kindOf } from '../domain/notices/kinds/index.ts';
import { type CaseDocument, fromDocument } from './case-document.ts';
import { allOf, changeNotices, isInHand, isNull, literal } from './change-notices.ts';
import { openCollection } from './collection.ts';
import type { Sealing } from './sealing/sealing.ts';
import { isNotice, toldChanges } from './told-changes.ts';

/** What one person reports within an hour is found by the index of their reports, the newest first. */
export const openGatheredReports = (db: Db, sealing: Sealing): GatheredReports => {
  const cases = openCollection<CaseDocument>(db, 'cases');

  /** Of other cases, read back. One that somebody has altered is left to its own delivery, which says so; no other waits for it. */
  const read = (documents: readonly Document[], which: (each: OneTold) => boolean): OneTold[] =>
    documents
      .flatMap((document) => {
        try {
          const about = fromDocument(document, sealing);
          return about.notices.map((notice) => ({ about, notice }));
        } catch {
          return [];
        }
      })
      .filter(which);

  return {
    countBefore: async ({ reference, reportedAt, ...about }, most) => {
      const from = new Date(reportedAt.getTime() - anHourMs);
      const reports = { ...ofOnePerson(about), type: { $in: ['breach', 'near-miss'] }, drill: { $ne: true } };
      const before = { $or: [{ reportedAt: { $gt: from, $lt: reportedAt } }, { reportedAt, _id: { $lt: reference } }] };
      return cases.countDocuments({ ...reports, ...before } as Filter<CaseDocument>, { limit: most });
    },

    letWait: async ({ reference, noticeId, claim }) => {
      await cases.updateOne(
        { _id: reference, notices: { $elemMatch: { id: noticeId, claim } } },
        changeNotices({ when: isNotice(noticeId), set: { gathered: true } }),
      );
    },

    waitingWith: async (one, most) => {
      if (most <= 0) return [];
      const waits = { ...earsOf(one), gathered: true, sentAt: null };
      const found = await cases
        .find({
          ...ofOnePerson(one.about),
          _id: { $ne: one.about.reference },
          notices: { $elemMatch: waits },
        } as Filter<CaseDocument>)
        .sort({ reportedAt: 1, _id: 1 })
        .limit(most)
        .toArray();
      return read(found, ({ notice }) => hasEarsOf(one, notice) && notice.sentAt === null);
    },

    cardFor: async (one, { place, since }) => {
      const { to, holder } = one.notice;
      const isIts = allOf(
        ...[{ $eq: ['$$each.to', literal(to)] }, { $eq: ['$$each.holder', literal(holder)] }],
        ...[{ $eq: ['$$each.delivery.cardOf', '$_id'] }, { $gte: ['$$each.sentAt', since] }],
        { $eq: ['$$each.delivery.conversationId', literal(place)] },
      );
      const [found] = await cases
        .find({
          ...ofOnePerson(one.about),
          notices: { $elemMatch: { ...earsOf(one), sentAt: { $gte: since } } },
          $expr: { $anyElementTrue: [{ $map: { input: '$notices', as: 'each', in: isIts } }] },
        } as Filter<CaseDocument>)
        .sort({ reportedAt: -1, _id: -1 })
        .limit(1)
        .toArray();
      if (!found) return undefined;
      return read([found], ({ about, notice }) => hasEarsOf(one, notice) && isCardOf(about.reference, notice))[0];
    },

    toldOn: async (card) => {
      const told = { ...earsOf(card), 'delivery.cardOf': card.about.reference };
      const found = await cases
        .find({ ...ofOnePerson(card.about), notices: { $elemMatch: told } } as Filter<CaseDocument>)
        .project<{ _id: string; reportedAt: Date }>({ reportedAt: 1 })
        .toArray();
      return found.map(({ _id: reference, reportedAt }) => ({ reference, reportedAt }));
    },

    bringUpToDate: async ({ about: { reference }, notice: { id } }, now) => {
      await cases.updateOne(
        { _id: reference },
        changeNotices(
          { when: allOf(isNotice(id), isInHand(now)), set: { overtaken: true } },
          { when: allOf(isNotice(id), isNull('dueAt')), set: { dueAt: now } },
        ),
      );
    },

    markTold: async ({ about: { reference }, notice: { id } }, told) => {
      await cases.updateOne(
        { _id: reference, notices: { $elemMatch: { id, sentAt: null } } },
        toldChanges({ reference, noticeId: id, ...told }, null, sealing),
      );
    },
  };
};

const ofOnePerson = ({ reporter, organisation }: Pick<OneTold['about'], 'reporter' | 'organisation'>) => ({
  ...{ 'reporter.id': reporter.id, organisation },
});
const earsOf = ({ notice: { to, holder } }: OneTold) => ({ to, holder });
const hasEarsOf = ({ notice: { to, holder } }: OneTold, other: OneTold['notice']): boolean =>
  other.to === to && other.holder === holder && kindOf(other).opensCase;
const isCardOf = (reference: string, { delivery }: OneTold['notice']): boolean => delivery?.cardOf === reference;
