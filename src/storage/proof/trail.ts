import { randomUUID } from 'node:crypto';
import { type Binary, type Collection, type Document, ObjectId } from 'mongodb';
import type { Sealing } from '../sealing/sealing.ts';

/** Where a line stands: the lines of one trail count up from 1, so that one that was taken away is missed. */
export interface TrailPlace {
  readonly trail: string;
  readonly line: number;
  readonly code: Binary;
}

/** Fields that say how a line is kept, not what it says. */
const besides = new Set(['trail', 'headDue', 'sealedWith', 'bound']);

const lineIs = (collection: string, trail: string, line: number, opened: Document): readonly unknown[] => [
  ...['trail', collection, trail, line],
  Object.fromEntries(Object.entries(opened).filter(([name]) => !besides.has(name))),
];

/** The code is over what the line says and where it stands, so that it can be neither altered nor moved. */
export const placeInTrail = (
  { collection, trail, line }: { collection: string; trail: string; line: number },
  opened: Document,
  sealing: Sealing,
): TrailPlace => ({ trail, line, code: sealing.code(lineIs(collection, trail, line, opened)) });

/** Made anew, with another key, a line keeps its place in its trail. */
export const trailCodes = (collection: string) => ({
  isCoded: (document: Document) => document['trail'] !== undefined,
  problem: (opened: Document, sealing: Sealing) => {
    const { trail, line, code } = (opened['trail'] ?? {}) as Partial<TrailPlace>;
    const fits = sealing.isCode(code, lineIs(collection, String(trail), Number(line), opened));
    return fits ? undefined : 'it is not one that the desk wrote';
  },
  anew: (opened: Document, sealing: Sealing): Document => {
    const { trail, line } = opened['trail'] as TrailPlace;
    return { ...opened, trail: placeInTrail({ collection, trail, line }, opened, sealing) };
  },
});

/**
 * Appends to a collection that is only ever added to. A trail is written by one process, one line after the other; lines that
 * come at the same moment go to different trails, so that none waits for another. Where it is not known whether a line
 * arrived, its trail ends there: a line that failed must not look like one that was taken away.
 */
export const openTrail = (collection: Collection<Document & { _id: string | ObjectId }>, sealing: Sealing) => {
  const idle: { readonly trail: string; line: number }[] = [];
  return {
    append: async (opened: Document, seal: (coded: Document) => Document): Promise<void> => {
      const own = idle.pop() ?? { trail: randomUUID(), line: 0 };
      own.line += 1;
      const place = placeInTrail({ collection: collection.collectionName, ...own }, opened, sealing);
      await collection.insertOne(seal({ ...opened, trail: place, headDue: new ObjectId() }) as never);
      idle.push(own);
    },
  };
};
