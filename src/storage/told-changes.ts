import type { Document } from 'mongodb';
import type { Delivery } from '../domain/notices/notice.ts';
import { allOf, changeNotices, type Expression, isInHand, isLivingCard, literal } from './change-notices.ts';
import { codesWritten } from './proof/codes-written.ts';
import { codeOfTold } from './proof/notice-codes.ts';
import type { Sealing } from './sealing/sealing.ts';

/**
 * The receipt lists who has been told. It waits this long, so that notices sent together cost one update, and so that the
 * answer to the press which made it a receipt is there before its first update is.
 */
const receiptWaitsMs = 3000;

interface Told {
  readonly reference: string;
  readonly noticeId: string;
  readonly delivery: Delivery;
  readonly now: Date;
}

/** A pipeline: that a notice has been told, with the proof of it; `dueAt` is when its card has to be brought up to date. */
export const toldChanges = (
  { reference, noticeId, delivery, now }: Told,
  dueAt: Expression | null,
  sealing: Sealing,
): Document[] => [
  ...changeNotices(
    {
      when: isNotice(noticeId),
      set: {
        sentAt: now,
        delivery: literal(delivery),
        told: codeOfTold(reference, { id: noticeId, sentAt: now, delivery }, sealing),
        trouble: null,
        claim: null,
        attempts: 0,
        dueAt,
      },
    },
    ...receiptFallsDue(now),
  ),
  codesWritten(sealing),
];

export const isNotice = (id: string): Document => ({ $eq: ['$$each.id', literal(id)] });
export const after = (at: Date, ms: number): Date => new Date(at.getTime() + ms);

const isReceipt = { $eq: ['$$each.kind', 'receipt'] };
/**
 * The receipt is brought up to date. If it is on its way at this moment it does not list this yet; two updates at once could
 * arrive in the wrong order, so whoever is at it brings it up to date once more.
 */
export const receiptFallsDue = (now: Date) => [
  { when: allOf(isReceipt, isInHand(now)), set: { overtaken: true } },
  { when: allOf(isReceipt, isLivingCard), set: { dueAt: after(now, receiptWaitsMs), claim: null } },
];
