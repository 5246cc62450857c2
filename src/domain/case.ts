import { z } from 'zod';
import { type Actor, actor, append, type Change, historyEntry } from './history.ts';
import { type Notice, notice } from './notices/notice.ts';

export const referencePattern = /^[A-Z]{2}-\d{4}-\d{4,}$/;

/** What every case has, whatever it is about. `submissionId` makes the same report sent twice one case. */
export const caseFields = {
  schema: z.literal(4),
  reference: z.string().regex(referencePattern),
  organisation: z.string(),
  submissionId: z.string(),
  version: z.int().min(1),
  reportedAt: z.date(),
  reporter: actor,
  history: z.array(historyEntry),
  notices: z.array(notice),
};

/** What every kind of case has, for code that does not mind which kind it is. */
export const caseRecord = z.object(caseFields);
export type CaseRecord = z.infer<typeof caseRecord>;

/** A decision about a case: the record as it now is, with one more line of history, and who must hear of it. */
export interface Decided<Case extends CaseRecord> {
  readonly record: Case;
  readonly notices: readonly Notice[];
}

/** The next version of a record: the changes, and the line of history that tells them. */
export const revise = <Case extends CaseRecord>(
  before: Case,
  {
    set,
    by,
    what,
    changes,
    submissionId,
    now,
  }: {
    set: Partial<Omit<Case, keyof CaseRecord>>;
    by: Actor;
    what: string;
    changes: readonly Change[];
    submissionId: string;
    now: Date;
  },
): Case => ({
  ...before,
  ...set,
  version: before.version + 1,
  history: [
    ...before.history,
    append(before.history, { at: now, by, what, changes: [...changes], submissionId }, before.reference),
  ],
});

/** `BR`, 2026, 1 -> `BR-2026-0001`. */
export const referenceOf = (prefix: string, year: number, number: number): string =>
  `${prefix}-${year}-${String(number).padStart(4, '0')}`;
