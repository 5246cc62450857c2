import type { Document } from 'mongodb';
import { anyCase, type Case } from '../domain/breach/breach.ts';
import { parseStored, presentSchema } from './collection.ts';

/** A case as it is stored: the record, and beside it what MongoDB needs for finding it in order. */
export type CaseDocument = Omit<Case, 'reference'> & {
  readonly _id: string;
  readonly numbered: { readonly prefix: string; readonly year: number; readonly number: number };
  /** The earliest `dueAt` of its notices. MongoDB cannot take a queue's next from an index into an array. */
  readonly noticeDueAt: Date | null;
};

export const toDocument = ({ reference, ...record }: Case): CaseDocument => {
  const [prefix = '', year, number] = reference.split('-');
  const due = record.notices.flatMap(({ dueAt }) => (dueAt ? [dueAt.getTime()] : []));
  return {
    _id: reference,
    ...record,
    numbered: { prefix, year: Number(year), number: Number(number) },
    noticeDueAt: due.length === 0 ? null : new Date(Math.min(...due)),
  };
};

/** Throws a fault that names the reference and the field, never a value, when the document is not a whole case. */
export const fromDocument = (document: Document): Case => {
  const { _id: reference, ...record } = upgrade(document);
  return parseStored(anyCase, { ...record, reference }, String(reference));
};

/** Brings a document of an older shape to the present one, step by step. So far there has been one shape. */
export const upgrade = (document: Document): Document => {
  if (hasKnownSchema(document)) return document;
  throw new Error(`${String(document['_id'])} in storage has a schema number that this version does not know`);
};

export const hasKnownSchema = (document: Document): boolean => document['schema'] === presentSchema;
