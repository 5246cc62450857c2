import type { Db, Document } from 'mongodb';
import type { z } from 'zod';
import { openCollection } from '../collection.ts';
import type { Sealing } from './sealing.ts';

/** A collection with sealed fields. */
export interface SealedCollection {
  readonly name: string;
  readonly schema: z.ZodType;
  /** The schema by which a stored document is opened, where that of an older shape is another. */
  readonly sealedAs?: (document: Document) => z.ZodType;
  /** Brings an opened document of an older shape to the present one. */
  readonly upgrade?: (document: Document) => Document;
}

/**
 * Seals one document's personal fields with the first key, whatever they were sealed with before, or if they were not.
 * Nothing else of it is written. False when they have changed since it was read.
 */
export const sealAnew = async (
  db: Db,
  { name, schema, sealedAs = () => schema, upgrade = (document) => document }: SealedCollection,
  document: Document,
  sealing: Sealing,
): Promise<boolean> => {
  const place = { collection: name, id: String(document['_id']) };
  const sealed: Document = sealing.seal(schema, upgrade(sealing.open(sealedAs(document), document, place)), place);
  const fields = Object.keys(sealed).filter((field) => sealed[field] !== document[field]);
  const asRead = fields.map((field) => [field, field in document ? { $eq: document[field] } : { $exists: false }]);
  const set = fields.map((field) => [field, sealed[field]]);
  const { matchedCount } = await openCollection(db, name).updateOne(
    { _id: document['_id'], ...Object.fromEntries(asRead) },
    { $set: Object.fromEntries(set) },
  );
  return matchedCount === 1;
};
