import assert from 'node:assert/strict';
import type { PeopleStore } from '../../src/desk/ports/colleagues.ts';
import { openPeople } from '../../src/storage/people.ts';
import { testSealing } from '../support/mongo.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';

const id = '00000000-0000-4000-8000-000000000001';
const maya = { id, name: 'Maya Okafor', email: 'maya.okafor@hillcrest.brookvale.example', teamsId: '29:maya' };

describe('people', () => {
  let fresh: FreshDatabase;
  let people: PeopleStore;

  before(async () => {
    fresh = await freshDatabase();
    people = openPeople(fresh.db, testSealing);
  });
  beforeEach(() => fresh.db.collection('people').deleteMany({}));
  after(() => fresh.drop());

  it('knows nobody it has not seen', async () => {
    assert.equal(await people.find(id), undefined);
  });

  it('keeps what Teams last said of someone, and the organisation they chose', async () => {
    await people.remember(maya);
    assert.deepEqual(await people.find(id), { ...maya, organisation: null });
    await people.chooseOrganisation(id, 'brookvale');
    await people.remember({ ...maya, name: 'Maya Okafor-Reid', email: null });
    const known = { ...maya, name: 'Maya Okafor-Reid', email: null, organisation: 'brookvale' };
    assert.deepEqual(await people.find(id), known);
  });

  it('takes no choice that somebody else has made for them in the database', async () => {
    await people.remember(maya);
    await people.chooseOrganisation(id, 'brookvale');
    await fresh.db.collection('people').updateOne({}, { $set: { organisation: 'kestrel' } });
    assert.equal((await people.find(id))?.organisation, null);
    await people.chooseOrganisation(id, 'brookvale');
    assert.equal((await people.find(id))?.organisation, 'brookvale');
  });

  it('stores somebody once who is first seen by two processes at the same moment', async () => {
    const elsewhere = openPeople(await fresh.anotherProcess(), testSealing);
    await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? people : elsewhere).remember(maya)));
    assert.equal(await fresh.db.collection('people').countDocuments(), 1);
  });

  it('knows what Teams calls those whom it has met', async () => {
    const dev = '00000000-0000-4000-8000-000000000002';
    await people.remember(maya);
    await people.remember({ id: dev, name: 'Dev Patel', email: null, teamsId: null });
    const never = '00000000-0000-4000-8000-000000000003';
    assert.deepEqual(await people.teamsIdsOf([id, dev, never]), ['29:maya']);
  });

  it('reads a colleague who was kept before their Teams id was', async () => {
    await people.remember(maya);
    await fresh.db.collection('people').updateOne({}, { $unset: { teamsId: '' } });
    assert.deepEqual(await people.find(id), { ...maya, organisation: null, teamsId: null });
    assert.deepEqual(await people.teamsIdsOf([id]), []);
  });

  it('does not lose a choice in silence', async () => {
    await assert.rejects(people.chooseOrganisation(id, 'brookvale'), /not known/);
  });

  it('names the place of what does not fit, but no value', async () => {
    await people.remember(maya);
    await fresh.db.collection('people').updateOne({}, { $set: { name: ['Maya Okafor'] } });
    await assert.rejects(people.find(id), (fault: Error) => {
      assert.match(fault.message, /name/);
      assert.doesNotMatch(String(fault.stack), /Maya/);
      return true;
    });
  });
});
