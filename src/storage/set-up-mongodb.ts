import { setTimeout as sleep } from 'node:timers/promises';
import { type Db, MongoClient, MongoServerError } from 'mongodb';
import { databaseNameOf } from './mongo.ts';

const adminName = 'admin';

/** MongoDB's own numbers for what it says. */
const code = { unauthorised: 13, authenticationFailed: 18, userExists: 51_003 } as const;

interface Wanted {
  /** The desk's own address: its user, password, host, set and database are what is made. */
  readonly uri: string;
  /** Of a user who may do everything, for whoever looks after MongoDB. */
  readonly adminPassword: string;
  readonly say: (line: string) => void;
  readonly withinMs?: number;
}

/**
 * Makes a replica set of one and its two users on a MongoDB that nobody has set up; where that is done, only sets the
 * passwords anew. MongoDB takes the first user from its own machine alone, so this runs beside it and asks 127.0.0.1.
 */
export const setUpMongodb = async ({ uri, adminPassword, say, withinMs = 60_000 }: Wanted): Promise<void> => {
  const wanted = readAddress(uri);
  const here = `mongodb://127.0.0.1:${wanted.port}/?directConnection=true`;
  const ends = Date.now() + withinMs;
  const known = await isAdminKnown(here, adminPassword, ends);
  const client = await open(here, ends, known ? { username: adminName, password: adminPassword } : undefined);
  try {
    const admin = client.db('admin');
    await initiate(admin, wanted, say);
    await becomePrimary(admin, ends);
    if (!known) {
      await makeUser(admin, { name: adminName, password: adminPassword, role: 'root', of: 'admin' });
      say('The administrator is there.');
    }
  } finally {
    await client.close();
  }
  const asAdmin = await open(here, ends, { username: adminName, password: adminPassword });
  try {
    await makeUser(asAdmin.db(wanted.database), {
      name: wanted.user,
      password: wanted.password,
      role: 'readWrite',
      of: wanted.database,
    });
    say(`The user ${wanted.user} may read and write ${wanted.database}, and nothing else.`);
  } finally {
    await asAdmin.close();
  }
};

const readAddress = (uri: string) => {
  const url = URL.canParse(uri) && uri.startsWith('mongodb://') ? new URL(uri) : undefined;
  const set = url?.searchParams.get('replicaSet');
  if (!url?.username || !url.password || !set) {
    throw new Error(
      'MONGODB_URI should name a user, a password, one host, the database and the set, such as mongodb://desk:password@mongodb:27017/privacy-desk?replicaSet=rs0.',
    );
  }
  return {
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    host: `${url.hostname}:${url.port || '27017'}`,
    port: url.port || '27017',
    database: databaseNameOf(uri),
    set,
  };
};

/** False where there is no user yet at all, or none of this name and password; what is done next then says which. */
const isAdminKnown = async (here: string, password: string, ends: number): Promise<boolean> => {
  try {
    await (await open(here, ends, { username: adminName, password })).close();
    return true;
  } catch (fault) {
    if (fault instanceof MongoServerError && fault.code === code.authenticationFailed) return false;
    throw fault;
  }
};

/** MongoDB may have been started a moment ago. */
const open = async (here: string, ends: number, auth?: { username: string; password: string }) => {
  for (;;) {
    const client = new MongoClient(here, {
      serverSelectionTimeoutMS: 2000,
      ...(auth && { auth, authSource: 'admin' }),
    });
    try {
      return await client.connect();
    } catch (fault) {
      await client.close();
      if (fault instanceof MongoServerError) throw fault;
      if (Date.now() > ends)
        throw new Error('MongoDB does not answer at 127.0.0.1. Is it running, and is this beside it?');
      await sleep(500);
    }
  }
};

const initiate = async (admin: Db, { set, host }: { set: string; host: string }, say: (line: string) => void) => {
  const { setName } = await admin.command({ hello: 1 });
  if (setName !== undefined) return;
  try {
    await admin.command({ replSetInitiate: { _id: set, members: [{ _id: 0, host }] } });
  } catch (fault) {
    throw explained(fault);
  }
  say(`The replica set ${set} is begun.`);
};

const becomePrimary = async (admin: Db, ends: number): Promise<void> => {
  while (!(await admin.command({ hello: 1 }))['isWritablePrimary']) {
    if (Date.now() > ends) throw new Error('MongoDB has not become the primary of its set. Its log says why.');
    await sleep(200);
  }
};

const makeUser = async (
  db: Db,
  { name, password, role, of }: { name: string; password: string; role: string; of: string },
): Promise<void> => {
  const how = { pwd: password, roles: [{ role, db: of }] };
  try {
    await db.command({ createUser: name, ...how });
  } catch (fault) {
    if (!(fault instanceof MongoServerError && fault.code === code.userExists)) throw explained(fault);
    await db.command({ updateUser: name, ...how });
  }
};

/** Somebody has made users already, and the password given is not the administrator's. */
const explained = (fault: unknown): unknown =>
  fault instanceof MongoServerError && fault.code === code.unauthorised
    ? new Error('This MongoDB has users already, and MONGODB_ADMIN_PASSWORD is not the password of its user admin.')
    : fault;
