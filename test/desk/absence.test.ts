import assert from 'node:assert/strict';
import { endAbsence, recordAbsence } from '../../src/desk/absence.ts';
import { lookAtWhatChanged, openOrganisationBook } from '../../src/desk/organisation-book.ts';
import { rolesOn } from '../../src/domain/organisation/organisation.ts';
import { isReminder, stepOf } from '../../src/domain/reminders/steps.ts';
import { openAbsences } from '../../src/storage/absences.ts';
import { openOrganisationsSeen } from '../../src/storage/organisations-seen.ts';
import { brookvale, colleague, maya } from '../support/cast.ts';
import { testSealing } from '../support/mongo.ts';
import { ids, openRoad, type Road } from '../support/road.ts';

const minute = 60_000;
const hour = 60 * minute;

/** The clock of the road begins on Monday 25 November 2126 at nine. */
describe('being away', () => {
  let road: Road;
  let asked = 0;
  beforeEach(async () => {
    road = await openRoad();
    await road.meet(ids.dev, ids.ruth, ids.sam);
  });
  afterEach(() => road.close());

  const dev = colleague('Dev Patel');
  const away = (set: Partial<Parameters<typeof recordAbsence>[1]> = {}): ReturnType<typeof recordAbsence> => {
    asked += 1;
    const days = { from: '2126-11-25', until: '2126-11-27', cover: ids.sam };
    return recordAbsence(road.deskPorts, {
      person: dev,
      organisation: 'brookvale',
      submissionId: `away ${asked}`,
      ...days,
      ...set,
    });
  };
  const standing = () => road.deskPorts.organisations;
  const rolesOf = (id: string, day: string): string[] => rolesOn(standing(), id, day).map(({ role }) => role);
  const pass = (ms: number): void => road.clock.moveTo(new Date(road.clock.now().getTime() + ms));

  it('gives the cover the roles for those days, and says when one is back', async () => {
    const recorded = await away();
    assert.ok(recorded.ok);
    assert.deepEqual(recorded.value, {
      from: '2126-11-25',
      until: '2126-11-27',
      coverName: 'Sam Whitlock',
      backOn: '2126-11-28',
    });
    assert.deepEqual(rolesOf(ids.sam, '2126-11-27'), ['co-ordinator', 'dpo']);
    assert.deepEqual(rolesOf(ids.sam, '2126-11-28'), ['co-ordinator']);
  });

  it('sends the reminders to the cover, also for what is open already', async () => {
    const { reference } = await road.report();
    await away();
    pass(30 * minute);
    await road.remind();
    const [told] = (await road.notices(reference)).filter(isReminder);
    assert.deepEqual([told && stepOf(told), told?.holder], ['ack-dpo', ids.sam]);
  });

  it('tells the cover at once what was told today before they stood in', async () => {
    const { reference } = await road.report();
    pass(30 * minute);
    await road.remind();
    await away();
    await road.remind();
    const told = (await road.notices(reference)).filter(isReminder);
    assert.deepEqual(
      told.map(({ holder }) => holder),
      [ids.dev, ids.sam],
    );
  });

  it('is known to another process within seconds, and there from the start', async () => {
    const db = await road.database.anotherProcess();
    const other = openOrganisationBook({
      file: [brookvale],
      absences: openAbsences(db, testSealing),
      clock: road.clock,
      log: road.ports.log,
    });
    await away();
    assert.equal(other.organisations[0]?.people[0]?.away.length, 0);
    await other.refresh();
    assert.equal(other.organisations[0]?.people[0]?.away.length, 1);
  });

  it('is one however often the same words arrive', async () => {
    await Promise.all([1, 2, 3].map(() => away({ submissionId: 'the same' })));
    assert.equal((await road.deskPorts.absences.listFrom('2126-11-25')).length, 1);
  });

  it('that was told last goes before what was told earlier', async () => {
    await away();
    pass(minute);
    await away({ cover: ids.ruth });
    assert.deepEqual(rolesOf(ids.ruth, '2126-11-26'), ['deputy-dpo', 'dpo']);
    assert.deepEqual(rolesOf(ids.sam, '2126-11-26'), ['co-ordinator']);
  });

  const refused: [string, Partial<Parameters<typeof recordAbsence>[1]>, RegExp][] = [
    ['a day that is over', { from: '2126-11-24' }, /day is over/],
    ['a last day before the first', { from: '2126-11-28', until: '2126-11-27' }, /before the first day/],
    ['oneself as cover', { cover: dev.id }, /other than yourself/],
    ['a stranger as cover', { cover: maya.id }, /from the list/],
    ['more than a year', { until: '2128-01-01' }, /more than a year/],
    ['somebody without a part in data protection', { person: maya }, /Only people with a part/],
  ];
  for (const [words, set, said] of refused) {
    it(`refuses ${words}`, async () => {
      const recorded = await away(set);
      assert.ok(!recorded.ok);
      assert.match(recorded.words, said);
      assert.equal((await road.deskPorts.absences.listFrom('2126-01-01')).length, 0);
    });
  }

  it('refuses a cover who is away themselves then', async () => {
    await away({ person: colleague('Sam Whitlock'), cover: ids.ruth, from: '2126-11-27', until: '2126-12-01' });
    const recorded = await away();
    assert.match(recorded.ok ? '' : recorded.words, /away themselves until Sunday 1 December 2126/);
    assert.ok((await away({ until: '2126-11-26' })).ok);
  });

  describe('ended', () => {
    it('gives the roles back at once', async () => {
      await away({ from: '2126-11-25' });
      pass(24 * hour);
      assert.ok((await endAbsence(road.deskPorts, { person: dev })).ok);
      assert.deepEqual(rolesOf(ids.sam, '2126-11-26'), ['co-ordinator']);
      assert.deepEqual(await road.deskPorts.absences.listFrom('2126-11-26'), []);
    });

    it('on its first day leaves nothing', async () => {
      await away();
      assert.ok((await endAbsence(road.deskPorts, { person: dev })).ok);
      assert.deepEqual(await road.deskPorts.absences.listFrom('2126-01-01'), []);
    });

    it('leaves one that is still to come', async () => {
      await away({ from: '2126-12-01', until: '2126-12-02' });
      const ended = await endAbsence(road.deskPorts, { person: dev });
      assert.equal(ended.ok ? '' : ended.code, 'not-away');
      assert.equal((await road.deskPorts.absences.listFrom('2126-11-25')).length, 1);
    });
  });

  it('has open cases looked at once when the file has changed, and not at every start', async () => {
    const { reference } = await road.report();
    const cases = road.database.db.collection<{ _id: string; reminderDueAt: Date }>('cases');
    const dueAt = async () => (await cases.findOne({ _id: reference }))?.reminderDueAt.getTime();
    const seen = openOrganisationsSeen(road.database.db);
    const start = (file = [brookvale]) =>
      lookAtWhatChanged({ file, seen, reminders: road.deskPorts.reminders, clock: road.clock });
    const planned = await dueAt();
    await start();
    assert.equal(await dueAt(), road.clock.now().getTime());
    await road.remind();
    assert.equal(await dueAt(), planned);
    await start();
    assert.equal(await dueAt(), planned);
    await start([{ ...brookvale, reminders: { ...brookvale.reminders, tellDpoAfter: 5 } }]);
    assert.equal(await dueAt(), road.clock.now().getTime());
  });

  it('has cases looked at that are from before there were reminders', async () => {
    const { reference } = await road.report();
    const cases = road.database.db.collection<{ _id: string; reminderDueAt?: Date }>('cases');
    await cases.updateOne({ _id: reference }, { $unset: { reminderDueAt: '' } });
    await road.deskPorts.reminders.lookAtNew(road.clock.now());
    await road.remind();
    assert.ok((await cases.findOne({ _id: reference }))?.reminderDueAt);
  });
});
