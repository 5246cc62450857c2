import assert from 'node:assert/strict';
import { sendReminders } from '../../src/desk/send-reminders.ts';
import { snooze } from '../../src/desk/snooze.ts';
import { acknowledge } from '../../src/desk/triage.ts';
import type { Breach } from '../../src/domain/breach/breach.ts';
import type { Notice } from '../../src/domain/notices/notice.ts';
import { nextReminderAt } from '../../src/domain/reminders/due.ts';
import { isReminder, stepOf } from '../../src/domain/reminders/steps.ts';
import { openCases } from '../../src/storage/cases.ts';
import { openDigests } from '../../src/storage/digests.ts';
import { openReminders } from '../../src/storage/reminders.ts';
import { brookvale, colleague } from '../support/cast.ts';
import { testSealing } from '../support/mongo.ts';
import { ids, openRoad, type Road } from '../support/road.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('sending reminders', () => {
  let road: Road;
  beforeEach(async () => {
    road = await openRoad();
    await road.meet(ids.dev, ids.ruth, ids.maya);
  });
  afterEach(() => road.close());

  /** A Monday; the reports of the road are made at nine on it. */
  const pass = (ms: number): void => road.clock.moveTo(new Date(road.clock.now().getTime() + ms));
  const sweep = (): Promise<void> => sendReminders({ ...road.deskPorts, log: road.ports.log });
  const reminders = async (reference: string): Promise<Notice[]> => (await road.notices(reference)).filter(isReminder);
  const steps = async (reference: string): Promise<string[]> =>
    (await reminders(reference)).map((each) => `${stepOf(each)} ${each.holder?.at(-1)}`);
  const dueAt = async (reference: string): Promise<Date | null> =>
    (
      await road.database.db
        .collection<{ _id: string; reminderDueAt: Date | null }>('cases')
        .findOne({ _id: reference })
    )?.reminderDueAt ?? null;
  const acknowledged = async (reference: string): Promise<void> => {
    const done = await acknowledge(road.deskPorts, { reference, person: colleague('Dev Patel') });
    assert.ok(done.ok);
  };

  it('keeps beside each case when it is to be looked at, from the report on and after each change', async () => {
    const { reference, reportedAt } = await road.report();
    assert.deepEqual(await dueAt(reference), new Date(reportedAt.getTime() + 30 * minute));
    await acknowledged(reference);
    const about = (await road.cases.find(reference)) as Breach;
    assert.deepEqual(await dueAt(reference), nextReminderAt(about, brookvale, road.clock.now()));
    assert.notDeepEqual(await dueAt(reference), new Date(reportedAt.getTime() + 30 * minute));
  });

  it('tells the Data Protection Officer in person after half an hour, once, and not before', async () => {
    const { reference } = await road.report();
    await road.deliver();
    pass(29 * minute);
    await road.remind();
    assert.deepEqual(await steps(reference), []);
    pass(minute);
    await road.remind();
    await road.remind();
    await road.deliver(minute);
    assert.deepEqual(await steps(reference), ['ack-dpo 2']);
    assert.equal(road.teams.activities(`chat-with-${ids.dev}`).length, 1);
  });

  it('does not tell what was done in the moment before it was sent', async () => {
    const { reference } = await road.report();
    await road.deliver();
    pass(30 * minute);
    await road.remind();
    await acknowledged(reference);
    await road.deliver(minute);
    assert.equal(road.teams.activities(`chat-with-${ids.dev}`).length, 0);
    const [told] = await reminders(reference);
    assert.deepEqual([told?.delivery?.by, told?.dueAt], ['nobody', null]);
  });

  it('is exactly once for each person and step, however many processes look at the same moment', async () => {
    const others = await Promise.all([1, 2, 3].map(() => road.database.anotherProcess()));
    const processes = [road.database.db, ...others].map((db) => ({
      ...road.deskPorts,
      ...{ reminders: openReminders(db, testSealing), digests: openDigests(db), log: road.ports.log },
    }));
    const references: string[] = [];
    for (let each = 1; each <= 8; each += 1) references.push((await road.report(each)).reference);
    for (const wait of [30 * minute, 90 * minute, 4 * hour, 2 * hour, 16 * hour]) {
      pass(wait);
      await Promise.all(processes.map((each) => sendReminders(each)));
    }
    for (const reference of references) {
      const owed = await reminders(reference);
      assert.equal(new Set(owed.map(({ id }) => id)).size, owed.length);
      const mails = ['ack-e-mail 2', 'ack-e-mail 3', 'ack-e-mail 4'];
      const expected = ['ack-dpo 2', 'ack-deputy 3', 'ack-chair 4', ...mails, 'clock-48 2'];
      assert.deepEqual((await steps(reference)).sort(), expected.sort());
    }
  });

  it('loses nothing and doubles nothing when a process is killed between any two of its writes', async () => {
    const kill = new Error('killed');
    const { reminders: store, digests } = road.deskPorts;
    const dying = [
      { reminders: store, digests: { ...digests, expect: () => Promise.reject(kill) } },
      { digests, reminders: { ...store, owe: () => Promise.reject(kill) } },
      {
        digests,
        reminders: {
          ...store,
          owe: async (all: Parameters<typeof store.owe>[0]) => {
            await store.owe(all.slice(0, 1));
            throw kill;
          },
        },
      },
    ];
    const references = [
      (await road.report(1)).reference,
      (await road.report(2)).reference,
      (await road.report(3)).reference,
    ];
    pass(2 * hour);
    for (const stores of dying) {
      await assert.rejects(sendReminders({ ...road.deskPorts, ...stores, log: road.ports.log }), kill);
    }
    await sweep();
    for (const reference of references)
      assert.deepEqual((await steps(reference)).sort(), ['ack-deputy 3', 'ack-dpo 2']);
  });

  it('looks at the rest where one case cannot be read', async () => {
    const { reference } = await road.report(1);
    const { reference: other } = await road.report(2);
    const cases = road.database.db.collection<{ _id: string }>('cases');
    await cases.updateOne({ _id: reference }, { $set: { reporter: 'nobody' } });
    pass(30 * minute);
    await sweep();
    assert.deepEqual(await steps(other), ['ack-dpo 2']);
    assert.deepEqual(
      road.logged.filter(({ event }) => event === 'reminder-fault').map(({ facts }) => facts.reference),
      [reference],
    );
  });

  it('is not undone by a change that was decided before it was owed', async () => {
    const { reference } = await road.report();
    pass(30 * minute);
    const read = (await road.cases.find(reference)) as Breach;
    await sweep();
    const slower = openCases(road.database.db, testSealing, (about, now) => nextReminderAt(about, brookvale, now));
    const reads: (Breach | undefined)[] = [read];
    const stale = {
      ...road.deskPorts,
      cases: { ...slower, find: async () => reads.shift() ?? slower.find(reference) },
    };
    await acknowledge(stale, { reference, person: colleague('Dev Patel') });
    assert.deepEqual(await steps(reference), ['ack-dpo 2']);
    assert.ok(((await road.cases.find(reference)) as Breach).acknowledged);
  });

  describe('capped', () => {
    it('is the twelfth on a day; what is over is told in the next digest, and the end of the 72 hours all the same', async () => {
      const references: string[] = [];
      for (let each = 1; each <= 14; each += 1) references.push((await road.report(each)).reference);
      pass(30 * minute);
      await sweep();
      const all = (await Promise.all(references.map(reminders))).flat();
      assert.equal(all.length, 14);
      assert.equal(all.filter(({ delivery }) => delivery?.by === 'digest').length, 2);

      await road.deliver(2 * minute);
      assert.equal(road.teams.activities(`chat-with-${ids.dev}`).length, 12);
      pass(3 * day);
      await sweep();
      const lapsed = (await Promise.all(references.map(reminders))).flat().filter((each) => stepOf(each) === 'lapse');
      assert.equal(lapsed.length, 3 * 14);
      assert.ok(lapsed.every(({ delivery }) => delivery === null));
    });
  });

  describe('the digest', () => {
    const untilDigest = (): void => road.clock.moveTo(new Date('2126-11-26T08:30:00Z'));

    it('is one a day for each person over all their cases, and not again after it was sent', async () => {
      for (const each of [1, 2, 3]) await acknowledged((await road.report(each)).reference);
      await road.deliver(minute);
      const before = road.teams.activities(`chat-with-${ids.dev}`).length;
      untilDigest();
      await road.remind();
      pass(minute);
      await Promise.all([road.remind(), road.remind()]);
      pass(hour);
      await road.remind();
      const told = road.teams.activities(`chat-with-${ids.dev}`).slice(before);
      const digests = told.filter(({ activity }) => JSON.stringify(activity).includes('BR-2126-0003'));
      assert.equal(digests.length, 1);
      assert.match(JSON.stringify(digests), /BR-2126-0001[\s\S]*BR-2126-0002/);
      assert.doesNotMatch(JSON.stringify(digests), /Maya|31 bus/);
    });

    it('is not lost to a change in the moment after half past eight', async () => {
      const { reference } = await road.report();
      untilDigest();
      await acknowledged(reference);
      await road.remind();
      assert.equal(await road.database.db.collection('digests').countDocuments(), 1);
    });

    it('is sent by another process when the one that took it has died', async () => {
      await acknowledged((await road.report()).reference);
      await road.deliver(minute);
      untilDigest();
      await sweep();
      pass(minute);
      const before = road.teams.activities(`chat-with-${ids.dev}`).length;
      const taken = await road.deskPorts.digests.claim({ now: road.clock.now(), claim: 'died', leaseMs: minute });
      assert.deepEqual(taken?.references.length, 1);
      await road.remind();
      assert.equal(road.teams.activities(`chat-with-${ids.dev}`).length, before);
      pass(minute);
      await road.remind();
      assert.equal(road.teams.activities(`chat-with-${ids.dev}`).length, before + 1);
    });

    it('goes by e-mail to whoever cannot be reached in Teams, without personal data', async () => {
      await acknowledged((await road.report()).reference);
      await road.deliver(minute);
      untilDigest();
      await road.remind();
      pass(minute);
      const dead = { status: 403, code: 'ConversationBlockedByUser' };
      road.teams.failNext(dead, { conversationId: `chat-with-${ids.dev}` });
      await road.remind();
      const mails = road.mail.messages().map(({ raw }) => raw);
      assert.equal(mails.length, 1);
      assert.match(mails[0] ?? '', /BR-2126-0001/);
      assert.doesNotMatch(mails[0] ?? '', /Maya|31 bus/);
    });
  });

  describe('to somebody in the middle of a form', () => {
    it('comes without buttons, and says what to type', async () => {
      await road.report();
      await road.deliver(minute);
      pass(29 * minute);
      const now = road.clock.now();
      await road.drafts.create({
        ...{ id: 'draft-1', personId: ids.dev, organisation: 'brookvale', dialogue: 'near-miss', dialogueVersion: 1 },
        ...{ step: 'what-nearly-happened', typed: {}, basis: {}, tickedAt: {}, about: null, part: null },
        ...{ askingToCancel: false, reachedEnd: false, startedAt: now, savedAt: now, remindAt: null, revision: 1 },
        expiresAt: new Date(now.getTime() + day),
      });
      await road.remind();
      await road.deliver(minute);
      const [told] = road.teams.activities(`chat-with-${ids.dev}`);
      const card = JSON.stringify(told?.activity['attachments']);
      assert.match(card, /[Tt]ype/);
      assert.doesNotMatch(card, /Action\./);
    });
  });

  describe('snoozed', () => {
    const snoozeFor = (minutes: number, reference?: string) =>
      snooze(road.deskPorts, { reference, minutes, person: colleague('Dev Patel') });

    it('comes again when it ends, and no step that was due meanwhile comes beside it', async () => {
      const { reference } = await road.report();
      pass(30 * minute);
      await sweep();
      const put = await snoozeFor(30);
      assert.ok(put.ok);
      assert.deepEqual(put.value, { reference, remindedAt: new Date(road.clock.now().getTime() + 30 * minute) });
      pass(29 * minute);
      await sweep();
      assert.deepEqual(await steps(reference), ['ack-dpo 2']);
      pass(minute);
      await sweep();
      assert.deepEqual(await steps(reference), ['ack-dpo 2', 'snooze 2']);
    });

    it('is not lost to a decision of somebody else, and is no line of the history', async () => {
      const { reference } = await road.report();
      const read = (await road.cases.find(reference)) as Breach;
      await snoozeFor(60, reference);
      const stale = { ...road.deskPorts, cases: { ...road.cases, find: async () => read } };
      await acknowledge(stale, { reference, person: colleague('Ruth Adeyemi') });
      const after = (await road.cases.find(reference)) as Breach;
      assert.equal(after.snoozes.length, 1);
      assert.equal(after.version, 2);
    });

    it('is refused where there is nothing to remind of, and to whoever has no part in it', async () => {
      const nothing = await snoozeFor(30);
      assert.equal(nothing.ok ? '' : nothing.code, 'nothing-to-remind-of');
      const { reference } = await road.report();
      const stranger = await snooze(road.deskPorts, { reference, minutes: 30, person: colleague('Sam Whitlock') });
      assert.equal(stranger.ok ? '' : stranger.code, 'not-found');
    });
  });
});
