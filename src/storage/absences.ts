import type { Db } from 'mongodb';
import { z } from 'zod';
import type { AbsenceStore } from '../desk/ports/colleagues.ts';
import type { Absence } from '../domain/organisation/absence.ts';
import { openCollection, parseStored, presentSchema, type StoredAs } from './collection.ts';
import { codesOver, withCode } from './proof/coded-document.ts';
import type { Sealing } from './sealing/sealing.ts';

const absence: z.ZodType<Absence> = z.object({
  id: z.string(),
  organisation: z.string(),
  personId: z.string(),
  from: z.string(),
  until: z.string(),
  coverId: z.string(),
  recordedAt: z.date(),
});

const absenceIs = (id: string, told: Omit<Absence, 'id'>): readonly unknown[] => [
  ...['absence', id, told.organisation, told.personId, told.from, told.until, told.coverId, told.recordedAt],
];

export const absenceCodes = codesOver(({ _id, ...told }) => absenceIs(String(_id), told as Omit<Absence, 'id'>));

/** The absences that colleagues have told the desk. Whoever covers has their rights, so one that has no code is passed over. */
export const openAbsences = (db: Db, sealing: Sealing): AbsenceStore => {
  const absences = openCollection<StoredAs<Absence>>(db, 'absences');
  const isWhole = (each: StoredAs<Absence>) => absenceCodes.problem(each, sealing) === undefined;
  return {
    record: async ({ id, ...told }) => {
      const coded = withCode({ schema: presentSchema, ...told }, absenceIs(id, told), sealing);
      await absences.updateOne({ _id: id }, { $setOnInsert: coded }, { upsert: true });
    },

    end: async (personId, { today, yesterday }) => {
      const began = await absences.find({ personId, from: { $lt: today }, until: { $gte: today } }).toArray();
      const ended = await Promise.all(
        began.filter(isWhole).map(async ({ _id, ...told }) => {
          const coded = withCode({ until: yesterday }, absenceIs(_id, { ...told, until: yesterday }), sealing);
          return (await absences.updateOne({ _id, until: told.until }, { $set: coded })).modifiedCount;
        }),
      );
      const beginsToday = await absences.deleteMany({ personId, from: today });
      return ended.reduce((sum, each) => sum + each, beginsToday.deletedCount);
    },

    listFrom: async (day) => {
      const found = await absences.find({ until: { $gte: day } }).toArray();
      return found.filter(isWhole).map(({ _id: id, ...rest }) => parseStored(absence, { id, ...rest }, 'an absence'));
    },
  };
};
