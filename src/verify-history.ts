import { connect } from './storage/mongo.ts';
import { verifyHistory } from './storage/verify-history.ts';

// Read here and not in config.ts, because this needs the database alone: an auditor has no app id to give.
const uri = process.env['MONGODB_URI'];

if (!uri) {
  console.error('MONGODB_URI is missing: the address of MongoDB, such as mongodb://localhost:27017/privacy-desk.');
  process.exitCode = 2;
} else {
  try {
    const database = await connect(uri);
    const { broken } = await verifyHistory(database.db, (line) => console.log(line));
    await database.close();
    process.exitCode = broken === 0 ? 0 : 1;
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : 'The check could not be finished.');
    process.exitCode = 2;
  }
}
