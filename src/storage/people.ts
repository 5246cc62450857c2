import type { Db } from 'mongodb';
import { z } from 'zod';
import type { KnownColleague, PeopleStore } from '../desk/ports/colleagues.ts';
import { openCollection, parseStored, presentSchema, type StoredAs } from './collection.ts';

const colleague: z.ZodType<KnownColleague> = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  organisation: z.string().nullable(),
  teamsId: z.string().nullable().default(null),
});

/** Colleagues as last seen in Teams, by Entra object id. */
export const openPeople = (db: Db): PeopleStore => {
  const people = openCollection<StoredAs<KnownColleague>>(db, 'people');
  return {
    find: async (id) => {
      const found = await people.findOne({ _id: id });
      return found ? parseStored(colleague, { ...found, id }, `colleague ${id}`) : undefined;
    },

    remember: async ({ id, name, email, teamsId }) => {
      await people.updateOne(
        { _id: id },
        { $set: { schema: presentSchema, name, email, teamsId }, $setOnInsert: { organisation: null } },
        { upsert: true },
      );
    },

    /** Throws a fault when the colleague has never been remembered. */
    chooseOrganisation: async (id, organisation) => {
      const { matchedCount } = await people.updateOne({ _id: id }, { $set: { organisation } });
      if (matchedCount === 0) throw new Error(`colleague ${id} is not known yet`);
    },

    teamsIdsOf: async (ids) => {
      const met = { _id: { $in: [...ids] }, teamsId: { $type: 'string' } } as const;
      const found = await people.find(met, { projection: { teamsId: 1 } }).toArray();
      return found.flatMap(({ teamsId }) => teamsId ?? []);
    },
  };
};
