import type { Day } from '../../deadlines/day-words.ts';
import type { EntryOf } from '../entry.ts';
import { leftBefore } from '../leave.ts';
import { entriesOf, type PupilFile } from '../pupil-file.ts';
import { type StandingWithdrawal, standingWithdrawals } from '../withdraw.ts';

/** How far the three papers have come that the policy asks for. */
type PapersStage =
  /** No referral form. */
  | 'not-referred'
  /** The referral form only. */
  | 'referred'
  /** Acknowledged by the school, not signed. */
  | 'unsigned'
  /** Signed, and not acknowledged by the school. */
  | 'unacknowledged'
  /** Signed by somebody without parental responsibility, or of whom it is not known. */
  | 'without-responsibility'
  | 'complete';

interface Papers {
  readonly form: EntryOf<'referral-form'> | undefined;
  readonly acknowledgement: EntryOf<'acknowledgement'> | undefined;
  /** The latest by somebody with parental responsibility, else the latest. */
  readonly signature: EntryOf<'signature'> | undefined;
  /** The pupil had left and was referred again, and papers from before no longer count. */
  readonly again: boolean;
}

/** Signed with parental responsibility, then withdrawn or objected to: the widest that nobody has taken back. */
export interface Withdrawn extends Papers, StandingWithdrawal {
  readonly stage: 'withdrawn';
}

/** The papers on a day: what decides most questions about a pupil. */
export type Signed = Withdrawn | (Papers & { readonly stage: PapersStage });

/**
 * Which papers stand (SEIPS 4.1-4.3, 7.3). A later signature by somebody without parental responsibility takes nothing
 * away from an earlier one by somebody with it. Who is referred again after leaving starts again: old papers do not count.
 */
export const signedOn = (file: PupilFile, day: Day): Signed => {
  const since = leftBefore(file, day) ?? '';
  const signatures = entriesOf(file, 'signature', day).filter(({ on }) => on > since);
  const papers = {
    form: entriesOf(file, 'referral-form', day).at(-1),
    acknowledgement: entriesOf(file, 'acknowledgement', day).findLast(({ on }) => on > since),
    signature: signatures.findLast(({ responsibility }) => responsibility === 'yes') ?? signatures.at(-1),
    again: since !== '',
  };
  const stage = stageOf(papers);
  const withdrawals = standingWithdrawals(file, day);
  const widest = withdrawals.findLast(({ withdrawal: { of } }) => of === 'everything') ?? withdrawals.at(-1);
  return widest && (stage === 'complete' || stage === 'unacknowledged')
    ? { ...papers, ...widest, stage: 'withdrawn' }
    : { ...papers, stage };
};

const stageOf = ({ form, acknowledgement, signature }: Omit<Papers, 'again'>): PapersStage => {
  if (!form) return 'not-referred';
  if (!signature) return acknowledgement ? 'unsigned' : 'referred';
  if (signature.responsibility !== 'yes') return 'without-responsibility';
  return acknowledgement ? 'complete' : 'unacknowledged';
};
