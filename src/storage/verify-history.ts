import type { Db } from 'mongodb';
import { inThousands } from '../domain/in-thousands.ts';
import { trailCollections } from './proof/heads.ts';
import { openHeadReader } from './proof/read-heads.ts';
import { verifyCases } from './proof/verify-cases.ts';
import { verifyNumbers } from './proof/verify-numbers.ts';
import { verifyTrails } from './proof/verify-trails.ts';
import { removedWords, sealedOnRecord } from './seal-older.ts';
import { sealedCollections } from './sealed-collections.ts';
import type { SealedCollection } from './sealing/seal-anew.ts';
import type { Sealing } from './sealing/sealing.ts';

export interface Verified {
  readonly records: number;
  readonly lines: number;
  readonly broken: number;
  /** Of the newest head: whoever keeps it outside can see later that nothing was put back to before it. */
  readonly fingerprint: string | undefined;
}

interface Options {
  /** A fingerprint that was kept outside. */
  readonly since?: string | undefined;
  /** How far it has come, where there is much. */
  readonly progress?: (line: string) => void;
}

/**
 * Reads everything that has a code, and prints a line for each thing that is not as the desk wrote it: a case by its
 * reference, anything else by its collection. No personal data is printed.
 */
export const verifyHistory = async (
  db: Db,
  sealing: Sealing,
  print: (line: string) => void,
  { since, progress = () => {} }: Options = {},
): Promise<Verified> => {
  let broken = 0;
  const tell = (problem: string): void => {
    print(problem);
    broken += 1;
  };
  const standing = await sealedOnRecord(db, sealing);
  if (standing === 'removed') tell(removedWords);
  if (standing === 'no')
    tell('Not everything is sealed yet: start the desk, or run npm run rotate-keys, and run this again.');
  const taking = standing === 'no' ? sealing.takingOlder() : sealing;
  const heads = openHeadReader(db, sealing, { tell, since });
  await heads.readOn();
  // Before the cases are read: the record of each number stands by then.
  const given = await verifyNumbers(db, taking, { highest: heads.highest(), tell });
  const { records, lines, waiting } = await verifyCases(db, taking, { heads, given, tell, progress });
  let waitingLines = 0;
  for (const collection of sealedCollections) {
    if (trailCollections.some((name) => name === collection.name)) {
      waitingLines += (await verifyTrails(db, taking, { collection, heads, tell, progress })).waiting;
    } else if (collection.name !== 'cases' && collection.name !== 'heads') {
      const altered = await countAltered(db, collection, taking);
      if (altered > 0) tell(`${collection.name}: ${inThousands(altered)} not as the desk wrote`);
    }
  }
  if (since !== undefined && !heads.sawSince()) {
    tell('The database was put back to before that fingerprint, or is another one.');
  }
  print(`${records} records, ${lines} lines, ${broken} broken`);
  const window = waiting + waitingLines;
  if (window > 0)
    print(`${inThousands(window)} changed since the newest head, which a running desk makes within seconds.`);
  const fingerprint = heads.fingerprint();
  if (broken === 0 && fingerprint !== undefined) print(`Fingerprint: ${fingerprint}`);
  return { records, lines, broken, fingerprint };
};

const countAltered = async (
  db: Db,
  { name, schema, placeOf, codes }: SealedCollection,
  sealing: Sealing,
): Promise<number> => {
  let altered = 0;
  for await (const document of db.collection(name).find()) {
    try {
      const opened = sealing.open(schema, document, placeOf(document));
      const isOlder = sealing.takesOlder && codes?.isCoded(document) === false;
      if (codes?.problem(opened, sealing) !== undefined && !isOlder) altered += 1;
    } catch {
      altered += 1;
    }
  }
  return altered;
};
