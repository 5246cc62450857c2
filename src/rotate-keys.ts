import { settingsGiven } from './secret-files.ts';
import { connect } from './storage/mongo.ts';
import { rotateKeys } from './storage/rotate-keys.ts';
import { sealedCollections } from './storage/sealed-collections.ts';
import { checkKeys } from './storage/sealing/check-keys.ts';
import { howToMakeAKey, parseKeyring } from './storage/sealing/keyring.ts';
import { openSealing } from './storage/sealing/sealing.ts';

// Read here and not in config.ts, because this needs the database and the keys alone.
const run = async (): Promise<number> => {
  const { MONGODB_URI: uri, FIELD_KEYS: fieldKeys } = settingsGiven(process.env);
  if (!uri)
    throw new Error('MONGODB_URI is missing: the address of MongoDB, such as mongodb://localhost:27017/privacy-desk.');
  if (!fieldKeys) throw new Error(`FIELD_KEYS is missing. Give the new key, a comma and the old key. ${howToMakeAKey}`);
  const keyring = parseKeyring(fieldKeys);
  if (!keyring.ok) throw new Error(keyring.words);
  const database = await connect(uri);
  try {
    await checkKeys(database.db, keyring.value, sealedCollections);
    const { left } = await rotateKeys(database.db, openSealing(keyring.value), (line) => console.log(line));
    return left === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
};

try {
  process.exitCode = await run();
} catch (fault) {
  console.error(
    fault instanceof Error
      ? fault.message
      : 'Not everything is sealed with the new key yet. Nothing is lost: run this again.',
  );
  process.exitCode = 2;
}
