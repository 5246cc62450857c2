import { z } from 'zod';
import { words } from '../breach/report/breach-report.ts';
import type { Decided } from '../case.ts';
import { type Day, dateInWords } from '../deadlines/day-words.ts';
import { londonClock } from '../deadlines/london-time.ts';
import type { NoticeKind } from '../notices/kinds/index.ts';
import { noticesFor } from '../notices/recipients.ts';
import { type Outcome, refuse } from '../outcome.ts';
import { personal } from '../personal-data.ts';
import { type EntryOf, speakers, withdrawalDecisions } from './entry.ts';
import { entriesOf, type PupilFile, withdrawalsOn } from './pupil-file.ts';
import { recordEntry } from './record-entry.ts';
import type { PupilDeciding } from './revise-pupil.ts';
import { saidFields } from './said-fields.ts';

export const withdrawalForm = z.object({
  of: z.enum(['sharing', 'everything'], { error: 'Choose what it is about.' }),
  speaker: z.enum(speakers, { error: 'Choose who said it.' }),
  words: personal(words(2000, 'Write what they said, as nearly in their words as you can.')),
  ...saidFields,
});
export type WithdrawalForm = z.infer<typeof withdrawalForm>;

export const withdrawalDecisionForm = z.object({
  withdrawal: z.string({ error: 'Choose which one you decide about.' }),
  decision: z.enum(withdrawalDecisions, { error: 'Choose what you decided.' }),
  reason: personal(words(2000, 'Give the reason, in a sentence or two. It is part of the record.')),
});
export type WithdrawalDecisionForm = z.infer<typeof withdrawalDecisionForm>;

/** Why nothing more can be withdrawn; undefined where something can. An objection needs no signature before it (UK GDPR Art. 21). */
export const nothingToWithdraw = (file: PupilFile, day: Day): string | undefined => {
  const all = withdrawalsOn(file, day).find(({ of }) => of === 'everything');
  return (
    all &&
    `Everything was withdrawn on ${dateInWords(all.on)}, and that still stands. There is nothing more to withdraw.`
  );
};

/**
 * Records that somebody withdraws what was signed, or objects. It acts at once and for everybody, whoever said it, and
 * the Data Protection Officer decides afterwards (UK GDPR Art. 7(3), 21; no policy names a procedure).
 */
export const recordWithdrawal = ({
  withdrawing,
  ...deciding
}: PupilDeciding & { withdrawing: WithdrawalForm }): Outcome<
  Decided<PupilFile>,
  'wrong-day' | 'nothing-to-withdraw'
> => {
  const refused = nothingToWithdraw(deciding.before, londonClock(deciding.now).day);
  if (refused) return refuse('nothing-to-withdraw', refused);
  return recordEntry(
    deciding,
    'withdrawal-recorded',
    { kind: 'withdrawal', ...withdrawing, keptAt: withdrawing.keptAt ?? null },
    { notices: telling('pupil-withdrawal', deciding) },
  );
};

/** A withdrawal that stands, with the day on which it was decided that it does; undefined while nobody has decided. */
export interface StandingWithdrawal {
  readonly withdrawal: EntryOf<'withdrawal'>;
  readonly decidedOn: Day | undefined;
}

/** What can be decided about: those about which nobody has changed their mind. The oldest first. */
export const standingWithdrawals = (file: PupilFile, day: Day): StandingWithdrawal[] => {
  const decisions = entriesOf(file, 'withdrawal-decided', day);
  return withdrawalsOn(file, day).map((withdrawal) => ({
    withdrawal,
    decidedOn: decisions.findLast((each) => each.withdrawal === withdrawal.id)?.on,
  }));
};

/** Settles a withdrawal. One that stands can end later still, for people change their minds. */
export const decideWithdrawal = ({
  decided: { withdrawal, decision, reason },
  ...deciding
}: PupilDeciding & { decided: WithdrawalDecisionForm }): Outcome<
  Decided<PupilFile>,
  'wrong-day' | 'nothing-withdrawn' | 'stands-already'
> => {
  const on = londonClock(deciding.now).day;
  const standing = standingWithdrawals(deciding.before, on).find((each) => each.withdrawal.id === withdrawal);
  if (!standing) return refuse('nothing-withdrawn', 'This withdrawal no longer counts, so there is nothing to decide.');
  if (decision === 'stands' && standing.decidedOn !== undefined) {
    return refuse('stands-already', `It was decided on ${dateInWords(standing.decidedOn)} that it stands.`);
  }
  const notices = decision === 'taken-back' ? telling('pupil-withdrawal-undone', deciding) : undefined;
  return recordEntry(
    deciding,
    'withdrawal-decided',
    { kind: 'withdrawal-decided', withdrawal, decision, reason, on, source: 'decided-here', keptAt: null },
    notices && { notices },
  );
};

const telling =
  (kind: NoticeKind, { organisation, now }: Pick<PupilDeciding, 'organisation' | 'now'>) =>
  (version: number) =>
    noticesFor(kind, { of: 'pupil', organisation, version, now });
