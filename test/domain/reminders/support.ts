import { type Breach, breach } from '../../../src/domain/breach/breach.ts';
import { reportBreach } from '../../../src/domain/breach/report/report-breach.ts';
import type { Actor } from '../../../src/domain/history.ts';
import type { Organisation } from '../../../src/domain/organisation/organisation.ts';
import { nextReminderAt, reminderNotice, remindersDue } from '../../../src/domain/reminders/due.ts';
import { type Reminded, stepOf } from '../../../src/domain/reminders/steps.ts';
import { brookvale, idOf, lostLaptop } from '../../support/cast.ts';

export const hour = 3_600_000;
export const minute = 60_000;

type Changes = Partial<Omit<Breach, 'organisation' | 'reference'>>;

/** A breach that Maya reported; `awareAt` is when it was noticed. */
export const reported = (
  at: string,
  {
    awareAt = at,
    organisation = brookvale,
    reference = 'BR-2026-0001',
    ...changes
  }: { awareAt?: string; organisation?: Organisation; reference?: string } & Changes = {},
): Breach => ({
  ...reportBreach({
    reference,
    submissionId: 'report',
    reporter: { id: idOf(1), name: 'Maya Okafor' } as Actor,
    organisation,
    report: lostLaptop({ occurredAt: undefined, awareAt: new Date(awareAt) }),
    containedAt: {},
    drill: false,
    receiptCard: null,
    now: new Date(at),
  }),
  ...changes,
});

const by = { id: idOf(2), name: 'Dev Patel' };
const theirs = breach.shape.acknowledged.unwrap();
export const acknowledged = (at: string): Pick<Breach, 'acknowledged'> => ({
  acknowledged: theirs.parse({ at: new Date(at), by }),
});

export interface Told {
  readonly at: Date;
  readonly personId: string;
  readonly step: string;
}

/**
 * Runs the plan as the sweep does: hops to the next due instant, owes what is due then, until nothing is left or the
 * time is up. Throws where it would never end.
 */
export const run = <Kind extends Reminded>(
  first: Kind,
  until: Date,
  { organisation = brookvale, from = first.reportedAt }: { organisation?: Organisation; from?: Date } = {},
): { told: Told[]; after: Kind } => {
  const told: Told[] = [];
  let about = first;
  let now = from;
  for (let hops = 0; hops < 500; hops += 1) {
    const due = nextReminderAt(about, organisation, now);
    if (!due || due > until) return { told, after: about };
    now = new Date(Math.max(due.getTime(), now.getTime()));
    const notices = remindersDue(about, organisation, now).map((each) => reminderNotice(each, about, now));
    told.push(...notices.map((each) => ({ at: now, personId: each.holder ?? '', step: stepOf(each) })));
    about = { ...about, notices: [...about.notices, ...notices] };
  }
  throw new Error('the plan hops without end');
};
