import { dropIdleDatabases } from './mongo.ts';

/** What mocha does beside the tests of a file. */
export const mochaHooks = { afterAll: dropIdleDatabases };
