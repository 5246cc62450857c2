import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { ReminderStore } from '../../src/desk/ports/reminders.ts';
import type { Breach } from '../../src/domain/breach/breach.ts';
import type { Notice } from '../../src/domain/notices/notice.ts';
import { type CaseDocument, toDocument } from '../../src/storage/case-document.ts';
import { openCases } from '../../src/storage/cases.ts';
import { openReminders } from '../../src/storage/reminders.ts';
import { testSealing } from '../support/mongo.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import { nextVersion, nine, sampleBreach, seconds, waiting } from './support/sample-cases.ts';

describe('reminders', () => {
  let fresh: FreshDatabase;
  let db: Db;
  let reminders: ReminderStore;
  before(async () => {
    fresh = await freshDatabase();
    db = fresh.db;
    reminders = openReminders(db, testSealing);
  });
  beforeEach(() => Promise.all(['cases', 'reminded'].map((each) => db.collection(each).deleteMany({}))));
  after(() => fresh.drop());

  const store = async (dueAt: Date | null, reference = 'BR-2126-0001') => {
    await db
      .collection<CaseDocument>('cases')
      .insertOne(toDocument(sampleBreach({ reference }), { sealing: testSealing, reminderDueAt: dueAt }));
  };
  const stored = () => db.collection<CaseDocument>('cases').findOne({ _id: 'BR-2126-0001' });
  const owed = (set: Partial<Notice> = {}): Notice => waiting({ id: 'clock-24.clock-reminder.colleague.dev', ...set });
  const owe = (set: Partial<Parameters<ReminderStore['owe']>[0][number]> = {}) => {
    const looked = { reference: 'BR-2126-0001', version: 1, dueAt: nine, notices: [owed()], nextAt: seconds(60) };
    return reminders.owe([{ ...looked, ...set }]);
  };
  const ids = async () => (await stored())?.notices.map(({ id }) => id);

  it('are found by when they are due, page by page', async () => {
    await store(seconds(1), 'BR-2126-0001');
    await store(nine, 'BR-2126-0002');
    await store(nine, 'BR-2126-0003');
    await store(seconds(9), 'BR-2126-0004');
    await store(null, 'BR-2126-0005');
    const first = await reminders.due({ now: seconds(5), most: 2, after: undefined });
    const next = await reminders.due({ now: seconds(5), most: 2, after: first.at(-1) });
    assert.deepEqual(
      [first, next].map((page) => page.map(({ reference }) => reference.at(-1))),
      [['2', '3'], ['1']],
    );
  });

  it('are owed with when the case is looked at next, and leave its version', async () => {
    await store(nine);
    await owe();
    const { version, reminderDueAt, noticeDueAt } = (await stored()) ?? assert.fail();
    assert.deepEqual(
      { version, reminderDueAt, noticeDueAt },
      { version: 1, reminderDueAt: seconds(60), noticeDueAt: nine },
    );
    assert.equal((await ids())?.length, 2);
  });

  it('are not owed twice, nor where the case was looked at or changed meanwhile', async () => {
    await store(nine);
    await owe();
    await owe();
    await owe({ dueAt: seconds(60) });
    assert.equal((await ids())?.length, 2);
    const another = owed({ id: 'clock-12.clock-reminder.colleague.dev' });
    await owe({ dueAt: nine, notices: [another] });
    await owe({ dueAt: seconds(60), version: 2, notices: [another] });
    assert.equal((await ids())?.length, 2);
  });

  it('stay due through a change that comes before they were looked at', async () => {
    await store(nine);
    const cases = openCases(db, testSealing, () => seconds(600));
    const before = sampleBreach();
    await cases.save({ record: nextVersion(before), notices: [], now: seconds(5) });
    assert.deepEqual((await stored())?.reminderDueAt, nine);
    await owe({ version: 2 });
    const owing = (await cases.find('BR-2126-0001')) as Breach;
    assert.equal(await cases.save({ record: nextVersion(owing), notices: [], now: seconds(5) }), 'saved');
    assert.deepEqual((await stored())?.reminderDueAt, seconds(600));
  });

  it('are counted for each person and day: no more than there is room for, the same again nothing', async () => {
    const count = (capped: string[], uncapped: string[] = []) =>
      reminders.admit([{ personId: 'dev', day: '2126-11-25', capped, uncapped, most: 3 }], nine);
    assert.deepEqual([...(await count(['a', 'b']))], ['a', 'b']);
    assert.deepEqual([...(await count(['b', 'c', 'd'], ['lapse']))], ['a', 'b', 'lapse', 'c']);
    assert.deepEqual([...(await count(['b', 'c', 'd'], ['lapse']))], ['a', 'b', 'lapse', 'c']);
    assert.deepEqual([...(await count(['e'], ['another']))].at(-1), 'another');
    assert.deepEqual([...(await reminders.admit([], nine))], []);
  });

  it('of a day are let through by one process as by several', async () => {
    const names = Array.from({ length: 8 }, (_, at) => `case ${at}`);
    const admitted = await Promise.all(
      names.map((name) =>
        reminders.admit([{ personId: 'dev', day: '2126-11-25', capped: [name], uncapped: [], most: 3 }], nine),
      ),
    );
    assert.equal(names.filter((name, at) => admitted[at]?.has(name)).length, 3);
  });
});
