/** A message that waits until its place may be written to again. */
export interface InLine {
  readonly id: string;
  /** Whose doing it tells of: they take turns, so that nobody's flood holds up what others have reported. */
  readonly reporter: string;
  /** A breach, whose 72 hours run. */
  readonly urgent: boolean;
}

type Waiting = InLine & { readonly since: number; readonly askAgainAt: number };

/** Whoever has waited so long is not passed over again for something more urgent. */
const longestPassedOverMs = 3_000;
/** One that has not come back by then was taken over by another process, or is no longer wanted. */
const forgottenAfterMs = 2_000;

/** Two who were given the same moment come a little apart. */
const graceMs = 200;

/** Who waits for one place, and whose turn it is. Kept in memory: what several processes do at once is evened out by the pace. */
export const openLine = (intervalMs: number) => {
  const waiting = new Map<string, Waiting>();
  const servedAt = new Map<string, number>();

  /** Whether `one` goes before `other` when both may go. */
  const before = (one: Waiting, other: Waiting, now: number): boolean => {
    const overdue = [one, other].map((each) => isOverdue(each, now));
    if (overdue[0] !== overdue[1]) return overdue[0] === true;
    if (one.urgent !== other.urgent) return one.urgent;
    const served = [one, other].map(({ reporter }) => servedAt.get(reporter) ?? 0);
    if (served[0] !== served[1]) return (served[0] ?? 0) < (served[1] ?? 0);
    return one.since < other.since;
  };
  const isOverdue = ({ reporter, since }: Waiting, now: number): boolean =>
    now - since >= longestPassedOverMs && (servedAt.get(reporter) ?? 0) <= since;

  const asWaiting = (each: InLine, now: number): Waiting =>
    waiting.get(each.id) ?? { ...each, since: now, askAgainAt: now };

  return {
    /** Whether another is due whose turn comes first. */
    mustGiveWay: (each: InLine, now: number): boolean => {
      for (const { id, askAgainAt } of waiting.values()) if (askAgainAt < now - forgottenAfterMs) waiting.delete(id);
      const mine = asWaiting(each, now);
      return [...waiting.values()].some(
        (other) => other.id !== each.id && other.askAgainAt <= now + graceMs && before(other, mine, now),
      );
    },

    /**
     * When to ask again, `waitMs` being the place's next moment. Each is given a moment of their own behind all whose turn comes
     * first, so that a long queue is not asked through once a second.
     */
    lineUp: (each: InLine, { now, waitMs }: { now: number; waitMs: number }): number => {
      const mine = asWaiting(each, now);
      const others = [...waiting.values()].filter(({ id }) => id !== each.id);
      const own = others.filter(
        ({ reporter, urgent }) => reporter === each.reporter && (urgent || !each.urgent),
      ).length;
      const first = new Map<string, number>();
      for (const other of others.filter(({ reporter }) => reporter !== each.reporter)) {
        const most = own + (before(other, mine, now) ? 1 : 0);
        first.set(other.reporter, Math.min((first.get(other.reporter) ?? 0) + 1, most));
      }
      const ahead = own + [...first.values()].reduce((sum, count) => sum + count, 0);
      const askAgainAt = now + waitMs + ahead * intervalMs;
      waiting.set(each.id, { ...mine, askAgainAt });
      return askAgainAt;
    },

    served: ({ id, reporter }: InLine, now: number): void => {
      waiting.delete(id);
      servedAt.set(reporter, now);
    },

    isIdle: (now: number): boolean => waiting.size === 0 && [...servedAt.values()].every((at) => at < now - 60_000),
  };
};
