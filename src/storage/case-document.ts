import { type Document, ObjectId } from 'mongodb';
import type { z } from 'zod';
import { anyCase, type Case, isOver } from '../domain/any-case.ts';
import { type Breach, untouched } from '../domain/breach/breach.ts';
import { dueAtOf } from '../domain/breach/clock.ts';
import { isOpen, type Task } from '../domain/breach/tasks/tasks.ts';
import { openTasksOfPupil } from '../domain/consent/pupil-file.ts';
import type { Day } from '../domain/deadlines/day-words.ts';
import { instantInLondon } from '../domain/deadlines/london-time.ts';
import { strictRecordDueOn } from '../domain/request/dates/educational-record-date.ts';
import { lawDueOn } from '../domain/request/dates/request-clock.ts';
import { transferFrom } from '../domain/request/dates/transfer-date.ts';
import { isMarked } from '../domain/request/request.ts';
import { parseStored } from './collection.ts';
import { hasPartsSealed, pupilBefore4 } from './older-pupil.ts';
import { caseProblem, type Standing, withFirstCaseCodes } from './proof/case-codes.ts';
import type { Sealed, SealedWith, Sealing } from './sealing/sealing.ts';

/** A case as it is stored: the record, sealed, and beside it what MongoDB needs for finding it in order. */
export type CaseDocument = Sealed<Omit<Case, 'reference'>> &
  Partial<SealedWith> & {
    readonly _id: string;
    readonly numbered: { readonly prefix: string; readonly year: number; readonly number: number };
    /** The earliest `dueAt` of its notices. MongoDB cannot take a queue's next from an index into an array. */
    readonly noticeDueAt: Date | null;
    /** When the 72 hours of a breach end, the last day for the answer to a request or for a task about a pupil's file; null where nothing runs. */
    readonly clockDueAt: Date | null;
    /** When its plan of reminders has something to do next; null when it never will. */
    readonly reminderDueAt: Date | null;
    /** True when nothing more is asked of anyone. Null, not false, so that documents from before this field count as open. */
    readonly over: true | null;
    /** Who has something to do for it. */
    readonly taskOwners: readonly string[];
    /** Data in dispute or restricted, which every disclosure about the same person must know of. */
    readonly marked?: true;
    /** Another one from each write until the heads know of it. */
    readonly headDue: ObjectId;
  };

/** Whoever changes whose it is, or who reported it, makes it unreadable. */
export const placeOf = ({ _id, organisation, reporter }: Document) => ({
  ...{ collection: 'cases', id: String(_id), bound: [String(organisation), String(reporter?.id)] },
});

/** The fields that are needed to open any other. */
export const neededToOpen = { type: 1, schema: 1, organisation: 1, 'reporter.id': 1, sealedWith: 1, bound: 1 } as const;

/**
 * With the fields that lists and queues are found by. Lines and notices within `standing` have their codes in the
 * database already and get none here.
 */
export const toDocument = (
  about: Case,
  { sealing, reminderDueAt = null, standing }: { sealing: Sealing; reminderDueAt?: Date | null; standing?: Standing },
): CaseDocument => {
  const { reference, ...record } = about;
  const [prefix = '', year, number] = reference.split('-');
  const due = record.notices.flatMap(({ dueAt }) => (dueAt ? [dueAt.getTime()] : []));
  const opened = {
    _id: reference,
    ...record,
    numbered: { prefix, year: Number(year), number: Number(number) },
    noticeDueAt: due.length === 0 ? null : new Date(Math.min(...due)),
    clockDueAt: clockDueAt(about),
    reminderDueAt,
    over: isOver(about) ? true : null,
    taskOwners: about.type === 'breach' && !isOver(about) ? ownersOf(about.tasks) : [],
    ...(about.type === 'request' && isMarked(about) ? { marked: true } : {}),
    headDue: new ObjectId(),
  };
  return sealDocument(withFirstCaseCodes(opened, sealing, standing), sealing) as CaseDocument;
};

/** The last step: codes are made over plain words, so they have to be there before. */
export const sealDocument = (opened: Document, sealing: Sealing): Document =>
  sealing.seal(anyCase, opened, placeOf(opened));

/** What lists are sorted by. */
const clockDueAt = (about: Case): Date | null => {
  if (about.type === 'breach') return dueAtOf(about);
  const dueOn = lastDayOf(about);
  return dueOn === undefined ? null : (instantInLondon(dueOn, '23:59') ?? null);
};

const lastDayOf = (about: Exclude<Case, Breach>): Day | undefined => {
  switch (about.type) {
    case 'request':
      return lawDueOn(about) ?? recordDueOn(about);
    case 'pupil':
      return openTasksOfPupil(about)
        .map(({ dueOn }) => dueOn)
        .sort()[0];
    case 'question':
    case 'near-miss':
      return undefined;
  }
};

/** The school’s terms are not known here. */
const recordDueOn = ({ asked }: Extract<Case, { type: 'request' }>): Day | undefined => {
  if (asked.matter === 'transfer') return strictRecordDueOn(transferFrom(asked));
  return asked.matter === 'educational-record' ? strictRecordDueOn(asked.receivedOn) : undefined;
};

const ownersOf = (tasks: readonly Task[]): string[] => [
  ...new Set(tasks.filter(isOpen).flatMap(({ owner }) => owner?.id ?? [])),
];

/**
 * Throws a fault that names the reference and what is wrong, never a value, when the document is not a whole case, or not
 * as the desk wrote it.
 */
export const fromDocument = (document: Document, sealing: Sealing): Case => {
  const opened = openDocument(document, sealing);
  const { _id: reference, ...record } = upgrade(opened);
  const about = parseStored(anyCase, { ...record, reference }, String(reference));
  const problem = isCoded(document) || !sealing.takesOlder ? caseProblem(opened, sealing) : undefined;
  if (problem !== undefined) throw new Error(`${String(reference)} in storage: ${problem}`);
  return about;
};

/** It has its codes; one from before them has none. */
export const isCoded = (document: Document): boolean => document['bound'] === true;

/** Its personal fields in plain words; its shape stays as it is. */
export const openDocument = (document: Document, sealing: Sealing): Document =>
  sealing.open(sealedAs(document), document, placeOf(document));

/** The schema by which a stored document is opened: that of its own shape. */
const sealedAs = (document: Document): z.ZodType => (hasPartsSealed(document) ? pupilBefore4 : anyCase);

type Upgrade = (document: Document) => Document;

/** Each brings a document of one shape to the next; the shape's number is the key. */
const upgrades: Readonly<Record<number, Upgrade>> = {
  // Breaches gained what triage decides.
  1: (document) => ({
    ...document,
    schema: 2,
    ...(document['type'] === 'breach' ? { drill: false, ...untouched } : {}),
  }),
  // From here on personal fields are sealed. What was stored before stands in plain words, in the same shape.
  2: (document) => ({ ...document, schema: 3 }),
  // Breaches, requests and pupils' files gained what the law was found to ask for beyond the dates; what is on file about a
  // pupil is sealed as a whole, no longer word by word.
  3: (document) => ({ ...gainedBy(document['type']), ...document, schema: 4 }),
};

/** What a document of each kind has since schema 4, as it stands where nobody was asked. */
const gainedBy = (type: unknown): Document => {
  switch (type) {
    case 'breach':
      return {};
    case 'request':
      // Nobody was asked about health data: what was searched before says so by leaving it out.
      return { health: [], disclosure: null };
    default:
      return {};
  }
};

const newestSchema = 4;

/** Brings a document of an older shape to the present one, step by step. */
export const upgrade = (document: Document): Document => {
  let upgraded = document;
  for (let step = upgrades[upgraded['schema']]; step; step = upgrades[upgraded['schema']]) upgraded = step(upgraded);
  if (upgraded['schema'] === newestSchema) return upgraded;
  throw new Error(`${String(document['_id'])} in storage has a schema number that this version does not know`);
};

/** Whether `upgrade` can read it: it is of the present shape, or of an older one. */
export const hasKnownSchema = (document: Document): boolean =>
  document['schema'] === newestSchema || document['schema'] in upgrades;
