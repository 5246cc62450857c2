import type { Db, Document } from 'mongodb';
import { inThousands } from '../../domain/in-thousands.ts';
import type { SealedCollection } from '../sealing/seal-anew.ts';
import type { Sealing } from '../sealing/sealing.ts';
import type { HeadReader } from './read-heads.ts';

interface Known {
  /** How far its lines go without a gap. */
  line: number;
  /** How far those go that no longer wait for a head. */
  covered: number;
}

const progressEvery = 20_000;

/** Reads the lines of a collection that is only ever added to, trail by trail, and tells of what is missing or altered. */
export const verifyTrails = async (
  db: Db,
  sealing: Sealing,
  {
    collection: { name, schema, placeOf, codes },
    heads,
    tell,
    progress,
  }: {
    collection: SealedCollection;
    heads: HeadReader;
    tell: (problem: string) => void;
    progress: (line: string) => void;
  },
): Promise<{ waiting: number }> => {
  const trails = new Map<string, Known>();
  let [lines, waiting, altered, missing] = [0, 0, 0, 0];
  const stored = db.collection<Document>(name).find().sort({ 'trail.trail': 1, 'trail.line': 1 });
  for await (const document of stored) {
    lines += 1;
    waiting += document['headDue'] === undefined ? 0 : 1;
    if (lines % progressEvery === 0) progress(`${name}: ${inThousands(lines)}`);
    if (document['trail'] === undefined && sealing.takesOlder) continue;
    if (!isWhole(document)) {
      altered += 1;
      continue;
    }
    const { trail, line } = document['trail'];
    const known = trails.get(trail) ?? { line: 0, covered: 0 };
    missing += line - known.line - 1;
    known.line = line;
    if (document['headDue'] === undefined) known.covered = line;
    trails.set(trail, known);
  }

  function isWhole(document: Document): boolean {
    try {
      return codes?.problem(sealing.open(schema, document, placeOf(document)), sealing) === undefined;
    } catch {
      return false;
    }
  }

  // Those that were made while this was reading.
  await heads.readOn();
  let unknown = 0;
  for (const [trail, { line, covered }] of trails) {
    const sealed = heads.trails.get(`${name} ${trail}`) ?? 0;
    unknown += Math.max(0, covered - sealed);
    if (sealed > line) missing += await missingBetween(db, name, { trail, line, sealed });
  }
  for (const [known, sealed] of heads.trails) {
    const [of, trail = ''] = known.split(' ');
    if (of === name && !trails.has(trail)) missing += await missingBetween(db, name, { trail, line: 0, sealed });
  }
  if (altered > 0) tell(`${name}: ${counted(altered)} not as the desk wrote`);
  if (missing > 0) tell(`${name}: ${counted(missing)} missing`);
  if (unknown > 0) tell(`${name}: ${counted(unknown)} not known to any head`);
  return { waiting };
};

/** Lines may have come since the trail was read. */
const missingBetween = async (
  db: Db,
  name: string,
  { trail, line, sealed }: { trail: string; line: number; sealed: number },
): Promise<number> => {
  const there = { 'trail.trail': trail, 'trail.line': { $gt: line, $lte: sealed } };
  return sealed - line - (await db.collection(name).countDocuments(there));
};

const counted = (count: number): string => `${inThousands(count)} ${count === 1 ? 'line is' : 'lines are'}`;
