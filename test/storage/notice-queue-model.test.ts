import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Db } from 'mongodb';
import { type CaseDocument, toDocument } from '../../src/storage/case-document.ts';
import { openCases } from '../../src/storage/cases.ts';
import { openNoticeQueue } from '../../src/storage/notice-queue.ts';
import { testSealing } from '../support/mongo.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import { sampleBreach, seconds, waiting } from './support/sample-cases.ts';

const leaseS = 10;
const byMail = { by: 'e-mail', insteadOf: null, conversationId: null, activityId: null } as const;

/** What is true of a notice, in plain JavaScript; instants are seconds from the start. */
interface Expected {
  readonly reference: string;
  readonly noticeId: string;
  dueS: number | null;
  claim: string | null;
}
type Step = 'claim' | 'send' | 'postpone' | 'release' | 'wait';

const dues = fc.array(fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
const step = fc.record({
  does: fc.constantFrom<Step>('claim', 'claim', 'claim', 'send', 'postpone', 'release', 'wait'),
  which: fc.nat(9),
  forS: fc.nat(15),
});

describe('notice queue, whatever happens to it', () => {
  let fresh: FreshDatabase;
  before(async () => {
    fresh = await freshDatabase();
  });
  after(() => fresh.drop());

  it('gives the notice that has been due longest, to one at a time, until each is sent', async () => {
    await fc.assert(
      fc.asyncProperty(dues, fc.array(step, { minLength: 5, maxLength: 25 }), async (cases, steps) => {
        const both = await begin(fresh.db, cases);
        for (const each of steps) await both[each.does](each);
        await assertSame(fresh.db, both.expected);
      }),
      { numRuns: 40 },
    );
  });
});

/** Does each step to the queue and to what is expected of it. */
const begin = async (db: Db, cases: number[][]) => {
  const expected = await store(db, cases);
  const queue = openNoticeQueue(db, testSealing);
  const taken: { reference: string; noticeId: string; version: number; claim: string }[] = [];
  let nowS = 0;

  /** A claim made earlier, perhaps lost since; and the notice, when it is not. */
  const pick = (which: number) => {
    const claimed = taken[which % taken.length];
    const mine = expected.find((each) => each.noticeId === claimed?.noticeId && each.claim === claimed.claim);
    return { claimed, mine };
  };

  return {
    expected,
    wait: async ({ forS }: { forS: number }) => {
      nowS += forS;
    },
    claim: async () => {
      const claim = `p:${taken.length}`;
      const given = await queue.claim({ now: seconds(nowS), claim, leaseMs: leaseS * 1000 });
      const earliest = Math.min(...expected.map(({ dueS }) => dueS ?? Number.POSITIVE_INFINITY));
      assert.equal(given !== undefined, earliest <= nowS);
      if (!given) return;
      const { reference } = given.about;
      const mine = expected.find((each) => each.reference === reference && each.noticeId === given.notice.id);
      assert.equal(mine?.dueS, earliest);
      taken.push({ reference, noticeId: given.notice.id, version: 1, claim });
      Object.assign(mine, { dueS: nowS + leaseS, claim });
    },
    send: async ({ which }: { which: number }) => {
      const { claimed, mine } = pick(which);
      if (claimed) await queue.markSent({ ...claimed, delivery: byMail, now: seconds(nowS) });
      if (mine) Object.assign(mine, { dueS: null, claim: null });
    },
    postpone: async ({ which, forS }: { which: number; forS: number }) => {
      const { claimed, mine } = pick(which);
      const until = seconds(nowS + forS);
      if (claimed) await queue.postpone({ ...claimed, until, trouble: null, countsAsAttempt: true });
      if (mine) Object.assign(mine, { dueS: nowS + forS, claim: null });
    },
    release: async () => {
      await queue.release('p:', seconds(nowS));
      for (const each of expected) if (each.claim !== null) Object.assign(each, { dueS: nowS, claim: null });
    },
  };
};

const store = async (db: Db, cases: number[][]): Promise<Expected[]> => {
  await db.collection('cases').deleteMany({});
  const documents = cases.map((dueS, index) =>
    sampleBreach({
      reference: `BR-2126-000${index + 1}`,
      notices: dueS.map((each, at) => waiting({ id: `${index}.${at}`, dueAt: seconds(each) })),
    }),
  );
  await db
    .collection<CaseDocument>('cases')
    .insertMany(documents.map((each) => toDocument(each, { sealing: testSealing })));
  return documents.flatMap(({ reference, notices }, index) =>
    notices.map(({ id }, at) => ({ reference, noticeId: id, dueS: cases[index]?.[at] ?? null, claim: null })),
  );
};

const assertSame = async (db: Db, expected: readonly Expected[]): Promise<void> => {
  const references = [...new Set(expected.map(({ reference }) => reference))];
  const stored = await Promise.all(references.map((reference) => openCases(db, testSealing).find(reference)));
  assert.deepEqual(
    stored.flatMap((each) => (each?.notices ?? []).map(({ id, dueAt, claim }) => ({ id, dueAt, claim }))),
    expected.map(({ noticeId, dueS, claim }) => ({
      id: noticeId,
      dueAt: dueS === null ? null : seconds(dueS),
      claim,
    })),
  );
  const open = expected.flatMap(({ dueS }) => (dueS === null ? [] : [dueS]));
  const next = open.length === 0 ? undefined : seconds(Math.min(...open));
  assert.deepEqual(await openNoticeQueue(db, testSealing).nextDueAt(), next);
};
