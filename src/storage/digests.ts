import type { Db } from 'mongodb';
import { z } from 'zod';
import type { DigestStore, WaitingDigest } from '../desk/ports/reminders.ts';
import { openCollection, parseStored, presentSchema } from './collection.ts';

const waiting: z.ZodType<WaitingDigest> = z.object({
  id: z.string(),
  personId: z.string(),
  day: z.string(),
  references: z.array(z.string()),
  attempts: z.int(),
});

type Stored = Omit<WaitingDigest, 'id'> & {
  readonly _id: string;
  readonly schema: number;
  readonly dueAt: Date | null;
  readonly claim: string | null;
  readonly sentAt: Date | null;
  readonly keptUntil: Date;
};

const keptMs = 30 * 24 * 3_600_000;

/** One digest for each person and day: its id is made of both, so that two processes cannot write two. */
export const openDigests = (db: Db): DigestStore => {
  const digests = openCollection<Stored>(db, 'digests');
  return {
    expect: async (expected) => {
      if (expected.length === 0) return;
      await digests.bulkWrite(
        expected.map(({ personId, day, references, dueAt }) => ({
          updateOne: {
            filter: { _id: `${day}.${personId}` },
            update: {
              $setOnInsert: {
                ...{ schema: presentSchema, personId, day, dueAt, attempts: 0, claim: null, sentAt: null },
                keptUntil: new Date(dueAt.getTime() + keptMs),
              },
              $addToSet: { references: { $each: [...references] } },
            },
            upsert: true,
          },
        })),
        { ordered: false },
      );
    },

    claim: async ({ now, claim, leaseMs }) => {
      const found = await digests.findOneAndUpdate(
        { dueAt: { $lte: now } },
        { $set: { dueAt: new Date(now.getTime() + leaseMs), claim } },
        { sort: { dueAt: 1 }, returnDocument: 'after' },
      );
      if (!found) return undefined;
      const { _id: id, ...rest } = found;
      return parseStored(waiting, { id, ...rest }, 'a digest');
    },

    markSent: async ({ id, claim, now }) => {
      await digests.updateOne({ _id: id, claim }, { $set: { dueAt: null, claim: null, sentAt: now } });
    },

    postpone: async ({ id, claim, until, countsAsAttempt }) => {
      await digests.updateOne(
        { _id: id, claim },
        { $set: { dueAt: until, claim: null }, $inc: { attempts: countsAsAttempt ? 1 : 0 } },
      );
    },
  };
};
