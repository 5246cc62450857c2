import type { Decided } from '../../case.ts';
import { dayAndTime, londonClock } from '../../deadlines/london-time.ts';
import type { Change } from '../../history.ts';
import { byRole } from '../../organisation/by-role.ts';
import { type Outcome, refuse } from '../../outcome.ts';
import type { Breach } from '../breach.ts';
import { type Deciding, decided, type Over, stillOpen } from '../revise-breach.ts';

/**
 * Somebody sees to it from now on. The first one counts; the next is told who and when by role, because the answer may
 * be shown in a channel. `acknowledgedInWords` says it with the name.
 */
export const acknowledgeBreach = (deciding: Deciding): Outcome<Decided<Breach>, Over | 'already-acknowledged'> => {
  const { before, by, organisation, now } = deciding;
  const open = stillOpen(before);
  if (!open.ok) return open;
  if (before.acknowledged) {
    const who = byRole(before.acknowledged.by.id, organisation);
    const words = `${who} acknowledged it on ${dayAndTime(before.acknowledged.at)}.`;
    return refuse('already-acknowledged', words.charAt(0).toUpperCase() + words.slice(1));
  }
  return decided(deciding, {
    set: { acknowledged: { at: now, by } },
    what: 'acknowledged',
    changes: [{ field: 'Acknowledged by', old: '', new: by.name }] as Change[],
  });
};

/** Who acknowledged it, by name: for a private answer only. Undefined while nobody has. */
export const acknowledgedInWords = ({ acknowledged }: Pick<Breach, 'acknowledged'>, now: Date): string | undefined => {
  if (!acknowledged) return undefined;
  const { day, time } = londonClock(acknowledged.at);
  const when = day === londonClock(now).day ? `at ${time}` : `on ${dayAndTime(acknowledged.at)}`;
  return `Already acknowledged by ${acknowledged.by.name} ${when}.`;
};
