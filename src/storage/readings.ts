import type { Db } from 'mongodb';
import { z } from 'zod';
import type { ReadingTrail } from '../desk/ports/case-store.ts';
import { openCollection, parseStored, presentSchema } from './collection.ts';

const reading = z.object({
  at: z.date(),
  personId: z.string(),
  name: z.string(),
  reference: z.string(),
  page: z.string(),
});

/** Who has opened which case, and when. */
export const openReadings = (db: Db): ReadingTrail => {
  const readings = openCollection<z.infer<typeof reading> & { schema: number }>(db, 'readings');
  return {
    record: async (made) => {
      await readings.insertOne({ ...made, schema: presentSchema });
    },
    listOf: async (reference, most) => {
      const found = await readings.find({ reference }).sort({ at: -1 }).limit(most).toArray();
      return found.map((each) => parseStored(reading, each, `a reading of ${reference}`));
    },
  };
};
