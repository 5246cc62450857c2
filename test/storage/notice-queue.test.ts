import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { CaseStore } from '../../src/desk/ports/case-store.ts';
import type { NoticeQueue } from '../../src/desk/ports/notice-queue.ts';
import type { Breach } from '../../src/domain/breach/breach.ts';
import type { Delivery, Notice } from '../../src/domain/notices/notice.ts';
import { type CaseDocument, toDocument } from '../../src/storage/case-document.ts';
import { openCases } from '../../src/storage/cases.ts';
import { openNoticeQueue } from '../../src/storage/notice-queue.ts';
import { testSealing } from '../support/mongo.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import { nextVersion, nine, receipt, sampleBreach, seconds, sent, waiting } from './support/sample-cases.ts';

const leaseMs = 60_000;
const reference = 'BR-2126-0001';
const ours = { reference, version: 1, noticeId: 'n0', claim: 'p1:a' };
const inChannel: Delivery = { by: 'channel', insteadOf: null, conversationId: '19:dpo', activityId: 'card-2' };

describe('notice queue', () => {
  let fresh: FreshDatabase;
  let db: Db;
  let cases: CaseStore;
  let queue: NoticeQueue;

  before(async () => {
    fresh = await freshDatabase();
    db = fresh.db;
    cases = openCases(db, testSealing);
    queue = openNoticeQueue(db, testSealing);
  });
  beforeEach(() => db.collection('cases').deleteMany({}));
  after(() => fresh.drop());

  /** Stores a case whose notices are called n0, n1 ... unless they have a name of their own. */
  const store = async (notices: Partial<Notice>[], at = reference): Promise<void> => {
    const named = notices.map((set, index) => waiting({ id: `n${index}`, ...set }));
    const document = toDocument(sampleBreach({ reference: at, notices: named }), { sealing: testSealing });
    await db.collection<CaseDocument>('cases').insertOne(document);
  };
  const noticesOf = async (at = reference): Promise<Notice[]> => (await cases.find(at))?.notices ?? [];
  const caseOf = async (): Promise<Breach> => (await cases.find(reference)) as Breach;
  const noticeOf = async (id = 'n0'): Promise<Notice> => {
    const found = (await noticesOf()).find((each) => each.id === id);
    assert.ok(found);
    return found;
  };
  const claim = async (name: string, now = nine, by = queue) => {
    const claimed = await by.claim({ now, claim: name, leaseMs });
    return claimed && `${claimed.about.reference} ${claimed.notice.id}`;
  };

  describe('claiming', () => {
    it('takes what has been due longest first, in whatever case it is', async () => {
      await store([{ dueAt: seconds(-10) }, { dueAt: seconds(-40) }, sent()], 'BR-2126-0001');
      await store([sent(), { dueAt: null }, { dueAt: seconds(-30) }, { dueAt: seconds(-20) }], 'BR-2126-0002');
      const order = [await claim('a'), await claim('b'), await claim('c'), await claim('d'), await claim('e')];
      assert.deepEqual(order, ['BR-2126-0001 n1', 'BR-2126-0002 n2', 'BR-2126-0002 n3', 'BR-2126-0001 n0', undefined]);
    });

    it('takes one at a time of those that fall due at the same instant', async () => {
      await store([{}, {}, {}]);
      assert.deepEqual([await claim('a'), await claim('b')], [`${reference} n0`, `${reference} n1`]);
      assert.deepEqual(
        (await noticesOf()).map((each) => each.claim),
        ['a', 'b', null],
      );
    });

    it('takes nothing before it is due', async () => {
      await store([{ dueAt: seconds(1) }]);
      assert.equal(await claim('a', nine), undefined);
      assert.equal(await claim('a', seconds(1)), `${reference} n0`);
    });

    it('hands over the whole case, with the claim on the notice', async () => {
      await store([{}]);
      const claimed = await queue.claim({ now: nine, claim: 'p1:a', leaseMs });
      assert.deepEqual(claimed?.notice, waiting({ id: 'n0', dueAt: seconds(60), claim: 'p1:a' }));
      assert.deepEqual(claimed?.about, await cases.find(reference));
    });

    it('lets nobody else have it until the lease is over, and then anybody, as when its process was killed', async () => {
      await store([{}]);
      await claim('killed');
      assert.equal(await claim('b', seconds(59)), undefined);
      assert.equal(await claim('b', seconds(60)), `${reference} n0`);
    });

    it('gives each notice to one of several processes', async () => {
      const all = await Promise.all([fresh.anotherProcess(), fresh.anotherProcess(), fresh.anotherProcess()]);
      for (let each = 1; each <= 9; each += 1) await store([{}, {}, {}], `BR-2126-000${each}`);
      const takeAll = async (by: NoticeQueue, name: string): Promise<string[]> => {
        const taken = await claim(`${name}:${Math.random()}`, nine, by);
        return taken ? [taken, ...(await takeAll(by, name))] : [];
      };
      const taken = (
        await Promise.all(all.map((each, index) => takeAll(openNoticeQueue(each, testSealing), `p${index}`)))
      ).flat();
      assert.equal(taken.length, 27);
      assert.equal(new Set(taken).size, 27);
    });

    it('passes over a case that cannot be read until its lease is over, so that others are not held up', async () => {
      await store([{ dueAt: seconds(-60) }], 'BR-2126-0001');
      await store([{}], 'BR-2126-0002');
      await db.collection<CaseDocument>('cases').updateOne({ _id: 'BR-2126-0001' }, { $unset: { report: true } });
      await assert.rejects(queue.claim({ now: nine, claim: 'a', leaseMs }), /BR-2126-0001.*report/);
      assert.equal(await claim('b'), 'BR-2126-0002 n0');
    });
  });

  describe('marking as sent', () => {
    const claimed = { dueAt: seconds(60), claim: 'p1:a', trouble: 'Busy', attempts: 1 };
    const now = seconds(5);

    it('keeps when and where it went, and leaves nothing to do', async () => {
      await store([claimed]);
      await queue.markSent({ ...ours, delivery: inChannel, now });
      assert.deepEqual(await noticeOf(), waiting({ id: 'n0', dueAt: null, sentAt: now, delivery: inChannel }));
      assert.equal(await queue.nextDueAt(), undefined);
    });

    it('has a card that shows the case as it was before brought up to date at once', async () => {
      await store([claimed]);
      await cases.save({ record: nextVersion(await caseOf()), notices: [], now });
      await queue.markSent({ ...ours, delivery: inChannel, now });
      assert.deepEqual([(await noticeOf()).sentAt, (await noticeOf()).dueAt], [now, now]);
    });

    it('leaves what told of one event, went by e-mail, or has no card as it was sent', async () => {
      await store([
        { ...claimed, kind: 'information-added' },
        { ...claimed, claim: 'p1:b' },
        { ...claimed, claim: 'p1:c' },
      ]);
      await cases.save({ record: nextVersion(await caseOf()), notices: [], now });
      await queue.markSent({ ...ours, delivery: inChannel, now });
      await queue.markSent({
        ...ours,
        noticeId: 'n1',
        claim: 'p1:b',
        delivery: { ...inChannel, by: 'e-mail', activityId: '$mail' },
        now,
      });
      await queue.markSent({
        ...ours,
        noticeId: 'n2',
        claim: 'p1:c',
        delivery: { ...inChannel, activityId: null },
        now,
      });
      assert.deepEqual(
        (await noticesOf()).map((each) => [each.sentAt, each.dueAt]),
        Array(3).fill([now, null]),
      );
      assert.equal((await noticeOf('n1')).delivery?.activityId, '$mail');
    });

    it('has the receipt show it three seconds later', async () => {
      await store([claimed, receipt({})]);
      await queue.markSent({ ...ours, delivery: inChannel, now });
      const listed = await noticeOf('1.receipt.reporter');
      assert.deepEqual([listed.dueAt, listed.claim, listed.sentAt], [seconds(8), null, nine]);
      assert.deepEqual(await queue.nextDueAt(), seconds(8));
    });

    it('leaves a receipt to whoever is bringing it up to date, and has them do it once more', async () => {
      const id = '1.receipt.reporter';
      await store([claimed, receipt({ dueAt: nine })]);
      assert.equal(await claim('p2:b'), `${reference} ${id}`);
      await queue.markSent({ ...ours, delivery: inChannel, now });
      assert.equal((await noticeOf(id)).claim, 'p2:b');
      await queue.markUpToDate({ ...ours, noticeId: id, claim: 'p2:b', activityId: null, now: seconds(7) });
      assert.deepEqual((await noticeOf(id)).dueAt, seconds(7));
    });

    it('leaves a receipt that waits to be sent as it is', async () => {
      const unsent = { id: 'r', kind: 'receipt', to: 'reporter', dueAt: seconds(300), trouble: 'Busy' } as const;
      await store([claimed, unsent]);
      await queue.markSent({ ...ours, delivery: inChannel, now });
      assert.deepEqual(await noticeOf('r'), waiting(unsent));
    });

    it('has a receipt that was on its way brought up to date after it has arrived', async () => {
      await store([claimed, { id: 'r', kind: 'receipt', to: 'reporter' }]);
      await claim('p2:r');
      await queue.markSent({ ...ours, delivery: inChannel, now });
      assert.equal((await noticeOf('r')).claim, 'p2:r');
      const arrived = { ...ours, noticeId: 'r', claim: 'p2:r', delivery: { ...inChannel, by: 'chat' } as const };
      await queue.markSent({ ...arrived, now: seconds(7) });
      assert.deepEqual((await noticeOf('r')).dueAt, seconds(7));
    });

    it('leaves a receipt as it arrived that was sent anew since, and so lists everything', async () => {
      await store([claimed, { id: 'r', kind: 'receipt', to: 'reporter' }]);
      await claim('killed:r');
      await queue.markSent({ ...ours, delivery: inChannel, now });
      assert.equal(await claim('p2:r', seconds(60)), `${reference} r`);
      const arrived = { ...ours, noticeId: 'r', claim: 'p2:r', delivery: { ...inChannel, by: 'chat' } as const };
      await queue.markSent({ ...arrived, now: seconds(61) });
      assert.equal((await noticeOf('r')).dueAt, null);
    });
  });

  describe('marking as up to date', () => {
    const refreshing = sent({ id: 'n0', dueAt: seconds(60), claim: 'p1:a', trouble: 'Busy', attempts: 3 });

    it('leaves nothing to do', async () => {
      await store([refreshing]);
      await queue.markUpToDate({ ...ours, activityId: null, now: nine });
      assert.deepEqual(await noticeOf(), sent({ id: 'n0' }));
    });

    it('keeps the id of the card that was posted in place of one that had gone', async () => {
      await store([refreshing]);
      await queue.markUpToDate({ ...ours, activityId: '$new', now: nine });
      assert.deepEqual((await noticeOf()).delivery, { ...sent().delivery, activityId: '$new' });
    });

    it('has it done again when the case has moved on meanwhile', async () => {
      await store([refreshing]);
      await cases.save({ record: nextVersion(await caseOf()), notices: [], now: nine });
      await queue.markUpToDate({ ...ours, activityId: null, now: seconds(3) });
      assert.deepEqual([(await noticeOf()).dueAt, (await noticeOf()).claim], [seconds(3), null]);
    });

    it('has it done again when a save came meanwhile, and keeps the card that was posted in its place', async () => {
      await store([refreshing]);
      await cases.save({ record: nextVersion(await caseOf()), notices: [], now: seconds(2) });
      await queue.markUpToDate({ ...ours, activityId: '$new', now: seconds(3) });
      assert.deepEqual([(await noticeOf()).dueAt, (await noticeOf()).delivery?.activityId], [seconds(3), '$new']);
    });

    it('leaves the card due when a save has taken the claim away after its lease', async () => {
      await store([{ ...refreshing, dueAt: seconds(1) }]);
      await cases.save({ record: nextVersion(await caseOf()), notices: [], now: seconds(2) });
      await queue.markUpToDate({ ...ours, activityId: 'late', now: seconds(3) });
      assert.deepEqual([(await noticeOf()).dueAt, (await noticeOf()).delivery?.activityId], [seconds(2), 'card-1']);
    });
  });

  describe('postponing', () => {
    const claimed = { dueAt: seconds(60), claim: 'p1:a', attempts: 1 };

    it('lets go of it until then, with the trouble it met', async () => {
      await store([claimed]);
      await queue.postpone({ ...ours, until: seconds(9), trouble: '$Busy', countsAsAttempt: true });
      assert.deepEqual(await noticeOf(), waiting({ id: 'n0', dueAt: seconds(9), trouble: '$Busy', attempts: 2 }));
      assert.deepEqual(await queue.nextDueAt(), seconds(9));
    });

    it('does not count a mere wait as an attempt', async () => {
      await store([claimed]);
      await queue.postpone({ ...ours, until: seconds(9), trouble: null, countsAsAttempt: false });
      assert.equal((await noticeOf()).attempts, 1);
    });
  });

  it('does nothing for a claim that has passed to somebody else', async () => {
    await store([{ dueAt: seconds(60), claim: 'p2:b' }, receipt()]);
    const before = await noticesOf();
    await queue.markSent({ ...ours, delivery: inChannel, now: nine });
    await queue.markUpToDate({ ...ours, activityId: 'x', now: nine });
    await queue.postpone({ ...ours, until: nine, trouble: 'late', countsAsAttempt: true });
    assert.deepEqual(await noticesOf(), before);
  });

  it('releases the claims of one process, and no other', async () => {
    const dueAt = seconds(60);
    await store([{ dueAt, claim: 'p1:a' }, { dueAt, claim: 'p10:a' }, { dueAt, claim: 'xp1:a' }, { dueAt }, sent()]);
    await store([{ dueAt, claim: 'p1:b' }], 'BR-2126-0002');
    await queue.release('p1:', seconds(1));
    const dues = [...(await noticesOf()), ...(await noticesOf('BR-2126-0002'))].map((each) => each.dueAt);
    assert.deepEqual(dues, [seconds(1), dueAt, dueAt, dueAt, null, seconds(1)]);
    assert.deepEqual(
      (await noticesOf()).map((each) => each.claim),
      [null, 'p10:a', 'xp1:a', null, null],
    );
  });

  it('hurries what has met trouble, but not what is being sent, untroubled or done', async () => {
    const [dueAt, trouble] = [seconds(600), 'ConversationNotFound'];
    await store([{ dueAt, trouble }, { dueAt, trouble, claim: 'p1:a' }, { dueAt }, sent({ dueAt, trouble })]);
    await queue.hurry(nine);
    assert.deepEqual(
      (await noticesOf()).map((each) => each.dueAt),
      [nine, dueAt, dueAt, dueAt],
    );
    assert.deepEqual(await queue.nextDueAt(), nine);
  });

  it('counts and lists what is in trouble, oldest first', async () => {
    assert.deepEqual(await queue.countWaiting(), { waiting: 0, inTrouble: 0 });
    assert.equal(await queue.oldestWaiting(), undefined);
    const trouble = 'ConversationNotFound';
    await store([{}, { trouble, recordedAt: seconds(2) }, sent({ dueAt: nine, trouble })], 'BR-2126-0001');
    await store(
      [
        { trouble, recordedAt: seconds(1) },
        { trouble, recordedAt: seconds(3) },
      ],
      'BR-2126-0002',
    );
    assert.deepEqual(await queue.countWaiting(), { waiting: 4, inTrouble: 3 });
    assert.deepEqual(await queue.oldestWaiting(), seconds(0));
    const listed = await queue.inTrouble({ organisations: ['brookvale'], most: 2 });
    assert.deepEqual(
      listed.map((each) => [each.reference, each.notice.id]),
      [
        ['BR-2126-0002', 'n0'],
        ['BR-2126-0001', 'n1'],
      ],
    );
    assert.deepEqual(await queue.inTrouble({ organisations: ['kestrel'], most: 2 }), []);
  });
});
