import type { Document } from 'mongodb';
import { anyCase, type Case, isOver, untouched } from '../domain/breach/breach.ts';
import { dueAtOf } from '../domain/breach/clock.ts';
import { isOpen, type Task } from '../domain/breach/tasks/tasks.ts';
import { parseStored } from './collection.ts';

/** A case as it is stored: the record, and beside it what MongoDB needs for finding it in order. */
export type CaseDocument = Omit<Case, 'reference'> & {
  readonly _id: string;
  readonly numbered: { readonly prefix: string; readonly year: number; readonly number: number };
  /** The earliest `dueAt` of its notices. MongoDB cannot take a queue's next from an index into an array. */
  readonly noticeDueAt: Date | null;
  /** When the 72 hours of a breach end; null for a near miss. */
  readonly clockDueAt: Date | null;
  /** When its plan of reminders has something to do next; null when it never will. */
  readonly reminderDueAt: Date | null;
  /** True when nothing more is asked of anyone. Null, not false, so that documents from before this field count as open. */
  readonly over: true | null;
  /** Who has something to do for it. */
  readonly taskOwners: readonly string[];
};

export const toDocument = ({ reference, ...record }: Case, reminderDueAt: Date | null = null): CaseDocument => {
  const [prefix = '', year, number] = reference.split('-');
  const due = record.notices.flatMap(({ dueAt }) => (dueAt ? [dueAt.getTime()] : []));
  return {
    _id: reference,
    ...record,
    numbered: { prefix, year: Number(year), number: Number(number) },
    noticeDueAt: due.length === 0 ? null : new Date(Math.min(...due)),
    clockDueAt: record.type === 'breach' ? dueAtOf(record) : null,
    reminderDueAt,
    over: isOver(record) ? true : null,
    taskOwners: record.type === 'breach' && !isOver(record) ? ownersOf(record.tasks) : [],
  };
};

const ownersOf = (tasks: readonly Task[]): string[] => [
  ...new Set(tasks.filter(isOpen).flatMap(({ owner }) => owner?.id ?? [])),
];

/** Throws a fault that names the reference and the field, never a value, when the document is not a whole case. */
export const fromDocument = (document: Document): Case => {
  const { _id: reference, ...record } = upgrade(document);
  return parseStored(anyCase, { ...record, reference }, String(reference));
};

type Upgrade = (document: Document) => Document;

/** Each brings a document of one shape to the next; the shape's number is the key. */
const upgrades: Readonly<Record<number, Upgrade>> = {
  // Breaches gained what triage decides.
  1: (document) => ({
    ...document,
    schema: 2,
    ...(document['type'] === 'breach' ? { drill: false, ...untouched } : {}),
  }),
};

const newestSchema = 2;

/** Brings a document of an older shape to the present one, step by step. */
export const upgrade = (document: Document): Document => {
  let upgraded = document;
  for (let step = upgrades[upgraded['schema']]; step; step = upgrades[upgraded['schema']]) upgraded = step(upgraded);
  if (upgraded['schema'] === newestSchema) return upgraded;
  throw new Error(`${String(document['_id'])} in storage has a schema number that this version does not know`);
};

export const hasKnownSchema = (document: Document): boolean =>
  document['schema'] === newestSchema || document['schema'] in upgrades;
