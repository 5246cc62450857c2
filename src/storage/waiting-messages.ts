import type { Collection, Document, Filter, UpdateFilter } from 'mongodb';
import type { z } from 'zod';
import { parseStored } from './collection.ts';

/** What every message that waits to be sent to one person is stored with, beside what it is about. */
export interface StoredWaiting {
  readonly _id: string;
  readonly schema: number;
  readonly attempts: number;
  readonly dueAt: Date | null;
  readonly claim: string | null;
  readonly sentAt: Date | null;
  /** MongoDB clears it away then. */
  readonly keptUntil: Date;
}

const keptMs = 30 * 24 * 3_600_000;

/** A message that nobody has tried to send yet. */
export const newlyWaiting = (dueAt: Date) => ({
  ...{ attempts: 0, claim: null, sentAt: null },
  ...{ dueAt, keptUntil: new Date(dueAt.getTime() + keptMs) },
});

/**
 * Gives each message to one process at a time: claiming moves the due time on, so that one whose process dies comes back by
 * itself. `name` says what it is where a stored one does not fit its schema.
 */
export const openWaiting = <Stored extends StoredWaiting, Shape extends z.ZodType>(
  messages: Collection<Stored>,
  shape: Shape,
  name: string,
) => {
  const change = async ({ id, claim }: { id: string; claim: string }, update: Document): Promise<void> => {
    await messages.updateOne({ _id: id, claim } as Filter<Stored>, update as UpdateFilter<Stored>);
  };
  return {
    claim: async ({ now, claim, leaseMs }: { now: Date; claim: string; leaseMs: number }) => {
      const leased = { $set: { dueAt: new Date(now.getTime() + leaseMs), claim } };
      const found = await messages.findOneAndUpdate(
        { dueAt: { $lte: now } } as Filter<Stored>,
        leased as unknown as UpdateFilter<Stored>,
        { sort: { dueAt: 1 }, returnDocument: 'after' },
      );
      if (!found) return undefined;
      const { _id: id, ...rest } = found;
      return parseStored(shape, { id, ...rest }, name);
    },

    markSent: ({ now, ...claimed }: { id: string; claim: string; now: Date }) =>
      change(claimed, { $set: { dueAt: null, claim: null, sentAt: now } }),

    postpone: ({
      until,
      countsAsAttempt,
      ...claimed
    }: {
      id: string;
      claim: string;
      until: Date;
      countsAsAttempt: boolean;
    }) => change(claimed, { $set: { dueAt: until, claim: null }, $inc: { attempts: countsAsAttempt ? 1 : 0 } }),
  };
};
