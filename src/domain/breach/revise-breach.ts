import { type Decided, revise } from '../case.ts';
import type { Actor, Change } from '../history.ts';
import type { Notice } from '../notices/notice.ts';
import { noticesFor } from '../notices/recipients.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { rolesThatMay } from '../organisation/roles.ts';
import { type Outcome, ok, refuse } from '../outcome.ts';
import { subjectOf } from '../subject-of.ts';
import { type Breach, statusOf } from './breach.ts';

/** What every decision about a breach is given: the record as it stands, who decides, for whom, and when. */
export interface Deciding {
  readonly before: Breach;
  readonly by: Actor;
  readonly organisation: Organisation;
  readonly submissionId: string;
  readonly now: Date;
}

/** What can happen to a breach after it was reported. Each is a line of its history and is noted in its card's thread. */
export const breachEvents = [
  'acknowledged',
  'awareness-recorded',
  'assessed',
  'task-done',
  'task-explained',
  'task-given',
  'ico-answers-saved',
  'ico-told',
  'letter-written',
  'people-told',
  'investigated',
  'action-planned',
  'closed',
  'reopened',
  'duplicate-linked',
  'duplicate-received',
  'duplicate-released',
] as const;
export type BreachEvent = (typeof breachEvents)[number];

type Revised = Partial<Omit<Breach, 'reference' | 'version' | 'history' | 'notices' | 'schema' | 'type'>>;

/** The next version of a breach, with its line of history, the note to the DPO's channel and whatever else it owes. */
export const decided = (
  { before, by, organisation, submissionId, now }: Deciding,
  {
    set,
    what,
    changes,
    notices = () => [],
  }: {
    set: Revised;
    what: BreachEvent;
    changes: readonly { field: string; old: string; new: string }[];
    /** Who else must hear, given the new version. */
    notices?: (version: number) => readonly Notice[];
  },
): { ok: true; value: Decided<Breach> } => {
  const record = revise(before, { set, by, what, changes: changes as readonly Change[], submissionId, now });
  const { version } = record;
  const note = noticesFor('note', { of: 'breach', organisation, version, now });
  return ok({ record, notices: [...note, ...notices(version)] });
};

export type Over = 'over';

/** Refuses with the reason when nothing can be decided about a breach any more. */
export const stillOpen = (before: Breach): Outcome<Breach, Over> => {
  const { reference } = before;
  switch (statusOf(before)) {
    case 'withdrawn':
      return refuse('over', `${reference} has been withdrawn, so nothing can be changed.`);
    case 'closed':
      return refuse(
        'over',
        `${reference} is closed, so nothing is left to do. A ${rolesThatMay('triage', subjectOf(before))} can open it again.`,
      );
    case 'duplicate':
      return refuse('over', `${reference} is a duplicate of ${before.duplicateOf}. Work on that one.`);
    case 'open':
    case 'acknowledged':
    case 'assessed':
      return ok(before);
  }
};
