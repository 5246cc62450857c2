import { createHash } from 'node:crypto';
import { type AnyBulkWriteOperation, Binary, type Db, type Document } from 'mongodb';
import type { Notice } from '../../domain/notices/notice.ts';
import { isDuplicate, openCollection, presentSchema } from '../collection.ts';
import { canonical } from '../sealing/canonical.ts';
import type { Sealing } from '../sealing/sealing.ts';
import type { LineSeal } from './case-codes.ts';
import { codesOver, withCode } from './coded-document.ts';
import { noticeIs } from './notice-codes.ts';
import { raiseNumber } from './number-codes.ts';
import type { TrailPlace } from './trail.ts';

/** How far a case had come. */
export interface CaseHead {
  readonly of: string;
  readonly version: number;
  /** The whole record at that version. */
  readonly digest: Binary;
  /** One sign for each notice, in order: whether it had been sent. */
  readonly told: string;
  readonly notices: Binary;
}

/** How far a trail had come. */
export interface TrailHead {
  readonly of: string;
  readonly trail: string;
  readonly line: number;
}

/**
 * What has changed since the head before it, which it names by its link: none can be taken out, and none be put in another's
 * place. The first one says that everything older has been sealed.
 */
export interface Head {
  readonly _id: number;
  readonly schema: number;
  readonly at: Date;
  readonly cases: readonly CaseHead[];
  readonly trails: readonly TrailHead[];
  /** The highest number of each prefix and year up to here, such as `BR-2026`. */
  readonly highest: Readonly<Record<string, number>>;
  readonly before: Binary;
  readonly code: Binary;
}

type NewHead = Omit<Head, 'code'>;

export const trailCollections = ['readings', 'look-ups'] as const;
const casesAtATime = 500;
const linesAtATime = 2000;

const sha256 = (value: unknown): Binary => new Binary(createHash('sha256').update(canonical(value)).digest());

/** Known by anybody who has read the head, and the same whatever key its code was made with. */
export const linkOf = ({ _id, at, cases, trails, highest, before }: Document): Binary =>
  sha256([_id, at, cases, trails, highest, before]);

const headIs = (head: Document): readonly unknown[] => ['head', head['_id'], linkOf(head)];
export const headCodes = codesOver(headIs);

/** Over what never changes of each notice, in order; whether it was sent is told by `toldOf`. */
export const noticesDigest = (notices: readonly Notice[]): Binary => sha256(notices.map(noticeIs));
/** `1` for a notice that was sent, `0` for one that was not, in order. */
export const toldOf = (notices: readonly Pick<Notice, 'sentAt'>[]): string =>
  notices.map(({ sentAt }) => (sentAt ? '1' : '0')).join('');

const headsOf = (db: Db) => openCollection<Head>(db, 'heads');

/** The first head, written once everything older has its codes. */
export const beginHeads = async (db: Db, sealing: Sealing, at: Date): Promise<void> => {
  const first: NewHead = {
    _id: 1,
    schema: presentSchema,
    at,
    cases: [],
    trails: [],
    highest: {},
    before: sha256('begun'),
  };
  await appendHead(db, first, sealing);
};

/** False where another process was quicker. */
const appendHead = async (db: Db, head: NewHead, sealing: Sealing): Promise<boolean> => {
  try {
    await headsOf(db).insertOne(withCode(head, headIs(head), sealing));
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
};

/**
 * Seals how far everything that has changed has come. All processes may do it at once: each change waits for whoever comes
 * first, and no write of the desk waits for any of them.
 */
export const sealHeads = async (db: Db, sealing: Sealing, now: () => Date): Promise<void> => {
  for (;;) {
    const { cases, flags } = await casesDue(db);
    const { trails, lines } = await trailsDue(db);
    if (cases.length === 0 && trails.length === 0) return;
    const newest = await newestHead(db, sealing);
    if (!newest) throw new Error('the newest head is not one that the desk wrote');
    const head = { _id: newest._id + 1, schema: presentSchema, at: now(), cases, trails };
    const highest = withHighest(newest.highest, cases);
    await raiseNumbers(db, sealing, { before: newest.highest, highest });
    if (!(await appendHead(db, { ...head, highest, before: linkOf(newest) }, sealing))) return;
    await Promise.all([
      flags.length > 0 && db.collection<CaseFlag>('cases').bulkWrite(flags.map(lowered), { ordered: false }),
      ...lines.map(({ name, ids }) =>
        db.collection(name).updateMany({ _id: { $in: ids } } as object, { $unset: { headDue: true } }),
      ),
    ]);
    if (flags.length < casesAtATime && lines.every(({ ids }) => ids.length < linesAtATime)) return;
  }
};

/** Undefined where there is none, or the newest is not one that the desk wrote. */
export const newestHead = async (db: Db, sealing: Sealing): Promise<Head | undefined> => {
  const newest = await headsOf(db).findOne({}, { sort: { _id: -1 } });
  return newest && !headCodes.problem(newest, sealing) ? newest : undefined;
};

const withHighest = (before: Head['highest'], cases: readonly CaseHead[]): Head['highest'] => {
  const highest = { ...before };
  for (const { of } of cases) {
    const { group, number } = numberedAs(of);
    highest[group] = Math.max(number, highest[group] ?? 0);
  }
  return highest;
};

/** Before the head is there: what the heads have, the numbers have too, also where a process died between the record and its number. */
const raiseNumbers = async (
  db: Db,
  sealing: Sealing,
  { before, highest }: { before: Head['highest']; highest: Head['highest'] },
): Promise<void> => {
  for (const [group, number] of Object.entries(highest)) {
    if (number > (before[group] ?? 0)) await raiseNumber(db, sealing, { group, highest: number });
  }
};

/** `BR-2026-0007` -> the seventh of `BR-2026`. */
export const numberedAs = (reference: string): { group: string; number: number } => {
  const at = reference.lastIndexOf('-');
  return { group: reference.slice(0, at), number: Number(reference.slice(at + 1)) };
};

interface CaseFlag extends Document {
  readonly _id: string;
  readonly headDue: unknown;
}

/** Whatever was written since has raised another one. */
const lowered = ({ _id, headDue }: CaseFlag): AnyBulkWriteOperation<CaseFlag> => ({
  updateOne: { filter: { _id, headDue }, update: { $unset: { headDue: true } } },
});

const noticeFields = ['id', 'version', 'kind', 'to', 'holder', 'recordedAt', 'sentAt'];
const caseFields = {
  ...{ version: 1, headDue: 1, history: { $slice: -1 } },
  ...Object.fromEntries(noticeFields.map((field) => [`notices.${field}`, 1])),
};

const casesDue = async (db: Db): Promise<{ cases: CaseHead[]; flags: CaseFlag[] }> => {
  const found = await db
    .collection<Document & CaseFlag>('cases')
    .find({ headDue: { $exists: true } }, { projection: caseFields })
    .limit(casesAtATime)
    .toArray();
  const whole = found.filter(({ history }) => history?.at(-1)?.seal?.digest instanceof Binary);
  return { cases: whole.map(caseHead), flags: whole };
};

const caseHead = ({ _id, version, history, notices }: Document): CaseHead => ({
  of: _id,
  version,
  digest: (history.at(-1).seal as LineSeal).digest as Binary,
  told: toldOf(notices),
  notices: noticesDigest(notices),
});

const trailsDue = async (db: Db) => {
  const trails: TrailHead[] = [];
  const lines: { name: string; ids: unknown[] }[] = [];
  for (const name of trailCollections) {
    const found = await db
      .collection<Document & { trail: TrailPlace }>(name)
      .find({ headDue: { $exists: true } }, { projection: { 'trail.trail': 1, 'trail.line': 1 } })
      .limit(linesAtATime)
      .toArray();
    const furthest = new Map<string, number>();
    for (const { trail } of found) furthest.set(trail.trail, Math.max(trail.line, furthest.get(trail.trail) ?? 0));
    trails.push(...[...furthest].map(([trail, line]) => ({ of: name, trail, line })));
    if (found.length > 0) lines.push({ name, ids: found.map(({ _id }) => _id) });
  }
  return { trails, lines };
};
