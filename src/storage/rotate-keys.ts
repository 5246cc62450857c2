import type { Db, Document } from 'mongodb';
import { sealedCollections } from './sealed-collections.ts';
import { keysInUse } from './sealing/check-keys.ts';
import { type SealedCollection, sealAnew } from './sealing/seal-anew.ts';
import type { Sealing } from './sealing/sealing.ts';

export interface Rotated {
  readonly sealed: number;
  /** Changed by somebody else each time it was tried. */
  readonly left: number;
}

const printEvery = 100;
const mostPasses = 5;

/**
 * Seals with the first key what is sealed with another one, or not at all; the desk can run meanwhile. A document that is
 * done is no longer found, so a run after a kill goes on where it ended. Prints counts only.
 */
export const rotateKeys = async (db: Db, sealing: Sealing, print: (line: string) => void): Promise<Rotated> => {
  let [sealed, left] = [0, 0];
  for (const collection of sealedCollections) {
    const rotated = await rotateOne(db, collection, sealing, print);
    sealed += rotated.sealed;
    left += rotated.left;
  }
  print(
    left === 0
      ? `${sealed} records sealed with the key ${sealing.sealsWith}. None is sealed with another key now.`
      : `${sealed} records sealed with the key ${sealing.sealsWith}. ${left} were changed meanwhile: please run this again.`,
  );
  return { sealed, left };
};

/** What is sealed with one of these keys, also in part, or not at all. */
export const sealedOtherwise = (keyIds: readonly string[]): Document => ({ sealedWith: { $in: [null, ...keyIds] } });

const rotateOne = async (
  db: Db,
  collection: SealedCollection,
  sealing: Sealing,
  print: (line: string) => void,
): Promise<Rotated> => {
  const found = db.collection(collection.name);
  const others = (await keysInUse(db, [collection])).filter((id) => id !== sealing.sealsWith);
  const old = sealedOtherwise(others);
  const all = await found.countDocuments(old);
  let sealed = 0;
  for (let pass = 0; pass < mostPasses && (await found.countDocuments(old, { limit: 1 })) > 0; pass += 1) {
    for await (const document of found.find(old)) {
      if (!(await sealAnew(db, collection, document, sealing))) continue;
      sealed += 1;
      if (sealed % printEvery === 0 || sealed === all) print(`${collection.name}: ${sealed} of ${all}`);
    }
  }
  return { sealed, left: await found.countDocuments(old) };
};
