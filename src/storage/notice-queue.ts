import type { Db, Document } from 'mongodb';
import { z } from 'zod';
import type { ClaimedNotice, NoticeQueue } from '../desk/ports/notice-queue.ts';
import { notice } from '../domain/notices/notice.ts';
import { type CaseDocument, fromDocument } from './case-document.ts';
import { allOf, changeNotices, isLivingKind, isNull, isSet, literal } from './change-notices.ts';
import { openCollection, parseStored } from './collection.ts';
import type { Sealing } from './sealing/sealing.ts';
import { after, isNotice, receiptFallsDue, toldChanges } from './told-changes.ts';

/** Every case that still has something to do; a comparison with null would not use the index. */
const waiting = { noticeDueAt: { $gt: new Date(0) } };
const troubled = { sentAt: null, trouble: { $type: 'string' } } as const;

/**
 * The notices inside `cases` as one queue. Every write is one update of one document, and does nothing when the claim
 * has passed to somebody else. `claim` must be new for each claim.
 */
export const openNoticeQueue = (db: Db, sealing: Sealing): NoticeQueue => {
  const cases = openCollection<CaseDocument>(db, 'cases');

  const update = async (
    { reference, noticeId, claim }: Pick<ClaimedNotice, 'reference' | 'noticeId' | 'claim'>,
    ...stages: Document[]
  ): Promise<void> => {
    await cases.updateOne({ _id: reference, notices: { $elemMatch: { id: noticeId, claim } } }, stages);
  };

  return {
    claim: async ({ now, claim, leaseMs }) => {
      const document = await cases.findOneAndUpdate(
        { noticeDueAt: { $lte: now } },
        changeNotices({
          when: { $eq: ['$$each.id', idOfEarliest] },
          set: { dueAt: after(now, leaseMs), claim: literal(claim), overtaken: false },
        }),
        { sort: { noticeDueAt: 1 }, returnDocument: 'after' },
      );
      if (!document) return undefined;
      const about = fromDocument(document, sealing);
      const claimed = about.notices.find((each) => each.claim === claim);
      return claimed && { about, notice: claimed };
    },

    markSent: async ({ delivery, now, ...claimed }) => {
      const hasCard = delivery.by !== 'e-mail' && delivery.activityId !== null;
      const dueAt = { $cond: [allOf(hasCard, isLivingKind, isOld(claimed)), now, null] };
      await update(claimed, ...toldChanges({ ...claimed, delivery, now }, dueAt, sealing));
    },

    markUpToDate: async ({ activityId, now, ...claimed }) => {
      const delivery =
        activityId === null
          ? {}
          : { delivery: { $mergeObjects: ['$$each.delivery', { activityId: literal(activityId) }] } };
      const set = {
        ...delivery,
        trouble: null,
        claim: null,
        attempts: 0,
        dueAt: { $cond: [isOld(claimed), now, null] },
      };
      await update(claimed, ...changeNotices({ when: isNotice(claimed.noticeId), set }));
    },

    postpone: async ({ until, trouble, countsAsAttempt, tellReceiptAt, ...claimed }) => {
      const set = {
        dueAt: until,
        claim: null,
        trouble: literal(trouble),
        attempts: { $add: ['$$each.attempts', countsAsAttempt ? 1 : 0] },
      };
      const receipt = tellReceiptAt ? receiptFallsDue(tellReceiptAt) : [];
      await update(claimed, ...changeNotices({ when: isNotice(claimed.noticeId), set }, ...receipt));
    },

    release: async (claimPrefix, now) => {
      const begins = { $eq: [{ $indexOfCP: ['$$each.claim', literal(claimPrefix)] }, 0] };
      await cases.updateMany(
        { ...waiting, notices: { $elemMatch: { claim: { $gte: claimPrefix, $lt: `${claimPrefix}\uffff` } } } },
        changeNotices({ when: begins, set: { dueAt: now, claim: null } }),
      );
    },

    hurry: async (now) => {
      const mayHurry = allOf(isNull('sentAt'), isSet('trouble'), isNull('claim'), { $gt: ['$$each.dueAt', now] });
      await cases.updateMany(
        { ...waiting, notices: { $elemMatch: { ...troubled, claim: null, dueAt: { $gt: now } } } },
        changeNotices({ when: mayHurry, set: { dueAt: now } }),
      );
    },

    nextDueAt: async () => {
      const next = await cases.findOne(waiting, { sort: { noticeDueAt: 1 }, projection: { noticeDueAt: 1 } });
      return next?.noticeDueAt ?? undefined;
    },

    inTrouble: async ({ organisations, most }) => {
      const found = await cases
        .aggregate([
          { $match: { ...waiting, organisation: { $in: [...organisations] }, notices: { $elemMatch: troubled } } },
          { $unwind: '$notices' },
          { $match: { 'notices.sentAt': troubled.sentAt, 'notices.trouble': troubled.trouble } },
          { $sort: { 'notices.recordedAt': 1, _id: 1 } },
          { $limit: most },
          { $project: { _id: 0, reference: '$_id', notice: '$notices' } },
        ])
        .toArray();
      return found.map((each) => parseStored(inTrouble, each, String(each['reference'])));
    },

    countWaiting: async () => {
      const [count] = await cases
        .aggregate<{ waiting: number; inTrouble: number }>([
          { $match: waiting },
          { $unwind: '$notices' },
          { $match: { 'notices.sentAt': null } },
          {
            $group: {
              _id: null,
              waiting: { $sum: 1 },
              inTrouble: { $sum: { $cond: [{ $gt: ['$notices.trouble', null] }, 1, 0] } },
            },
          },
          { $project: { _id: 0 } },
        ])
        .toArray();
      return count ?? { waiting: 0, inTrouble: 0 };
    },

    oldestWaiting: async () => {
      const [oldest] = await cases
        .aggregate<{ at: Date }>([
          { $match: waiting },
          { $unwind: '$notices' },
          { $match: { 'notices.sentAt': null } },
          { $group: { _id: null, at: { $min: '$notices.recordedAt' } } },
        ])
        .toArray();
      return oldest?.at;
    },
  };
};

const inTrouble = z.object({ reference: z.string(), notice });

const idOfEarliest = {
  $arrayElemAt: ['$notices.id', { $indexOfArray: ['$notices.dueAt', { $min: '$notices.dueAt' }] }],
};
/** What it shows is no longer how the case stands: the case has changed since it was claimed, or somebody has been told. */
const isOld = ({ version }: Pick<ClaimedNotice, 'version'>) => ({
  $or: [{ $ne: ['$version', version] }, { $eq: ['$$each.overtaken', true] }],
});
