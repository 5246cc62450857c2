import type { Db } from 'mongodb';

/** Every byte of every document of every collection. */
export const dumpOf = async (db: Db): Promise<Buffer> => {
  const documents: Buffer[] = [];
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
    for await (const document of db.collection(name).find({}, { raw: true })) {
      documents.push(document as unknown as Buffer);
    }
  }
  return Buffer.concat(documents);
};
