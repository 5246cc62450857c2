import type { Db } from 'mongodb';
import { z } from 'zod';
import type { DigestStore, WaitingDigest } from '../desk/ports/reminders.ts';
import { openCollection, presentSchema } from './collection.ts';
import { newlyWaiting, openWaiting, type StoredWaiting } from './waiting-messages.ts';

const waiting: z.ZodType<WaitingDigest> = z.object({
  id: z.string(),
  personId: z.string(),
  day: z.string(),
  references: z.array(z.string()),
  attempts: z.int(),
});

type Stored = Omit<WaitingDigest, 'id'> & StoredWaiting;

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
              $setOnInsert: { schema: presentSchema, personId, day, ...newlyWaiting(dueAt) },
              $addToSet: { references: { $each: [...references] } },
            },
            upsert: true,
          },
        })),
        { ordered: false },
      );
    },

    ...openWaiting(digests, waiting, 'a digest'),
  };
};
