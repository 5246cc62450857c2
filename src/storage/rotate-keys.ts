import type { Db, Document } from 'mongodb';
import { olderInWords, sealOlder } from './seal-older.ts';
import { sealedCollections } from './sealed-collections.ts';
import { keysInUse } from './sealing/check-keys.ts';
import { replaceSealed, type SealedCollection, sealedAnew } from './sealing/seal-anew.ts';
import type { Sealing } from './sealing/sealing.ts';

export interface Rotated {
  readonly sealed: number;
  /** Changed by somebody else each time it was tried, or not as the desk wrote it. */
  readonly left: number;
}

const printEvery = 100;
const mostPasses = 5;

/**
 * Seals with the first key what is sealed with another one, and makes its codes anew; the desk can run meanwhile. A document
 * that is done is no longer found, so a run after a kill goes on where it ended. One that is not as the desk wrote it is
 * named and left: a new code would make it look whole. Prints no personal data.
 */
export const rotateKeys = async (db: Db, sealing: Sealing, print: (line: string) => void): Promise<Rotated> => {
  await sealOlder(db, sealing, olderInWords(print), () => new Date());
  const total = { sealed: 0, left: 0, broken: 0 };
  for (const collection of sealedCollections) {
    const rotated = await rotateOne(db, collection, sealing, print);
    total.sealed += rotated.sealed;
    total.left += rotated.left;
    total.broken += rotated.broken;
  }
  print(`${total.sealed} records sealed with the key ${sealing.sealsWith}. ${restWords(total)}`);
  return { sealed: total.sealed, left: total.left };
};

const restWords = ({ left, broken }: { left: number; broken: number }): string => {
  if (left === 0) return 'None is sealed with another key now.';
  if (broken === 0) return `${left} were changed meanwhile: please run this again.`;
  return `${left} are left, of which ${broken} are not as the desk wrote them: run npm run verify-history, and keep the old key.`;
};

/** What is sealed with one of these keys, also in part, or not at all. */
export const sealedOtherwise = (keyIds: readonly string[]): Document => ({ sealedWith: { $in: [null, ...keyIds] } });

const rotateOne = async (
  db: Db,
  collection: SealedCollection,
  sealing: Sealing,
  print: (line: string) => void,
): Promise<Rotated & { broken: number }> => {
  const { name } = collection;
  const found = db.collection(name);
  const others = (await keysInUse(db, [collection])).filter((id) => id !== sealing.sealsWith);
  const old = sealedOtherwise(others);
  const all = await found.countDocuments(old);
  const broken = new Set<string>();
  let sealed = 0;
  for (let pass = 0; pass < mostPasses && (await found.countDocuments(old, { limit: 1 })) > 0; pass += 1) {
    for await (const document of found.find(old)) {
      try {
        if (!(await replaceSealed(db, name, { from: document, to: sealedAnew(collection, document, sealing) })))
          continue;
      } catch (fault) {
        const id = String(document['_id']);
        if (!broken.has(id)) print(`${name}, ${id}: left as it is. ${fault instanceof Error ? fault.message : ''}`);
        broken.add(id);
        continue;
      }
      sealed += 1;
      if (sealed % printEvery === 0 || sealed === all) print(`${name}: ${sealed} of ${all}`);
    }
  }
  return { sealed, left: await found.countDocuments(old), broken: broken.size };
};
