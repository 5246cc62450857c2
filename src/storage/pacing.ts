import type { Db } from 'mongodb';
import type { Pacing } from '../desk/ports/notice-queue.ts';
import { openCollection } from './collection.ts';

interface Slot {
  _id: string;
  /** From this instant the key may be passed again; long after it the slot is cleared away. */
  nextAt: Date;
}

/** One slot per key, shared by all processes. */
export const openPacing = (db: Db): Pacing => {
  const slots = openCollection<Slot>(db, 'pacing');
  return {
    take: async (key, intervalMs, now) => {
      const next = new Date(now.getTime() + intervalMs);
      const isFree = { $lte: [{ $ifNull: ['$nextAt', now] }, now] };
      const before = await slots.findOneAndUpdate(
        { _id: key },
        [{ $set: { nextAt: { $cond: [isFree, next, '$nextAt'] } } }],
        { upsert: true, returnDocument: 'before' },
      );
      return Math.max(0, (before?.nextAt ?? now).getTime() - now.getTime());
    },

    holdUntil: async (key, until) => {
      await slots.updateOne({ _id: key }, { $max: { nextAt: until } }, { upsert: true });
    },
  };
};
