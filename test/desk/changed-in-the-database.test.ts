import assert from 'node:assert/strict';
import type { Document } from 'mongodb';
import { doTask } from '../../src/acts/about-a-breach/do-task/do-task.ts';
import { openDocument } from '../../src/desk/documents.ts';
import { readCase } from '../../src/desk/read-case.ts';
import { openCases } from '../../src/desk/triage.ts';
import type { Person } from '../../src/domain/organisation/person.ts';
import { brookvale, colleague, kestrel, lostLaptop } from '../support/cast.ts';
import { doing } from '../support/doing.ts';
import { openRoad, type Road } from '../support/road.ts';

const dev = colleague('Dev Patel');
const helen = colleague('Helen Marsh');
const imran = colleague('Imran Sadiq', kestrel);

/** What somebody tries who may write to the database and has a chat with the bot, but no key. */
describe('whose a record is, when it is changed in the database', () => {
  let road: Road;
  let reference: string;
  beforeEach(async () => {
    road = await openRoad({ organisations: [brookvale, kestrel] });
    ({ reference } = await road.report());
  });
  afterEach(() => road.close());

  const set = (fields: Document) =>
    road.database.db.collection<{ _id: string }>('cases').updateOne({ _id: reference }, { $set: fields });
  const read = (person: Person) => readCase(road.deskPorts, { reference, person, page: 'report' });

  const refused = async (person: Person): Promise<void> => {
    await assert.rejects(read(person), (fault: Error) => {
      assert.match(fault.message, new RegExp(reference));
      assert.doesNotMatch(String(fault.stack), new RegExp(`Maya|laptop|${lostLaptop().summary}`));
      return true;
    });
  };

  it('is read by nobody else: neither by whoever made themselves its reporter', async () => {
    assert.equal((await read(helen)).ok, false);
    await set({ 'reporter.id': helen.id });
    await refused(helen);
  });

  it('nor by the Data Protection Officer of another organisation', async () => {
    assert.equal((await read(imran)).ok, false);
    await set({ organisation: 'kestrel' });
    await refused(imran);
    await assert.rejects(openCases(road.deskPorts, imran), new RegExp(reference));
  });

  it('nor by whoever gave themselves a task of it', async () => {
    const task = { id: 't', what: 'tell-ico', owner: { id: helen.id, name: null } };
    await set({ tasks: [task], taskOwners: [helen.id] });
    const answers = { taskId: 't', outcome: 'done', evidence: 'done' };
    const asked = { reference, person: helen, submissionId: 's', answers };
    await assert.rejects(doing(road.deskPorts as never, doTask, asked as never), new RegExp(reference));
  });

  it('nor by whoever writes themselves a link to its documents, or cover for those who may', async () => {
    const token = { _id: '0'.repeat(64), schema: 1, reference, document: 'ico-report', personId: dev.id };
    const links = road.database.db.collection<Document & { _id: string }>('download-links');
    await links.insertOne({ ...token, expiresAt: new Date('2200-01-01') });
    assert.equal(await road.deskPorts.downloadLinks.find(token._id, road.clock.now()), undefined);
    assert.equal((await openDocument(road.deskPorts as never, 'any')).ok, false);
    const away = { organisation: 'brookvale', personId: dev.id, from: '2126-11-25', until: '2126-11-27' };
    await road.database.db
      .collection<Document & { _id: string }>('absences')
      .insertOne({ _id: 'a', schema: 1, ...away, coverId: helen.id, recordedAt: road.clock.now() });
    assert.deepEqual(await road.deskPorts.absences.listFrom('2126-11-25'), []);
  });

  it('is read by those who may, as long as nobody changes it', async () => {
    assert.equal((await read(dev)).ok, true);
  });
});
