import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * A backup is a folder: the documents of each collection one after the other, as mongodump writes them too
 * (`privacy-desk/cases.bson`), and beside them what is there, so that a half or altered one is not taken for a whole one.
 */
const contents = z.object({
  format: z.literal(1),
  at: z.iso.datetime(),
  /** The ids of the keys that something in it is sealed with; never a key. */
  keys: z.array(z.string()),
  collections: z.array(
    z.object({
      name: z.string().regex(/^[\w-]+$/),
      documents: z.int(),
      sha256: z.string(),
    }),
  ),
});
export type Contents = z.infer<typeof contents>;
type Documents = AsyncIterable<Uint8Array>;

const pathOf = (folder: string, name: string): string => join(folder, 'privacy-desk', `${name}.bson`);
const listOf = (folder: string): string => join(folder, 'backup.json');

/** `take` writes one collection; `finish` says that all are there, and only then has the folder its name. */
export const beginBackup = async (within: string, at: Date) => {
  const folder = join(within, at.toISOString().replaceAll(':', '').replace(/\.\d+/, ''));
  const unfinished = `${folder}.unfinished`;
  await mkdir(join(unfinished, 'privacy-desk'), { recursive: true, mode: 0o700 });
  const collections: Contents['collections'] = [];
  return {
    take: async (name: string, documents: Documents): Promise<void> => {
      const file = await open(pathOf(unfinished, name), 'wx', 0o600);
      const hash = createHash('sha256');
      let count = 0;
      try {
        for await (const document of documents) {
          hash.update(document);
          await file.write(document);
          count += 1;
        }
        await file.sync();
      } finally {
        await file.close();
      }
      collections.push({ name, documents: count, sha256: hash.digest('hex') });
    },
    finish: async (keys: readonly string[]): Promise<{ folder: string; contents: Contents }> => {
      const whole: Contents = { format: 1, at: at.toISOString(), keys: [...keys], collections };
      await writeFile(listOf(unfinished), `${JSON.stringify(whole, null, 2)}\n`, { mode: 0o600 });
      await rename(unfinished, folder);
      return { folder, contents: whole };
    },
  };
};

/** Reads every file once to see that all is as it was written. Throws in words where it is not. */
export const openBackup = async (folder: string): Promise<Contents> => {
  let read: unknown;
  try {
    read = JSON.parse(await readFile(listOf(folder), 'utf8'));
  } catch {
    throw new Error(`${folder} is no backup, or one that was not finished: it has no backup.json that can be read.`);
  }
  const parsed = contents.safeParse(read);
  if (!parsed.success) throw new Error(`${listOf(folder)} is not as a backup of this version is.`);
  for (const { name, documents, sha256 } of parsed.data.collections) {
    const hash = createHash('sha256');
    let count = 0;
    for await (const document of documentsIn(folder, name)) {
      hash.update(document);
      count += 1;
    }
    if (count !== documents || hash.digest('hex') !== sha256) {
      throw new Error(`${pathOf(folder, name)} is not as it was written. Take another backup.`);
    }
  }
  return parsed.data;
};

/** Each document begins with its own length (BSON, 4 bytes, little-endian). */
export async function* documentsIn(folder: string, name: string): Documents {
  const file = await open(pathOf(folder, name)).catch(() => {
    throw new Error(`${pathOf(folder, name)} is missing. Take another backup.`);
  });
  let rest = Buffer.alloc(0);
  for await (const chunk of file.createReadStream()) {
    rest = Buffer.concat([rest, chunk as Buffer]);
    while (rest.length >= 4 && rest.length >= rest.readInt32LE(0)) {
      const length = rest.readInt32LE(0);
      if (length < 5) throw new Error(`${pathOf(folder, name)} is not as it was written. Take another backup.`);
      yield rest.subarray(0, length);
      rest = rest.subarray(length);
    }
  }
  if (rest.length > 0) throw new Error(`${pathOf(folder, name)} ends in the middle. Take another backup.`);
}
