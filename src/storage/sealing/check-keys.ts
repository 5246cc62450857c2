import type { Binary, Db } from 'mongodb';
import { isDuplicate, openCollection, presentSchema } from '../collection.ts';
import type { Keyring } from './keyring.ts';
import type { SealedCollection } from './seal-anew.ts';
import { openValue, sealValue } from './sealed-value.ts';

/** Something sealed with each key that was ever used, by which another key under the same id is known. */
interface UsedKey {
  readonly _id: string;
  readonly schema: number;
  readonly proof: Binary;
}

const proven = 'sealed with this key';

/**
 * Throws a plain fault where fields are sealed with a key that is not among these, or a key is not the one that had its id
 * before. Reads one entry of an index for each key, so that it costs the same however much is stored.
 */
export const checkKeys = async (db: Db, keyring: Keyring, collections: readonly SealedCollection[]): Promise<void> => {
  const missing = (await keysInUse(db, collections)).filter((id) => !keyring.keys.has(id));
  if (missing.length > 0) {
    throw new Error(
      `Records are sealed with the key ${missing.join(' and the key ')}, which FIELD_KEYS does not hold. Put it back, after the first key and a comma. It can be left out once npm run rotate-keys has ended.`,
    );
  }
  for (const id of keyring.keys.keys()) await proveKey(db, { ...keyring, sealsWith: id });
};

/** The ids of the keys with which anything is sealed at present. */
export const keysInUse = async (db: Db, collections: readonly Pick<SealedCollection, 'name'>[]): Promise<string[]> => {
  const used = await Promise.all(collections.map(({ name }) => db.collection(name).distinct('sealedWith')));
  return [...new Set(used.flat().filter((id) => typeof id === 'string'))].sort();
};

const proveKey = async (db: Db, keyring: Keyring): Promise<void> => {
  const id = keyring.sealsWith;
  const keys = openCollection<UsedKey>(db, 'field-keys');
  const place = { collection: 'field-keys', id };
  const known = await keys.findOne({ _id: id });
  if (known === null) {
    try {
      await keys.insertOne({ _id: id, schema: presentSchema, proof: sealValue(keyring, proven, place, ['proof']) });
      return;
    } catch (error) {
      if (isDuplicate(error)) return proveKey(db, keyring);
      throw error;
    }
  }
  try {
    openValue(keyring, known.proof, place, ['proof']);
  } catch {
    throw new Error(
      `The key ${id} of FIELD_KEYS is not the ${id} that this database knows. Put the old one back, or give the new one an id of its own.`,
    );
  }
};
