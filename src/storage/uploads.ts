import type { Db, Document } from 'mongodb';
import { z } from 'zod';
import type { Upload, UploadStore } from '../desk/ports/pupil-imports.ts';
import type { Table } from '../domain/consent/import/table.ts';
import { personal } from '../domain/personal-data.ts';
import { openCollection, parseStored, presentSchema, type StoredAs } from './collection.ts';
import type { SealedWith, Sealing } from './sealing/sealing.ts';

/** A part of a list: a document of MongoDB holds 16 MB at most. */
export const uploadPartSchema = z.object({
  upload: z.string(),
  at: z.int(),
  personId: z.string(),
  organisation: z.string(),
  text: personal(z.string()),
  expiresAt: z.date(),
});

type StoredUpload = StoredAs<Omit<Upload, 'table'>> & { readonly claimedUntil: Date | null };
type StoredPart = Omit<z.infer<typeof uploadPartSchema>, 'text'> & SealedWith & { _id: string; schema: number };

const table: z.ZodType<Table> = z.object({
  headings: z.array(z.string()),
  rows: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })),
});

/** In ms. A process that dies with a list in its hands must not keep it; an import has written or given up long before. */
const claimLasts = 5 * 60_000;

/** Lists that wait for a yes. MongoDB removes expired ones within about a minute; until then they are passed over. */
export const openUploads = (db: Db, sealing: Sealing): UploadStore => {
  const uploads = openCollection<StoredUpload>(db, 'uploads');
  const parts = openCollection<StoredPart>(db, 'upload-parts');

  /** Throws where a part is another’s list, or for another organisation. */
  const textOf = async ({ _id, personId, organisation }: StoredUpload): Promise<string> => {
    const stored = await parts.find({ upload: _id }).sort({ at: 1 }).toArray();
    return stored
      .map((part) => {
        const where = placeOfPart({ ...part, personId, organisation });
        return parseStored(uploadPartSchema, sealing.open(uploadPartSchema, part, where), part._id).text;
      })
      .join('');
  };

  return {
    // Its parts first: what can be found is whole.
    keep: async ({ id, table: kept, ...rest }) => {
      for (const [at, text] of partsOf(JSON.stringify(kept)).entries()) {
        const { personId, organisation, expiresAt } = rest;
        const part = {
          _id: `${id}.${at}`,
          schema: presentSchema,
          upload: id,
          at,
          personId,
          organisation,
          text,
          expiresAt,
        };
        await parts.insertOne(sealing.seal(uploadPartSchema, part, placeOfPart(part)) as StoredPart);
      }
      await uploads.insertOne({ _id: id, schema: presentSchema, ...rest, claimedUntil: null });
    },

    claim: async ({ id, personId, now }) => {
      const claimed = await uploads.findOneAndUpdate(
        {
          ...{ _id: id, personId, expiresAt: { $gt: now } },
          $or: [{ claimedUntil: null }, { claimedUntil: { $lte: now } }],
        },
        { $set: { claimedUntil: new Date(now.getTime() + claimLasts) } },
      );
      if (!claimed) return undefined;
      const { organisation, expiresAt } = claimed;
      const text = await textOf(claimed);
      return { id, personId, organisation, expiresAt, table: parseStored(table, JSON.parse(text), `upload ${id}`) };
    },

    release: async (id) => {
      await uploads.updateOne({ _id: id }, { $set: { claimedUntil: null } });
    },

    // Its parts last: what is left of it can be found by nobody.
    remove: async (id) => {
      await uploads.deleteOne({ _id: id });
      await parts.deleteMany({ upload: id });
    },
  };
};

/** A million letters each, counted whole: half of one could not be stored. */
const partsOf = (text: string): string[] => text.match(/.{1,1000000}/gsu) ?? [];

/** Bound to who sent it, and to whose pupils it is about. */
export const placeOfPart = ({ _id, personId, organisation }: Document) => ({
  ...{ collection: 'upload-parts', id: String(_id), bound: [String(personId), String(organisation)] },
});
