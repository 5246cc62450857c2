import type { Binary, Db } from 'mongodb';
import { z } from 'zod';
import type { KnownColleague, PeopleStore } from '../desk/ports/colleagues.ts';
import { personal } from '../domain/personal-data.ts';
import { openCollection, parseStored, presentSchema, type StoredAs } from './collection.ts';
import type { Codes } from './sealing/seal-anew.ts';
import type { SealedWith, Sealing } from './sealing/sealing.ts';

export const colleagueSchema = z.object({
  id: z.string(),
  name: personal(z.string()),
  email: personal(z.string()).nullable(),
  organisation: z.string().nullable(),
  teamsId: z.string().nullable().default(null),
});

type StoredColleague = StoredAs<Omit<KnownColleague, 'name' | 'email'>> & SealedWith & { chosen?: Binary };

/** Sealed to its Entra object id: a name that is moved to another colleague does not open. */
export const placeOfColleague = (id: string) => ({ collection: 'people', id });

const choiceIs = (id: string, organisation: string): readonly unknown[] => ['choice', id, organisation];

/** What they chose has a code of its own, because they are remembered without its being read. */
export const colleagueCodes: Codes = {
  isCoded: ({ organisation, chosen }) => !organisation || chosen !== undefined,
  problem: ({ _id, organisation, chosen }, sealing) => {
    const isWhole = !organisation || sealing.isCode(chosen, choiceIs(_id, organisation));
    return isWhole ? undefined : 'it is not one that the desk wrote';
  },
  anew: (opened, sealing) => {
    const { _id, organisation } = opened;
    return organisation ? { ...opened, chosen: sealing.code(choiceIs(_id, organisation)) } : opened;
  },
};

/** Colleagues as last seen in Teams, by Entra object id. */
export const openPeople = (db: Db, sealing: Sealing): PeopleStore => {
  const people = openCollection<StoredColleague>(db, 'people');
  return {
    find: async (id) => {
      const found = await people.findOne({ _id: id });
      if (!found) return undefined;
      const opened = sealing.open(colleagueSchema, found, placeOfColleague(id));
      // A choice that they did not make counts as none.
      const made = colleagueCodes.problem(found, sealing) ? { organisation: null } : {};
      return parseStored(colleagueSchema, { ...opened, ...made, id }, `colleague ${id}`);
    },

    remember: async ({ id, name, email, teamsId }) => {
      const { sealedWith, ...sealed } = sealing.seal(colleagueSchema, { name, email, teamsId }, placeOfColleague(id));
      await people.updateOne(
        { _id: id },
        {
          $set: { schema: presentSchema, ...sealed },
          $addToSet: { sealedWith: { $each: [...sealedWith] } },
          $setOnInsert: { organisation: null },
        },
        { upsert: true },
      );
    },

    /** Throws a fault when the colleague has never been remembered. */
    chooseOrganisation: async (id, organisation) => {
      const { matchedCount } = await people.updateOne(
        { _id: id },
        {
          $set: { organisation, chosen: sealing.code(choiceIs(id, organisation)) },
          $addToSet: { sealedWith: sealing.sealsWith },
        },
      );
      if (matchedCount === 0) throw new Error(`colleague ${id} is not known yet`);
    },

    teamsIdsOf: async (ids) => {
      const met = { _id: { $in: [...ids] }, teamsId: { $type: 'string' } } as const;
      const found = await people.find(met, { projection: { teamsId: 1 } }).toArray();
      return found.flatMap(({ teamsId }) => teamsId ?? []);
    },
  };
};
