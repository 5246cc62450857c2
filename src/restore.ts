import { parseArgs } from 'node:util';
import { settingsGiven } from './secret-files.ts';
import { connect } from './storage/mongo.ts';
import { parseKeyring } from './storage/sealing/keyring.ts';
import { putBackupBack, readBackup } from './whole-backup.ts';

/** 0: all is back and whole. 1: it is back, and something in it is not as the desk wrote it. */
const run = async (): Promise<number> => {
  const [folder, ...rest] = parseArgs({ allowPositionals: true }).positionals;
  if (folder === undefined || rest.length > 0) throw new Error('Use: npm run restore -- <folder of one backup>');
  const { MONGODB_URI: uri, FIELD_KEYS: fieldKeys } = settingsGiven(process.env);
  if (!uri || !fieldKeys) throw new Error('MONGODB_URI and FIELD_KEYS are needed, the keys as they were at that time.');
  const keyring = parseKeyring(fieldKeys);
  if (!keyring.ok) throw new Error(keyring.words);
  const contents = await readBackup(folder, keyring.value);
  const database = await connect(uri);
  try {
    const how = { folder, contents, keyring: keyring.value };
    return (await putBackupBack(database.db, how, (line) => console.log(line))) === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
};

try {
  process.exitCode = await run();
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : 'The backup could not be put back.');
  process.exitCode = 2;
}
