import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { openCase } from '../../../src/desk/open-case.ts';
import { inFile, type PupilDetails, type PupilFile } from '../../../src/domain/consent/pupil-file.ts';
import { append } from '../../../src/domain/history.ts';
import type { Facts, Log } from '../../../src/log.ts';
import { openCases } from '../../../src/storage/cases.ts';
import {
  type OpenPupilSearch,
  openPupilSearch,
  withPupilsHeard,
} from '../../../src/storage/pupil-search/pupil-search.ts';
import { brookvale } from '../../support/cast.ts';
import { testSealing } from '../../support/mongo.ts';
import { jordan, samplePupil } from '../../support/sample-pupil.ts';
import { databaseToBreak, type FreshDatabase } from '../support/database.ts';

const found = (search: OpenPupilSearch, name: string): string[] =>
  search
    .search(
      { name, year: undefined, school: undefined, upn: undefined, reference: undefined },
      { organisations: [brookvale], today: '2026-11-23', most: 10 },
    )
    .map(({ reference }) => reference);

/** Waits for what another process will have heard in a moment. */
const soon = async (isSo: () => boolean): Promise<void> => {
  for (let tries = 0; !isSo(); tries += 1) {
    assert.ok(tries < 1000, 'it was not heard within 10 s');
    await sleep(10);
  }
};

const named = (firstNames: string, lastName: string): PupilDetails =>
  ({ ...jordan, knownAs: [], firstNames, lastName }) as unknown as PupilDetails;

const openingOf = (firstNames: string, lastName: string) => ({
  prefix: 'PF',
  year: 2026,
  submissionId: `${firstNames} ${lastName}`,
  decide: (reference: string) =>
    samplePupil({ reference, submissionId: `${firstNames} ${lastName}`, pupil: named(firstNames, lastName) }),
});

const corrected = (file: PupilFile, pupil: PupilDetails): PupilFile => {
  const { reportedAt: at, reporter: by, reference } = file;
  const line = { at, by, what: 'pupil-corrected', changes: [], submissionId: `version ${file.version + 1}` };
  return {
    ...file,
    ...inFile({ pupil }),
    version: file.version + 1,
    history: [...file.history, append(file.history, line, reference)],
  };
};

describe('two processes that search for pupils', () => {
  let fresh: FreshDatabase;
  let searches: OpenPupilSearch[] = [];
  let lines: { event: string; facts: Facts }[] = [];
  const log: Log = (_level, event, facts = {}) => void lines.push({ event, facts });

  beforeEach(async () => {
    fresh = await databaseToBreak();
    lines = [];
  });
  afterEach(async () => {
    await Promise.all(searches.map((search) => search.stop()));
    searches = [];
    await fresh.drop();
  });

  const startSearch = async (db = fresh.db): Promise<OpenPupilSearch> => {
    const search = await openPupilSearch(db, testSealing, { log });
    searches.push(search);
    return search;
  };
  const casesOf = (db = fresh.db) => openCases(db, testSealing);
  const opened = async (firstNames: string, lastName: string): Promise<PupilFile> =>
    (await openCase(casesOf(), openingOf(firstNames, lastName))).stored as PupilFile;

  it('know from the start who is on file', async () => {
    await opened('Jordan', 'Smith');
    await opened('Kai', 'Turner');
    const search = await startSearch();
    assert.equal(search.size(), 2);
    assert.deepEqual(found(search, 'Kai'), ['PF-2026-0002']);
  });

  it('find at once what they write themselves, and a moment later what the other writes', async () => {
    const [ours, theirs] = [await startSearch(), await startSearch(await fresh.anotherProcess())];
    const cases = withPupilsHeard(casesOf(), ours);
    const { stored } = await openCase(cases, openingOf('Jordan', 'Smith'));
    assert.deepEqual(found(ours, 'Jordan'), ['PF-2026-0001']);
    await soon(() => found(theirs, 'Jordan').length === 1);

    const record = corrected(stored as PupilFile, named('Jordan', 'Winter'));
    assert.equal(await cases.save({ record, notices: [], now: new Date() }), 'saved');
    assert.deepEqual([found(ours, 'Smith'), found(ours, 'Winter')], [[], ['PF-2026-0001']]);
    await soon(() => found(theirs, 'Winter').length === 1);
    assert.deepEqual(found(theirs, 'Smith'), []);
  });

  it('do not hear a change that was refused', async () => {
    const search = await startSearch();
    const cases = withPupilsHeard(casesOf(), search);
    const { stored } = await openCase(cases, openingOf('Jordan', 'Smith'));
    const record = { ...corrected(stored as PupilFile, named('Jordan', 'Winter')), version: 7 };
    assert.equal(await cases.save({ record, notices: [], now: new Date() }), 'conflict');
    assert.deepEqual(found(search, 'Winter'), []);
  });

  it('forget a file that is removed', async () => {
    await opened('Jordan', 'Smith');
    const search = await startSearch();
    await fresh.db.collection<{ _id: string }>('cases').deleteOne({ _id: 'PF-2026-0001' });
    await soon(() => search.size() === 0);
  });

  it('hear one another when the other is a process of the operating system', async () => {
    const search = await startSearch();
    const child = fork(new URL('support/open-a-file.ts', import.meta.url), [fresh.uri], { execArgv: ['--import=tsx'] });
    await once(child, 'exit');
    await soon(() => found(search, 'Zoë O’Neill').length === 1);
  });

  it('miss nothing that is written while they start', async () => {
    const writing = Promise.all(Array.from({ length: 40 }, (_, at) => opened(`Pupil${at}`, 'Smith')));
    const search = await startSearch(await fresh.anotherProcess());
    await writing;
    await soon(() => search.size() === 40);
  });

  it('read everything anew when what they follow is killed', async () => {
    const search = await startSearch();
    // Until it follows there is nothing to kill.
    await opened('Jordan', 'Smith');
    await soon(() => search.size() === 1);
    const admin = fresh.db.client.db('admin');
    const cursors = await admin
      .aggregate([
        { $currentOp: { idleCursors: true } },
        { $match: { ns: `${fresh.db.databaseName}.cases`, 'cursor.cursorId': { $exists: true } } },
      ])
      .toArray();
    assert.ok(cursors.length > 0);
    await fresh.db.command({ killCursors: 'cases', cursors: cursors.map((each) => each['cursor'].cursorId) });
    await opened('Kai', 'Turner');
    await soon(() => found(search, 'Kai').length === 1);
    assert.equal(search.size(), 2);
  });

  it('read everything anew when the collection is gone', async () => {
    await opened('Jordan', 'Smith');
    const search = await startSearch();
    await fresh.db.collection('cases').drop();
    await soon(() => search.size() === 0);
    await opened('Kai', 'Turner');
    await soon(() => found(search, 'Kai').length === 1);
    assert.ok(lines.some(({ event }) => event === 'pupil-search-interrupted'));
  });

  it('hear what they missed while the connection was lost', async () => {
    const { hostname, port } = new URL(fresh.uri);
    const wire = await breakableWire(hostname, Number(port));
    const uri = new URL(fresh.uri);
    uri.port = String(wire.port);
    // Otherwise the driver would learn MongoDB’s own address and go around the wire.
    uri.searchParams.delete('replicaSet');
    uri.searchParams.set('directConnection', 'true');
    const client = await MongoClient.connect(uri.href, { serverSelectionTimeoutMS: 500, heartbeatFrequencyMS: 500 });
    try {
      const search = await startSearch(client.db());
      await opened('Jordan', 'Smith');
      await soon(() => found(search, 'Jordan').length === 1);
      wire.breakIt();
      await opened('Kai', 'Turner');
      await sleep(1500);
      assert.deepEqual(found(search, 'Kai'), []);
      wire.mend();
      await soon(() => found(search, 'Kai').length === 1);
      await search.stop();
    } finally {
      await client.close();
      await wire.close();
    }
  });

  it('leave out a file that cannot be opened and log its reference, no more', async () => {
    await opened('Jordan', 'Smith');
    await opened('Kai', 'Turner');
    await fresh.db
      .collection<{ _id: string }>('cases')
      .updateOne({ _id: 'PF-2026-0001' }, { $set: { pupil: { lastName: 'Smith in plain words' } } as object });
    const search = await startSearch();
    assert.equal(search.size(), 1);
    assert.deepEqual(lines, [
      { event: 'pupil-not-readable', facts: { reference: 'PF-2026-0001' } },
      { event: 'pupils-read', facts: { count: 1, ms: lines[1]?.facts.ms } },
    ]);
  });

  it('say nothing more once they were stopped', async () => {
    const search = await startSearch();
    await search.stop();
    await opened('Jordan', 'Smith');
    await sleep(100);
    assert.equal(search.size(), 0);
    assert.equal(lines.length, 1);
  });
});

/** Lies between us and MongoDB, and can be cut and mended. */
const breakableWire = async (host: string, port: number) => {
  const sockets = new Set<Socket>();
  let isBroken = false;
  const server = createServer((near) => {
    if (isBroken) return void near.destroy();
    const far = connect(port, host);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
      one.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    breakIt: () => {
      isBroken = true;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => {
      isBroken = false;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};
