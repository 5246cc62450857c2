import type { Case } from '../../domain/any-case.ts';
import type { Notice } from '../../domain/notices/notice.ts';

/**
 * The reminders of all cases by when they are due. The cost grows with the number that is due, not with the number of
 * cases that are open.
 */
export interface ReminderStore {
  /** Cases with a reminder due, the one due longest first; `after` is the last of the page before. */
  due(by: { now: Date; most: number; after: DueCase | undefined }): Promise<DueCase[]>;
  /**
   * For each case one update: the notices whose ids it does not have yet, and when it is to be looked at next. Nothing
   * happens to a case whose version or due time is no longer the one that was looked at; it stays due.
   */
  owe(looked: readonly LookedAt[]): Promise<void>;
  /**
   * Counts reminders, each named by its reference and notice id, for each person and day. Answers with all that were let
   * through: the uncapped ones always, the others while there are fewer than `most`. The same again changes nothing.
   */
  admit(
    counted: readonly {
      personId: string;
      day: string;
      capped: readonly string[];
      uncapped: readonly string[];
      most: number;
    }[],
    now: Date,
  ): Promise<ReadonlySet<string>>;
  /** The case that somebody was last reminded of. */
  lastOf(personId: string): Promise<string | undefined>;
  /** Puts off the reminders of one person about one case. It is no decision about the case and leaves its version. */
  snooze(to: {
    reference: string;
    snooze: { personId: string; until: Date };
    now: Date;
    nextAt: Date | null;
  }): Promise<void>;
  /** Every open case of an organisation is to be looked at: who hears of it may have changed. One write. */
  lookAgain(organisation: string, now: Date): Promise<void>;
  /** Cases from before there were reminders are to be looked at. */
  lookAtNew(now: Date): Promise<void>;
}

export interface DueCase {
  readonly reference: string;
  readonly dueAt: Date;
  /** Throws a fault when the stored case does not fit its schema, so that it keeps no other from being looked at. */
  readonly read: () => Case;
}

export interface LookedAt {
  readonly reference: string;
  readonly version: number;
  /** The due time that was looked at. */
  readonly dueAt: Date;
  readonly notices: readonly Notice[];
  readonly nextAt: Date | null;
}

/** One person's list of what is open, once a day. */
export interface WaitingDigest {
  readonly id: string;
  readonly personId: string;
  /** In London, such as `2026-11-23`. */
  readonly day: string;
  readonly references: readonly string[];
  readonly attempts: number;
}

export interface DigestStore {
  /** Writes those that are not there yet; to those that are, adds what they are about. */
  expect(
    digests: readonly { personId: string; day: string; references: readonly string[]; dueAt: Date }[],
  ): Promise<void>;
  /** Takes the one that has been due longest; until `leaseMs` has passed nobody else gets it. */
  claim(by: { now: Date; claim: string; leaseMs: number }): Promise<WaitingDigest | undefined>;
  /** Each of these does nothing when the claim has been lost meanwhile. */
  markSent(to: { id: string; claim: string; now: Date }): Promise<void>;
  postpone(to: { id: string; claim: string; until: Date; countsAsAttempt: boolean }): Promise<void>;
}
