import { beginBackup, type Contents, documentsIn, openBackup } from './backup-folder.ts';
import { inThousands } from './domain/in-thousands.ts';
import { readEverything } from './storage/backup.ts';
import type { Database } from './storage/mongo.ts';
import { emptyAgain, filledCollections, putBack } from './storage/restore.ts';
import { sealedCollections } from './storage/sealed-collections.ts';
import { checkKeys, keysInUse } from './storage/sealing/check-keys.ts';
import type { Keyring } from './storage/sealing/keyring.ts';
import { openSealing } from './storage/sealing/sealing.ts';
import { verifyHistory } from './storage/verify-history.ts';

type Db = Database['db'];
type Say = (line: string) => void;

export const takeBackup = async (db: Db, within: string, say: Say, at = new Date()): Promise<void> => {
  const backup = await beginBackup(within, at);
  await readEverything(db, backup.take);
  const { folder, contents } = await backup.finish(await keysInUse(db, sealedCollections));
  say(`${documentsOf(contents)} documents of ${contents.collections.length} collections are in ${folder}.`);
  say(`Sealed with the key ${contents.keys.join(', ') || '(none yet)'}, which is not in it and is needed to read it.`);
};

/** What is wrong with the backup, before there is a database to look at. Throws in words. */
export const readBackup = async (folder: string, keyring: Keyring): Promise<Contents> => {
  const contents = await openBackup(folder);
  const missing = contents.keys.filter((id) => !keyring.keys.has(id));
  if (missing.length === 0) return contents;
  throw new Error(`This backup needs the key ${missing.join(' and ')}, which FIELD_KEYS does not hold.`);
};

/** Answers with how many records are not as the desk wrote them. Where it throws, the database is as empty as it was. */
export const putBackupBack = async (
  db: Db,
  { folder, contents, keyring }: { folder: string; contents: Contents; keyring: Keyring },
  say: Say,
): Promise<number> => {
  const filled = await filledCollections(db);
  if (filled.length > 0) {
    throw new Error(
      `This database is not empty (${filled.join(', ')}), so nothing was written. Stop the bot, and restore into a new database.`,
    );
  }
  // First what a wrong key of the right name is known by.
  const names = contents.collections.map(({ name }) => name).sort((one) => (one === 'field-keys' ? -1 : 1));
  try {
    for (const name of names) {
      await putBack(db, name, documentsIn(folder, name));
      if (name === 'field-keys') await checkKeys(db, keyring, sealedCollections);
    }
  } catch (fault) {
    await emptyAgain(db, names);
    throw fault;
  }
  say(`${documentsOf(contents)} documents are back, as of ${contents.at}.`);
  const { broken } = await verifyHistory(db, openSealing(keyring), say);
  say('What came after that moment is not in it, and what was deleted after it is here again: see docs/backup.md.');
  return broken;
};

const documentsOf = ({ collections }: Contents): string =>
  inThousands(collections.reduce((sum, { documents }) => sum + documents, 0));
