import type { Db } from 'mongodb';
import { z } from 'zod';
import type { AbsenceStore } from '../desk/ports/colleagues.ts';
import type { Absence } from '../domain/organisation/absence.ts';
import { openCollection, parseStored, presentSchema, type StoredAs } from './collection.ts';

const absence: z.ZodType<Absence> = z.object({
  id: z.string(),
  organisation: z.string(),
  personId: z.string(),
  from: z.string(),
  until: z.string(),
  coverId: z.string(),
  recordedAt: z.date(),
});

/** The absences that colleagues have told the desk. */
export const openAbsences = (db: Db): AbsenceStore => {
  const absences = openCollection<StoredAs<Absence>>(db, 'absences');
  return {
    record: async ({ id, ...told }) => {
      await absences.updateOne({ _id: id }, { $setOnInsert: { schema: presentSchema, ...told } }, { upsert: true });
    },

    end: async (personId, { today, yesterday }) => {
      const began = await absences.updateMany(
        { personId, from: { $lt: today }, until: { $gte: today } },
        { $set: { until: yesterday } },
      );
      const beginsToday = await absences.deleteMany({ personId, from: today });
      return began.modifiedCount + beginsToday.deletedCount;
    },

    listFrom: async (day) => {
      const found = await absences.find({ until: { $gte: day } }).toArray();
      return found.map(({ _id: id, ...rest }) => parseStored(absence, { id, ...rest }, 'an absence'));
    },
  };
};
