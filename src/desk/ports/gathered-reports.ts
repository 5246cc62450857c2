import type { Case } from '../../domain/any-case.ts';
import type { Delivery, Notice } from '../../domain/notices/notice.ts';
import type { ClaimedNotice } from './notice-queue.ts';

/** Reports of one person that are told on one card, because there were too many of them within an hour. */
export interface GatheredReports {
  /** How many others their reporter had made there within the hour before this one, practice aside; counted up to `most`. */
  countBefore(about: Case, most: number): Promise<number>;
  /** From now on it may be told on another's card. Nothing when the claim has been lost. */
  letWait(claimed: ClaimedNotice): Promise<void>;
  /** Those that wait to be told beside this one, to the same ears, the oldest first. */
  waitingWith(one: OneTold, most: number): Promise<OneTold[]>;
  /** The newest card at this place that has told the same ears of too many since then. */
  cardFor(one: OneTold, at: { place: string; since: Date }): Promise<OneTold | undefined>;
  /** What has been told on the card of this one. */
  toldOn(card: OneTold): Promise<Pick<Case, 'reference' | 'reportedAt'>[]>;
  /** The card falls due; where somebody is bringing it up to date just then, they do it once more. */
  bringUpToDate(card: OneTold, now: Date): Promise<void>;
  /** Nothing for one that somebody has told meanwhile. */
  markTold(one: OneTold, told: { delivery: Delivery; now: Date }): Promise<void>;
}

export interface OneTold {
  readonly about: Case;
  readonly notice: Notice;
}
