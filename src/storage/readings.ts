import { type Db, type Document, ObjectId } from 'mongodb';
import { z } from 'zod';
import type { ReadingTrail } from '../desk/ports/case-store.ts';
import { personal } from '../domain/personal-data.ts';
import { openCollection, parseStored, presentSchema } from './collection.ts';
import type { Sealing } from './sealing/sealing.ts';

export const readingSchema = z.object({
  at: z.date(),
  personId: z.string(),
  name: personal(z.string()),
  reference: z.string(),
  page: z.string(),
});

/** Who has opened which case, and when. */
export const openReadings = (db: Db, sealing: Sealing): ReadingTrail => {
  const readings = openCollection<Document & { reference: string; at: Date }>(db, 'readings');
  return {
    record: async (made) => {
      const _id = new ObjectId();
      await readings.insertOne({ _id, schema: presentSchema, ...sealing.seal(readingSchema, made, placeOf(_id)) });
    },
    listOf: async (reference, most) => {
      const found = await readings.find({ reference }).sort({ at: -1 }).limit(most).toArray();
      return found.map((each) =>
        parseStored(readingSchema, sealing.open(readingSchema, each, placeOf(each._id)), `a reading of ${reference}`),
      );
    },
  };
};

const placeOf = (_id: ObjectId) => ({ collection: 'readings', id: _id.toHexString() });
