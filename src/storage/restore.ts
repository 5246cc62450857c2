import { BSON, type Db } from 'mongodb';
import { openCollection } from './collection.ts';

const documentsAtATime = 200;

/** The collections that hold anything. */
export const filledCollections = async (db: Db): Promise<string[]> => {
  const all = await db.listCollections({}, { nameOnly: true }).toArray();
  const filled: string[] = [];
  for (const { name } of all) {
    if (!name.startsWith('system.') && (await db.collection(name).findOne({}, { projection: { _id: 1 } })))
      filled.push(name);
  }
  return filled.sort();
};

/** Writes documents as they were, each number of the very type that it had. */
export const putBack = async (db: Db, name: string, documents: AsyncIterable<Uint8Array>): Promise<void> => {
  const collection = openCollection(db, name);
  let waiting: BSON.Document[] = [];
  const write = async (): Promise<void> => {
    if (waiting.length > 0) await collection.insertMany(waiting, { ordered: true });
    waiting = [];
  };
  for await (const document of documents) {
    waiting.push(BSON.deserialize(document, { promoteValues: false, promoteBuffers: false, bsonRegExp: true }));
    if (waiting.length === documentsAtATime) await write();
  }
  await write();
};

/** For a database that was empty and was not filled to the end. */
export const emptyAgain = async (db: Db, names: readonly string[]): Promise<void> => {
  for (const name of names) await openCollection(db, name).deleteMany({});
};
