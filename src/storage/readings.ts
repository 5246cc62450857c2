import { type Db, type Document, ObjectId } from 'mongodb';
import { z } from 'zod';
import type { ReadingTrail } from '../desk/ports/case-store.ts';
import { personal } from '../domain/personal-data.ts';
import { openCollection, parseStored, presentSchema } from './collection.ts';
import { openTrail } from './proof/trail.ts';
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
  const readings = openCollection<Document & { _id: ObjectId }>(db, 'readings');
  const trail = openTrail(readings as never, sealing);
  return {
    record: (made) => {
      const line = { _id: new ObjectId(), schema: presentSchema, ...made };
      return trail.append(line, (coded) => sealing.seal(readingSchema, coded, placeOfReading(coded)));
    },
    listOf: async (reference, most) => {
      const found = await readings.find({ reference }).sort({ at: -1 }).limit(most).toArray();
      return found.map((each) =>
        parseStored(
          readingSchema,
          sealing.open(readingSchema, each, placeOfReading(each)),
          `a reading of ${reference}`,
        ),
      );
    },
  };
};

/** Bound to who read what: it cannot be made another’s. */
export const placeOfReading = ({ _id, personId, reference }: Document) => ({
  ...{ collection: 'readings', id: (_id as ObjectId).toHexString(), bound: [String(personId), String(reference)] },
});
