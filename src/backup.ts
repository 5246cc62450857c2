import { parseArgs } from 'node:util';
import { settingsGiven } from './secret-files.ts';
import { connect } from './storage/mongo.ts';
import { takeBackup } from './whole-backup.ts';

const run = async (): Promise<void> => {
  const [within, ...rest] = parseArgs({ allowPositionals: true }).positionals;
  if (within === undefined || rest.length > 0) throw new Error('Use: npm run backup -- <folder for backups>');
  const { MONGODB_URI: uri } = settingsGiven(process.env);
  if (!uri) {
    throw new Error('MONGODB_URI is missing: the address of MongoDB, such as mongodb://localhost:27017/privacy-desk.');
  }
  const database = await connect(uri);
  try {
    await takeBackup(database.db, within, (line) => console.log(line));
  } finally {
    await database.close();
  }
};

try {
  await run();
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : 'The backup could not be finished.');
  process.exitCode = 1;
}
