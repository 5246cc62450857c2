import { parseArgs } from 'node:util';
import { settingsGiven } from './secret-files.ts';
import { connect } from './storage/mongo.ts';
import { sealedCollections } from './storage/sealed-collections.ts';
import { checkKeys } from './storage/sealing/check-keys.ts';
import { parseKeyring } from './storage/sealing/keyring.ts';
import { openSealing } from './storage/sealing/sealing.ts';
import { verifyHistory } from './storage/verify-history.ts';

// Read here and not in config.ts, because this needs the database and its keys alone: an auditor has no app id to give.
const run = async (): Promise<number> => {
  const since = sinceGiven();
  const { MONGODB_URI: uri, FIELD_KEYS: fieldKeys } = settingsGiven(process.env);
  if (!uri) {
    throw new Error('MONGODB_URI is missing: the address of MongoDB, such as mongodb://localhost:27017/privacy-desk.');
  }
  if (!fieldKeys) {
    throw new Error('FIELD_KEYS is missing: names and words are sealed, and the check needs the keys the desk has.');
  }
  const keyring = parseKeyring(fieldKeys);
  if (!keyring.ok) throw new Error(keyring.words);
  const database = await connect(uri);
  try {
    await checkKeys(database.db, keyring.value, sealedCollections);
    const say = (line: string): void => console.log(line);
    const { broken } = await verifyHistory(database.db, openSealing(keyring.value), say, { since, progress: say });
    return broken === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
};

/** The fingerprint of an earlier run, from wherever it was kept. */
const sinceGiven = (): string | undefined => {
  try {
    const { since } = parseArgs({ options: { since: { type: 'string' } } }).values;
    if (since === undefined || /^\d+-[0-9a-f]{40}$/.test(since)) return since;
  } catch {
    // Said below, as for a fingerprint that is none.
  }
  throw new Error('Use: npm run verify-history -- --since <the fingerprint that an earlier run printed>');
};

try {
  process.exitCode = await run();
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : 'The check could not be finished.');
  process.exitCode = 2;
}
