import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Pacing } from '../../src/desk/ports/notice-queue.ts';
import { openPacing } from '../../src/storage/pacing.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import { nine } from './support/sample-cases.ts';

const ms = (count: number): Date => new Date(nine.getTime() + count);

describe('pacing', () => {
  let fresh: FreshDatabase;
  let pacing: Pacing;

  before(async () => {
    fresh = await freshDatabase();
    pacing = openPacing(fresh.db);
  });
  after(() => fresh.drop());

  it('lets a key through once an interval, and says how long to wait', async () => {
    const key = randomUUID();
    assert.equal(await pacing.take(key, 1000, ms(0)), 0);
    assert.equal(await pacing.take(key, 1000, ms(0)), 1000);
    assert.equal(await pacing.take(key, 1000, ms(999)), 1);
    assert.equal(await pacing.take(key, 1000, ms(1000)), 0);
    assert.equal(await pacing.take(key, 1000, ms(1001)), 999);
  });

  it('paces each key for itself', async () => {
    assert.equal(await pacing.take('channel:brookvale:dpo', 1000, ms(0)), 0);
    assert.equal(await pacing.take('channel:brookvale:chair', 1000, ms(0)), 0);
  });

  it('lets one of many through who come at the same moment, over several processes', async () => {
    const all = [pacing, openPacing(await fresh.anotherProcess()), openPacing(await fresh.anotherProcess())];
    for (let round = 0; round < 20; round += 1) {
      const key = randomUUID();
      const waits = await Promise.all(
        Array.from({ length: 12 }, (_, index) => (all[index % 3] ?? pacing).take(key, 1000, ms(0))),
      );
      assert.deepEqual(
        waits.filter((wait) => wait !== 1000),
        [0],
      );
    }
  });

  it('holds a key until the instant it was told, even one never used', async () => {
    const key = randomUUID();
    await pacing.holdUntil(key, ms(5000));
    await pacing.holdUntil(key, ms(2000));
    assert.equal(await pacing.take(key, 1000, ms(3000)), 2000);
    assert.equal(await pacing.take(key, 1000, ms(5000)), 0);
  });

  it('never lets a key through earlier than its interval and its holds allow', async () => {
    const step = fc.record({ afterMs: fc.nat(1500), holdMs: fc.option(fc.nat(4000), { freq: 3 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), async (steps) => {
        const key = randomUUID();
        let [at, freeAt] = [0, 0];
        for (const { afterMs, holdMs } of steps) {
          at += afterMs;
          if (holdMs !== null) {
            await pacing.holdUntil(key, ms(at + holdMs));
            freeAt = Math.max(freeAt, at + holdMs);
          }
          assert.equal(await pacing.take(key, 1000, ms(at)), Math.max(0, freeAt - at));
          if (freeAt <= at) freeAt = at + 1000;
        }
      }),
      { numRuns: 40 },
    );
  });
});
