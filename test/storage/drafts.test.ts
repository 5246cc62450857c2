import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { Draft, DraftStore } from '../../src/desk/ports/drafts.ts';
import { openDrafts } from '../../src/storage/drafts.ts';
import { testSealing } from '../support/mongo.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import { maya, nine, seconds } from './support/sample-cases.ts';

const sample = (set: Partial<Draft> = {}): Draft => ({
  id: 'draft-1',
  personId: maya.id,
  organisation: 'brookvale',
  dialogue: 'report-breach',
  dialogueVersion: 1,
  step: 'what-happened',
  typed: { summary: 'A laptop was left on the 31 bus.', occurredAt: '' },
  basis: {},
  tickedAt: { 'contained:lock': nine },
  about: null,
  part: null,
  askingToCancel: false,
  reachedEnd: false,
  startedAt: nine,
  savedAt: nine,
  expiresAt: seconds(600),
  remindAt: seconds(300),
  revision: 1,
  ...set,
});

describe('drafts', () => {
  let fresh: FreshDatabase;
  let db: Db;
  let drafts: DraftStore;

  before(async () => {
    fresh = await freshDatabase();
    db = fresh.db;
    drafts = openDrafts(db, testSealing);
  });
  beforeEach(() => db.collection('drafts').deleteMany({}));
  after(() => fresh.drop());

  it('gives back exactly what was typed, whatever it looks like', async () => {
    const typed = { $where: '${1+1}', 'a.b': '$$ROOT', '': ' ', '<at>everyone</at>': '\u202eabc' };
    await drafts.create(sample({ typed }));
    assert.deepEqual(await drafts.find('draft-1', nine), sample({ typed }));
    assert.equal(await drafts.save(sample({ typed: { ...typed, $set: '\0' }, revision: 2 })), true);
    assert.deepEqual((await drafts.find('draft-1', nine))?.typed, { ...typed, $set: '\0' });
  });

  it('is gone once it has expired, before MongoDB has cleared it away', async () => {
    await drafts.create(sample());
    assert.ok(await drafts.find('draft-1', seconds(599)));
    assert.equal(await drafts.find('draft-1', seconds(600)), undefined);
    assert.deepEqual(await drafts.listOf(maya.id, seconds(600)), []);
    assert.equal(await drafts.claimReminder(seconds(600), 1000), undefined);
  });

  it('lists those of one person, the newest first', async () => {
    await drafts.create(sample({ id: 'old' }));
    await drafts.create(sample({ id: 'new', savedAt: seconds(5) }));
    await drafts.create(sample({ id: 'other', personId: 'someone-else' }));
    assert.deepEqual(
      (await drafts.listOf(maya.id, nine)).map(({ id }) => id),
      ['new', 'old'],
    );
  });

  it('stores one of two saves that start from the same revision', async () => {
    await drafts.create(sample());
    const elsewhere = openDrafts(await fresh.anotherProcess(), testSealing);
    const saves = [0, 1, 2, 3].map((each) =>
      (each % 2 ? drafts : elsewhere).save(sample({ step: `step-${each}`, revision: 2 })),
    );
    const results = await Promise.all(saves);
    assert.equal(results.filter(Boolean).length, 1);
    assert.equal((await drafts.find('draft-1', nine))?.step, `step-${results.indexOf(true)}`);
  });

  it('stores nothing of a draft that has been removed', async () => {
    await drafts.create(sample());
    await drafts.remove('draft-1');
    assert.equal(await drafts.save(sample({ revision: 2 })), false);
    assert.equal(await drafts.find('draft-1', nine), undefined);
  });

  for (const [what, fields] of [
    ['whose it is', { personId: 'someone-else' }],
    ['where it is sent', { organisation: 'kestrel' }],
    ['the case that it changes', { about: 'BR-2126-0001' }],
    ['when it was begun', { startedAt: seconds(60) }],
    ['when a box was ticked', { 'tickedAt.contained:lock': seconds(-600) }],
    ['how far its owner has come', { step: 'check-answers', reachedEnd: true }],
  ] as const) {
    it(`is not opened once somebody has changed ${what}`, async () => {
      await drafts.create(sample());
      await db.collection('drafts').updateOne({}, { $set: fields });
      await assert.rejects(drafts.find('draft-1', nine), /draft-1 in drafts: \S+ cannot be opened/);
    });
  }

  it('names the draft and the place of what does not fit, but no value', async () => {
    await drafts.create(sample());
    await db.collection('drafts').updateOne({}, { $set: { savedAt: 'Priya Nair' } });
    await assert.rejects(drafts.find('draft-1', seconds(-1)), /draft-1.*savedAt/);
    await db.collection('drafts').updateOne({}, { $set: { typed: ['Priya Nair'] } });
    await assert.rejects(drafts.find('draft-1', nine), (fault: Error) => {
      assert.match(fault.message, /draft-1.*typed stands in plain words/);
      assert.doesNotMatch(String(fault.stack), /Priya/);
      return true;
    });
  });

  describe('reminding', () => {
    it('gives a due reminder to one of several processes, until the lease is over', async () => {
      await drafts.create(sample());
      assert.equal(await drafts.claimReminder(seconds(299), 1000), undefined);
      const elsewhere = openDrafts(await fresh.anotherProcess(), testSealing);
      const all = [drafts, elsewhere, drafts, elsewhere].map((each) => each.claimReminder(seconds(300), 10_000));
      assert.equal((await Promise.all(all)).filter((each) => each?.id === 'draft-1').length, 1);
      assert.equal(await drafts.claimReminder(seconds(309), 10_000), undefined);
      assert.equal((await drafts.claimReminder(seconds(310), 10_000))?.id, 'draft-1');
    });

    it('happens once', async () => {
      await drafts.create(sample());
      await drafts.claimReminder(seconds(300), 10_000);
      await drafts.reminded('draft-1');
      assert.equal((await drafts.find('draft-1', nine))?.remindAt, null);
      assert.equal(await drafts.claimReminder(seconds(500), 10_000), undefined);
    });

    it('leaves the next reminder of a draft that was saved meanwhile', async () => {
      await drafts.create(sample());
      await drafts.claimReminder(seconds(300), 10_000);
      await drafts.save(sample({ revision: 2, remindAt: seconds(400) }));
      await drafts.reminded('draft-1');
      assert.deepEqual((await drafts.find('draft-1', nine))?.remindAt, seconds(400));
    });

    it('does not stand in the way of a save', async () => {
      await drafts.create(sample());
      await drafts.claimReminder(seconds(300), 10_000);
      await drafts.reminded('draft-1');
      assert.equal(await drafts.save(sample({ revision: 2 })), true);
    });
  });
});
