// How long a fresh process waits for MongoDB at its start, in milliseconds, on stdout.
import { connect } from '../../dist/storage/mongo.js';

const from = performance.now();
const database = await connect(process.env['MONGODB_URI'] ?? '');
process.stdout.write(String(performance.now() - from));
await database.close();
