import { randomUUID } from 'node:crypto';
import { type Db, type Document, ObjectId } from 'mongodb';
import { firstBrokenLink } from '../domain/history.ts';
import { openDocument, sealDocument, upgrade } from './case-document.ts';
import { withFirstCaseCodes } from './proof/case-codes.ts';
import { beginHeads, type Head, headCodes, sealHeads } from './proof/heads.ts';
import { placeInTrail } from './proof/trail.ts';
import { sealedCollections } from './sealed-collections.ts';
import { replaceSealed, type SealedCollection } from './sealing/seal-anew.ts';
import type { Sealing } from './sealing/sealing.ts';

/** Hears of what is done once and may take a while; nothing in it is about a person. */
export type TellOlder = (
  event: 'older-found' | 'older-sealed' | 'older-left',
  facts: { readonly kind: string; readonly count?: number; readonly reference?: string },
) => void;

/** In sentences, for somebody at a command line. */
export const olderInWords =
  (say: (line: string) => void): TellOlder =>
  (event, { kind, count = 0, reference = 'one' }) => {
    if (event === 'older-found') say(`${kind}: ${count} from before everything had a code. They are sealed once, now.`);
    else if (event === 'older-sealed') say(`${kind}: ${count} sealed`);
    else say(`${kind}: ${reference} was not whole before, and is left as it is.`);
  };

const sayEvery = 1000;

/**
 * Gives everything that was stored before there were codes its codes, once, and puts that on record: from then on nothing
 * without them is taken. A run after a kill goes on where it ended, and several processes may run at once. What is broken
 * already is named and left as it is.
 */
export const sealOlder = async (db: Db, sealing: Sealing, tell: TellOlder, now: () => Date): Promise<void> => {
  const standing = await sealedOnRecord(db, sealing);
  if (standing === 'removed') throw new Error(removedWords);
  if (standing === 'yes') return;
  // A link lasts a quarter of an hour, and a list that waits for a yes can be sent again.
  for (const name of ['download-links', 'uploads', 'upload-parts']) await db.collection(name).deleteMany({});
  for (const collection of sealedCollections) await sealOne(db, collection, sealing.takingOlder(), tell);
  await beginHeads(db, sealing, now());
  await sealHeads(db, sealing, now);
};

export const removedWords =
  'The record that everything in this database was sealed is gone, or was changed. Somebody may have altered the database. Run npm run verify-history, and restore the database from a backup.';

/** Whether the first head says that nothing older is left; `removed` where it should, and does not. */
export const sealedOnRecord = async (db: Db, sealing: Sealing): Promise<'yes' | 'no' | 'removed'> => {
  const first = await db.collection<Head>('heads').findOne({ _id: 1 });
  if (first) return headCodes.problem(first, sealing) ? 'removed' : 'yes';
  const written = await Promise.all([
    db.collection('heads').findOne({}, { projection: { _id: 1 } }),
    db.collection('cases').findOne({ 'history.seal.late': true }, { projection: { _id: 1 } }),
  ]);
  return written.some(Boolean) ? 'removed' : 'no';
};

const older: Readonly<Record<string, Document>> = {
  cases: { bound: { $ne: true } },
  drafts: { bound: { $ne: true } },
  people: {
    $or: [{ sealedWith: { $exists: false } }, { organisation: { $type: 'string' }, chosen: { $exists: false } }],
  },
  readings: { trail: { $exists: false } },
  'look-ups': { trail: { $exists: false } },
  absences: { code: { $exists: false } },
  conversations: { code: { $exists: false } },
};

const sealOne = async (db: Db, collection: SealedCollection, sealing: Sealing, tell: TellOlder): Promise<void> => {
  const { name } = collection;
  const without = older[name];
  if (!without) return;
  const found = db.collection<Document>(name);
  const all = await found.countDocuments(without);
  if (all === 0) return;
  tell('older-found', { kind: name, count: all });
  const make = makerFor(collection, sealing);
  let done = 0;
  for await (const document of found.find(without).sort({ _id: 1 })) {
    try {
      const { to, sealed } = make(document);
      if (await replaceSealed(db, name, { from: document, to })) sealed();
    } catch {
      tell('older-left', { kind: name, ...(name === 'cases' ? { reference: String(document['_id']) } : {}) });
    }
    done += 1;
    if (done % sayEvery === 0 || done === all) tell('older-sealed', { kind: name, count: done });
  }
};

interface Made {
  readonly to: Document;
  /** Called once it stands in the database. */
  readonly sealed: () => void;
}

const makerFor = ({ name, schema, placeOf, codes }: SealedCollection, sealing: Sealing) => {
  const own = { trail: randomUUID(), line: 1 };
  return (document: Document): Made => {
    if (name === 'cases') return { to: sealOlderCase(document, sealing), sealed: () => {} };
    const opened = sealing.open(schema, document, placeOf(document));
    if (name === 'readings' || name === 'look-ups') {
      const trail = placeInTrail({ collection: name, ...own }, opened, sealing);
      const coded = { ...opened, trail, headDue: new ObjectId() };
      const sealed = () => {
        own.line += 1;
      };
      return { to: sealing.seal(schema, coded, placeOf(document)), sealed };
    }
    const coded = codes ? codes.anew(opened, sealing) : opened;
    return { to: sealing.seal(schema, coded, placeOf(document)), sealed: () => {} };
  };
};

/** Throws where its history is not whole, as far as could be seen before: it must not look as if it had been. */
const sealOlderCase = (document: Document, sealing: Sealing): Document => {
  const opened = upgrade(openDocument(document, sealing));
  const { _id: reference, history, version } = opened;
  if (firstBrokenLink(history, reference) !== undefined || history.length !== version) {
    throw new Error(`The history of ${reference} is not whole.`);
  }
  return sealDocument({ ...withFirstCaseCodes(opened, sealing), headDue: new ObjectId() }, sealing);
};
