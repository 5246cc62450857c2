import type { Db, Document } from 'mongodb';
import type { z } from 'zod';
import { openCollection } from '../collection.ts';
import type { Place } from './sealed-value.ts';
import type { Sealing } from './sealing.ts';

/** A collection whose documents hold something that is sealed, or codes, or both. */
export interface SealedCollection {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly placeOf: (document: Document) => Place;
  readonly codes?: Codes;
}

/** How the documents of a collection are kept as they were written. Each is given its document opened. */
export interface Codes {
  readonly isCoded: (document: Document) => boolean;
  /** What is wrong, in words that name nobody. */
  readonly problem: (opened: Document, sealing: Sealing) => string | undefined;
  readonly anew: (opened: Document, sealing: Sealing) => Document;
}

/** The document as it is to be: sealed, and with its codes made, by the first key. Throws where it is not as it was written. */
export const sealedAnew = ({ schema, placeOf, codes }: SealedCollection, document: Document, sealing: Sealing) => {
  const opened = sealing.open(schema, document, placeOf(document));
  const problem = codes?.problem(opened, sealing);
  if (problem !== undefined) throw new Error(problem);
  return sealing.seal(schema, codes ? codes.anew(opened, sealing) : opened, placeOf(document)) as Document;
};

/** Writes what differs, and nothing else. False when that has changed since it was read. */
export const replaceSealed = async (
  db: Db,
  collection: string,
  { from, to }: { from: Document; to: Document },
): Promise<boolean> => {
  const fields = Object.keys(to).filter((field) => to[field] !== from[field]);
  const asRead = fields.map((field) => [field, field in from ? { $eq: from[field] } : { $exists: false }]);
  const set = fields.map((field) => [field, to[field]]);
  const { matchedCount } = await openCollection(db, collection).updateOne(
    { _id: from['_id'], ...Object.fromEntries(asRead) },
    { $set: Object.fromEntries(set) },
  );
  return matchedCount === 1;
};
