import { type Decided, revise } from '../case.ts';
import type { Day } from '../deadlines/day-words.ts';
import type { Actor, Change } from '../history.ts';
import type { Notice } from '../notices/notice.ts';
import { noticesFor } from '../notices/recipients.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { type Outcome, ok, refuse } from '../outcome.ts';
import type { Guarding } from './guards.ts';
import { missingBefore } from './in-the-way.ts';
import { type Move, moveOf, type RequestEvent } from './machine.ts';
import { type DataRequest, hasEnded, type Stage } from './request.ts';

/** What every decision about a request is given. `marked`: other requests about the same person whose marker stands. */
export interface Deciding {
  readonly before: DataRequest;
  readonly by: Actor;
  readonly organisation: Organisation;
  readonly marked: readonly DataRequest[];
  readonly submissionId: string;
  readonly now: Date;
  /** The day on which it happened, where the machine asks for it and it is not today. */
  readonly on?: Day;
}

type Revised = Partial<
  Omit<DataRequest, 'reference' | 'version' | 'history' | 'notices' | 'schema' | 'type' | 'stage' | 'submissionId'>
>;

export type NotNow = 'not-now';

/** Whether an event can happen to a request as it stands, and where it leads; refused in words for whoever asks for it. */
export const mayHappen = (event: RequestEvent, guarding: Guarding): Outcome<Stage, NotNow> => {
  const [missing] = missingBefore(event, guarding);
  if (missing !== undefined) return refuse('not-now', missing);
  return ok(leadsTo(moveOf(event).to, guarding.before));
};

const leadsTo = (to: Move['to'], before: DataRequest): Stage => {
  switch (to) {
    case 'same':
      return before.stage;
    case 'back':
      return hasEnded(before) ? before.stage : 'open';
    default:
      return to;
  }
};

/**
 * The one way in which a request changes: the machine is asked, then comes the next version with its line of history, the
 * note to the DPO's channel and whatever else it owes. An answer that leads back to `open` has lost its check.
 */
export const happened = (
  deciding: Deciding,
  event: RequestEvent,
  {
    set,
    changes,
    notices = () => [],
  }: {
    set: Revised;
    changes: readonly { field: string; old: string; new: string }[];
    /** Who else must hear, given the new version. */
    notices?: (version: number) => readonly Notice[];
  },
): Outcome<Decided<DataRequest>, NotNow> => {
  const stage = mayHappen(event, deciding);
  if (!stage.ok) return stage;
  const { before, by, organisation, submissionId, now } = deciding;
  const unchecked = stage.value === 'open' ? { check: null } : {};
  const record = revise(before, {
    set: { ...set, ...unchecked, stage: stage.value },
    ...{ by, what: event, changes: changes as readonly Change[], submissionId, now },
  });
  const { version } = record;
  const note = noticesFor('note', { of: 'request', organisation, version, now });
  return ok({ record, notices: [...note, ...notices(version)] });
};
