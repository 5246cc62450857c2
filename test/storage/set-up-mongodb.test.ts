import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MongoClient } from 'mongodb';
import { connect } from '../../src/storage/mongo.ts';
import { setUpMongodb } from '../../src/storage/set-up-mongodb.ts';
import { programCalled } from '../support/build.ts';
import { adminPassword, startLockedMongo } from '../support/locked-mongo.ts';

describe('a MongoDB of one’s own, as compose.yaml starts it', () => {
  let mongo: Awaited<ReturnType<typeof startLockedMongo>>;
  before(async () => {
    mongo = await startLockedMongo();
  });
  after(() => mongo.stop());

  const addressWith = (password: string) =>
    `mongodb://desk:${password}@127.0.0.1:${mongo.port}/privacy-desk?replicaSet=rs0`;
  const setUp = async (password: string, ofTheAdmin = adminPassword) => {
    const said: string[] = [];
    await setUpMongodb({
      ...{ uri: addressWith(password), adminPassword: ofTheAdmin, withinMs: 30_000 },
      say: (line) => said.push(line),
    });
    return said;
  };

  it('lets nobody in before it is set up', async () => {
    const client = await MongoClient.connect(`mongodb://127.0.0.1:${mongo.port}/?directConnection=true`);
    await assert.rejects(client.db('privacy-desk').collection('cases').findOne(), { code: 13 });
    await client.close();
  });

  it('is made a set with an administrator and the desk’s own user', async () => {
    assert.deepEqual(await setUp('first'), [
      'The replica set rs0 is begun.',
      'The administrator is there.',
      'The user desk may read and write privacy-desk, and nothing else.',
    ]);
  });

  it('serves the desk with the address that it is given, change streams and transactions too', async () => {
    const { db, look, close } = await connect(addressWith('first'));
    assert.equal(await look(), 'ready');
    const stream = db.collection('cases').watch();
    await stream.tryNext();
    await db.client.withSession((session) =>
      session.withTransaction(() => db.collection('pacing').insertOne({ nextAt: new Date() }, { session })),
    );
    await stream.close();
    await close();
  });

  it('lets the desk touch no other database, and nobody in without the password', async () => {
    const desk = await MongoClient.connect(addressWith('first'));
    await assert.rejects(desk.db('another').collection('things').insertOne({}), { code: 13 });
    await assert.rejects(desk.db('admin').command({ usersInfo: 1 }), { code: 13 });
    await desk.close();
    await assert.rejects(connect(addressWith('guessed')), /refused the user name or password/);
  });

  it('only sets the desk’s password anew when it is run again, as compose.yaml runs it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'privacy-desk-secrets-'));
    await writeFile(join(folder, 'mongodb-uri'), `${addressWith('second')}\n`);
    await writeFile(join(folder, 'admin'), `${adminPassword}\n`);
    const { stdout } = await promisify(execFile)(process.execPath, programCalled('set-up-mongodb'), {
      env: {
        PATH: process.env['PATH'],
        MONGODB_URI_FILE: join(folder, 'mongodb-uri'),
        MONGODB_ADMIN_PASSWORD_FILE: join(folder, 'admin'),
      },
    });
    await rm(folder, { recursive: true });
    assert.equal(stdout, 'The user desk may read and write privacy-desk, and nothing else.\n');
    await assert.rejects(connect(addressWith('first')), /refused the user name or password/);
    await (await connect(addressWith('second'))).close();
  });

  it('says so when the administrator’s password is another', async () => {
    await assert.rejects(setUp('third', 'guessed'), /MONGODB_ADMIN_PASSWORD is not the password of its user admin/);
  });

  it('asks for an address with a user, a password and the set', async () => {
    const say = () => {};
    for (const uri of ['mongodb://mongodb:27017/privacy-desk', 'mongodb+srv://desk:x@mongodb/privacy-desk']) {
      await assert.rejects(setUpMongodb({ uri, adminPassword: 'x', say }), /should name a user, a password/);
    }
  });
});
