import { icoDueAt } from '../deadlines/ico-due.ts';
import type { WithoutPersonal } from '../personal-data.ts';
import type { Breach } from './breach.ts';

/** How the 72 hours of a breach stand at a moment. Durations are in ms. */
export type Clock =
  | { readonly state: 'running'; readonly dueAt: Date; readonly leftMs: number }
  | { readonly state: 'late'; readonly dueAt: Date; readonly lateMs: number }
  | { readonly state: 'reported'; readonly dueAt: Date; readonly at: Date; readonly lateMs: number }
  /** A person has decided that the Commissioner need not be told (UK GDPR Art. 33(1): unlikely to result in a risk). */
  | { readonly state: 'not-needed' }
  /** The decision asks for it, and a person has given the reason why it is not going to be done (Art. 33(5)). */
  | { readonly state: 'explained' }
  /** Withdrawn, closed, or a duplicate whose clock is the other case's. */
  | { readonly state: 'stopped' };

type Clocked = Pick<
  WithoutPersonal<Breach>,
  'report' | 'awareness' | 'assessments' | 'tasks' | 'icoReports' | 'withdrawn' | 'closed' | 'duplicateOf'
>;

/** From when the 72 hours count: the reporter's time, unless the DPO has recorded a later one with a reason. */
export const awareAtOf = ({ report, awareness }: Pick<Clocked, 'report' | 'awareness'>): Date =>
  awareness?.at ?? report.awareAt;

/** The end of the 72 hours (UK GDPR Art. 33(1)). */
export const dueAtOf = (breach: Pick<Clocked, 'report' | 'awareness'>): Date => icoDueAt(awareAtOf(breach));

/** Reported late is still reported (Art. 33(1), second sentence); what a decision does not ask for, or somebody has explained, runs no clock. */
export const clockOf = (breach: Clocked, now: Date): Clock => {
  const dueAt = dueAtOf(breach);
  const [first] = breach.icoReports;
  if (first)
    return {
      state: 'reported',
      dueAt,
      at: first.sentAt,
      lateMs: Math.max(0, first.sentAt.getTime() - dueAt.getTime()),
    };
  if (breach.withdrawn || breach.closed || breach.duplicateOf) return { state: 'stopped' };
  const asked = breach.tasks.find(({ kind, droppedAt }) => kind === 'tell-ico' && droppedAt === null);
  if (breach.assessments.length > 0 && !asked) return { state: 'not-needed' };
  if (asked?.notDone) return { state: 'explained' };
  const leftMs = dueAt.getTime() - now.getTime();
  return leftMs >= 0 ? { state: 'running', dueAt, leftMs } : { state: 'late', dueAt, lateMs: -leftMs };
};
