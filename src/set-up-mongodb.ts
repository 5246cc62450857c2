import { settingsGiven } from './secret-files.ts';
import { setUpMongodb } from './storage/set-up-mongodb.ts';

// Read here and not in config.ts, because this needs MongoDB alone.
const run = async (): Promise<void> => {
  const { MONGODB_URI: uri, MONGODB_ADMIN_PASSWORD: adminPassword } = settingsGiven(process.env);
  if (!uri) throw new Error('MONGODB_URI is missing: the address that the bot will use, with its user and password.');
  if (!adminPassword)
    throw new Error('MONGODB_ADMIN_PASSWORD is missing: the password of the user who may do everything.');
  await setUpMongodb({ uri, adminPassword, say: (line) => console.log(line) });
};

try {
  await run();
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : 'MongoDB could not be set up.');
  process.exitCode = 1;
}
