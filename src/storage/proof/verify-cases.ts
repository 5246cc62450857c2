import type { Db, Document } from 'mongodb';
import { z } from 'zod';
import { anyCase } from '../../domain/any-case.ts';
import { referenceOf } from '../../domain/case.ts';
import { firstBrokenLink, historyEntry } from '../../domain/history.ts';
import { inThousands } from '../../domain/in-thousands.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import { hasKnownSchema, isCoded, openDocument, upgrade } from '../case-document.ts';
import { placesOf } from '../collection.ts';
import type { Sealing } from '../sealing/sealing.ts';
import { caseProblem, firstLineWithoutItsCode, type LineSeal } from './case-codes.ts';
import { type Head, noticesDigest, numberedAs, toldOf } from './heads.ts';
import { goesOn, type HeadReader, short } from './read-heads.ts';

type Stored = Document & { readonly _id: string };

interface Found {
  readonly records: number;
  readonly lines: number;
  /** How many have changed since the newest head. */
  readonly waiting: number;
}

/** The desk may write while this reads: what looks wrong beside the heads is looked at again with those that came since. */
const mostLooks = 5;
const progressEvery = 2000;

/** Reads every case, one at a time, and tells of each that is not whole, in the order of their references. */
export const verifyCases = async (
  db: Db,
  sealing: Sealing,
  {
    heads,
    given,
    tell,
    progress,
  }: {
    heads: HeadReader;
    /** The highest number of each prefix and year that was given out. */
    given: Head['highest'];
    tell: (problem: string) => void;
    progress: (line: string) => void;
  },
): Promise<Found> => {
  const cases = db.collection<Stored>('cases');
  const all = await cases.estimatedDocumentCount();
  const problems = new Map<string, string>();
  const suspects: string[] = [];
  const numbers = new Map<string, Set<number>>();
  let [records, lines, waiting] = [0, 0, 0];
  for await (const document of cases.find().sort({ _id: 1 })) {
    const { problem, opened } = look(document, sealing);
    if (problem !== undefined) problems.set(document._id, problem);
    else if (opened && besideHeads(opened, heads) !== undefined) suspects.push(document._id);
    const { group, number } = numberedAs(document._id);
    numbers.set(group, (numbers.get(group) ?? new Set()).add(number));
    records += 1;
    lines += Array.isArray(document['history']) ? document['history'].length : 0;
    waiting += document['headDue'] === undefined ? 0 : 1;
    if (records % progressEvery === 0) progress(`cases: ${inThousands(records)} of ${inThousands(all)}`);
  }
  for (const reference of missingAmong(numbers, given)) suspects.push(reference);
  for (const reference of suspects) {
    const problem = await lookAgain(cases, reference, sealing, heads);
    if (problem !== undefined) problems.set(reference, problem);
  }
  for (const [reference, problem] of [...problems].sort(byReference)) tell(`${reference}: ${problem}`);
  return { records, lines, waiting };
};

const lookAgain = async (
  cases: { findOne: (filter: { _id: string }) => Promise<Stored | null> },
  reference: string,
  sealing: Sealing,
  heads: HeadReader,
): Promise<string | undefined> => {
  let problem: string | undefined;
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const document = await cases.findOne({ _id: reference });
    await heads.readOn();
    if (!document) problem = 'it is missing: a record was deleted';
    else {
      const { problem: own, opened } = look(document, sealing);
      problem = own ?? (opened && besideHeads(opened, heads));
    }
    if (problem === undefined) return undefined;
  }
  return problem;
};

const byReference = ([one]: [string, string], [other]: [string, string]): number => (one < other ? -1 : 1);

const look = (stored: Stored, sealing: Sealing): { problem?: string | undefined; opened?: Document } => {
  try {
    const opened: Stored = { ...openDocument(stored, sealing), _id: stored._id };
    return { opened, problem: problemIn(opened, sealing) };
  } catch (fault) {
    // Its first words name the record, as each line does already.
    return { problem: fault instanceof Error ? fault.message.replace(/^.*?: /, '') : 'it cannot be opened' };
  }
};

const problemIn = (document: Stored, sealing: Sealing): string | undefined => {
  const history = z.array(historyEntry).safeParse(document['history']);
  if (!history.success) return `its history cannot be read at ${placesOf(history.error)}`;

  const link = firstBrokenLink(history.data, document._id);
  if (link !== undefined) return `line ${link + 1} was altered, moved, or a line before it removed`;

  const expected = document['version'];
  if (history.data.length !== expected) {
    return `line ${history.data.length + 1} is missing: the record has version ${Number(expected)}`;
  }
  if (!hasKnownSchema(document)) return 'it has a schema number that this version does not know';
  const record = anyCase.safeParse({ ...upgrade(document), reference: document._id });
  if (!record.success) return `it does not fit its schema at ${placesOf(record.error)}`;

  // Only where everything older is still to be sealed; elsewhere it could not have been opened.
  if (!isCoded(document)) return undefined;
  const line = firstLineWithoutItsCode(document, sealing);
  if (line !== undefined) return `line ${line} is not one that the desk wrote`;
  return caseProblem(document, sealing) ?? queueProblem(document);
};

/** What the delivery of notices goes by. */
const queueProblem = ({ notices, noticeDueAt }: Document): string | undefined => {
  const forgotten = (notices as Notice[]).findIndex(({ sentAt, dueAt }) => !sentAt && !dueAt);
  if (forgotten !== -1) return `notice ${forgotten + 1} was not sent and does not wait to be`;
  const due = (notices as Notice[]).flatMap(({ dueAt }) => (dueAt ? [dueAt.getTime()] : []));
  const expected = due.length === 0 ? undefined : Math.min(...due);
  return expected === noticeDueAt?.getTime() ? undefined : 'its notices are due at another time than it says';
};

/** What the heads say against it. */
const besideHeads = (opened: Document, heads: HeadReader): string | undefined => {
  if (!isCoded(opened)) return undefined;
  const isDue = opened['headDue'] !== undefined;
  const known = heads.cases.get(opened['_id']);
  if (!known) return isDue ? undefined : 'no head knows it';
  const { versions, digests } = known;
  const newest = versions.at(-1) ?? 0;
  const older = 'an older copy was put back, or lines were taken off its end';
  // A head may have been made of the older copy: then this one may have fewer lines than heads before it knew.
  if (known.contradicted || newest > opened['version']) return older;
  const now = toldOf(opened['notices']);
  if (!goesOn(known.told, now)) return 'a notice is missing, or one that was sent no longer was';
  if (short(noticesDigest(opened['notices'].slice(0, known.told.length))) !== known.notices) {
    return 'its notices are not those that it had';
  }
  for (const [at, version] of versions.entries()) {
    const seal = opened['history'][version - 1].seal as LineSeal;
    if (!seal.digest || short(seal.digest) !== digests[at]) return `line ${version} has taken the place of another`;
  }
  if (!isDue && (newest !== opened['version'] || known.told !== now)) return 'no head knows of its last change';
  return undefined;
};

const missingAmong = (numbers: ReadonlyMap<string, ReadonlySet<number>>, highest: Head['highest']) => {
  const missing: string[] = [];
  for (const group of new Set([...numbers.keys(), ...Object.keys(highest)])) {
    const there = numbers.get(group) ?? new Set();
    const last = Math.max(highest[group] ?? 0, ...topOf(there));
    const [prefix = '', year] = group.split('-');
    for (let number = 1; number <= last; number += 1) {
      if (!there.has(number)) missing.push(referenceOf(prefix, Number(year), number));
    }
  }
  return missing;
};

/** Spread over the arguments of one call, many numbers would be too many. */
const topOf = (numbers: ReadonlySet<number>): number[] => {
  let top = 0;
  for (const number of numbers) top = Math.max(top, number);
  return [top];
};
