import { type Collection, type Db, type Document, MongoServerError } from 'mongodb';
import type { z } from 'zod';

/**
 * A collection whose writes have reached most of the replica set when they are answered. A field that is `undefined`
 * is left out, because MongoDB would store null, which is no absent answer.
 */
export const openCollection = <Stored extends Document>(db: Db, name: string): Collection<Stored> =>
  db.collection<Stored>(name, { ignoreUndefined: true, writeConcern: { w: 'majority', wtimeoutMS: 10_000 } });

/** A unique index has it already (MongoDB’s 11000): another process was quicker, or it came twice. */
export const isDuplicate = (error: unknown): boolean => error instanceof MongoServerError && error.code === 11_000;

/** The present shape of every stored document; each carries the number it was written with. */
export const presentSchema = 1;

export type StoredAs<Known extends { readonly id: string }> = Omit<Known, 'id'> & { _id: string; schema: number };

/** `name` says which document is meant where it does not fit its schema; the fault names the place, never a value. */
export const parseStored = <Shape extends z.ZodType>(
  shape: Shape,
  document: unknown,
  name: string,
): z.output<Shape> => {
  const parsed = shape.safeParse(document);
  if (parsed.success) return parsed.data;
  throw new Error(`${name} in storage does not fit its schema at ${placesOf(parsed.error)}`);
};

/** Paths such as `report.summary`, never a value, so that it may stand in a log. */
export const placesOf = (error: z.ZodError): string =>
  [...new Set(error.issues.map((issue) => issue.path.join('.') || 'its top'))].join(', ');
