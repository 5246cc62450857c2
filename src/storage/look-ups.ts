import type { Db, Document } from 'mongodb';
import { z } from 'zod';
import type { LookUp, LookUpTrail } from '../desk/ports/look-ups.ts';
import { personal } from '../domain/personal-data.ts';
import { openCollection, parseStored, presentSchema } from './collection.ts';
import { openTrail } from './proof/trail.ts';
import type { Sealed, SealedWith, Sealing } from './sealing/sealing.ts';

const collection = 'look-ups';

export const lookUpSchema = z.object({
  id: z.string(),
  at: z.date(),
  personId: z.string(),
  name: personal(z.string()),
  organisations: z.array(z.string()),
  references: z.array(z.string()),
  asked: personal(z.string()),
  question: z.string().nullable(),
  outcome: z.enum(['shown', 'several', 'none', 'refused']),
  answer: z.string().nullable(),
});

type Stored = Omit<Sealed<z.infer<typeof lookUpSchema>>, 'id'> &
  SealedWith & { readonly _id: string; readonly schema: number };

/** Bound to who looked up whom, and to whose Data Protection Officer may see that. */
export const placeOfLookUp = ({ _id, personId, organisations, references }: Document) => ({
  ...{ collection, id: String(_id), bound: [personId, ...organisations, '', ...references].map(String) },
});

/** Who has looked up which pupil, and when. What was typed names people, so it is sealed, as the colleague's name is. */
export const openLookUps = (db: Db, sealing: Sealing): LookUpTrail => {
  const lookUps = openCollection<Stored>(db, collection);

  const trail = openTrail(lookUps as never, sealing);

  const opened = (stored: Stored): LookUp => {
    const { _id: id, ...line } = sealing.open(lookUpSchema, stored, placeOfLookUp(stored));
    return parseStored(lookUpSchema, { id, ...line }, 'a look-up');
  };

  return {
    record: (made) => {
      const { id: _id, ...line } = lookUpSchema.parse(made);
      const whole = { _id, ...line, schema: presentSchema };
      return trail.append(whole, (coded) => sealing.seal(lookUpSchema, coded, placeOfLookUp(coded)));
    },

    listOf: async ({ organisations, reference, personId }, most) => {
      const found = await lookUps
        .find({
          organisations: { $in: [...organisations] },
          ...(reference === undefined ? {} : { references: reference }),
          ...(personId === undefined ? {} : { personId }),
        })
        .sort({ at: -1, _id: -1 })
        .limit(most)
        .toArray();
      return found.map(opened);
    },

    colleaguesOf: async (organisations) => {
      const theirs = { organisations: { $in: [...organisations] } };
      const ids = await lookUps.distinct('personId', theirs);
      const newest = await Promise.all(
        ids.map((personId) => lookUps.findOne({ personId, ...theirs }, { sort: { at: -1 } })),
      );
      return newest.flatMap((each) => (each ? [{ id: each.personId, name: opened(each).name }] : []));
    },

    countSince: async (personId, since) => {
      const lines = { personId, at: { $gt: since } };
      const [shown, unknown] = await Promise.all([
        lookUps.distinct('references', lines),
        lookUps.countDocuments({ ...lines, outcome: { $in: ['none', 'refused'] } }),
      ]);
      return { pupils: shown.length, unknown };
    },
  };
};
