import type { Case } from '../../domain/any-case.ts';
import type { Notice } from '../../domain/notices/notice.ts';

/** The waiting notices of all cases, seen as one queue that several processes share. */
export interface NoticeQueue {
  /** Takes the notice that has been due longest; until `leaseMs` has passed nobody else gets it. */
  claim(by: { now: Date; claim: string; leaseMs: number }): Promise<{ about: Case; notice: Notice } | undefined>;
  /** Each of these does nothing when the claim has been lost meanwhile. */
  markSent(to: ClaimedNotice & { delivery: NonNullable<Notice['delivery']>; now: Date }): Promise<void>;
  markUpToDate(to: ClaimedNotice & { activityId: string | null; now: Date }): Promise<void>;
  /** With `tellReceiptAt` the card that lists who has been told falls due too. */
  postpone(
    to: ClaimedNotice & { until: Date; trouble: string | null; countsAsAttempt: boolean; tellReceiptAt?: Date },
  ): Promise<void>;
  /** Lets every claim of this process go, so that another may take the work at once. */
  release(claimPrefix: string, now: Date): Promise<void>;
  /** What has been in trouble falls due now: a destination has come back. */
  hurry(now: Date): Promise<void>;
  /** When the next notice falls due; undefined when none waits. */
  nextDueAt(): Promise<Date | undefined>;
  /** Unsent notices of these organisations that have met trouble, oldest first. */
  inTrouble(of: { organisations: readonly string[]; most: number }): Promise<{ reference: string; notice: Notice }[]>;
  countWaiting(): Promise<{ waiting: number; inTrouble: number }>;
  /** When the notice that has waited longest was recorded; undefined when none waits. */
  oldestWaiting(): Promise<Date | undefined>;
}

export interface ClaimedNotice {
  readonly reference: string;
  readonly version: number;
  readonly noticeId: string;
  readonly claim: string;
}

/** Spreads messages out over all processes: each key is passed at most once an interval. */
export interface Pacing {
  /** Takes the slot and answers 0, or takes nothing and answers how many ms until the next slot. */
  take(key: string, intervalMs: number, now: Date): Promise<number>;
  /** Nothing passes `key` before this instant (a Retry-After). */
  holdUntil(key: string, until: Date): Promise<void>;
}
