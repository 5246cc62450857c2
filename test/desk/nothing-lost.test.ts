import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Fault } from '../support/loopback-connector.ts';
import { ids, openRoad, type Road } from '../support/road.ts';

const minute = 60_000;

/** After these nothing was posted, so that nobody need be told twice. */
const certain: Fault[] = [
  { status: 429 },
  { status: 429, retryAfter: '3' },
  { status: 403, code: 'BotNotInConversationRoster' },
  { status: 403, code: 'BotDisabledByAdmin' },
  { status: 404, code: 'ConversationNotFound' },
];
const ambiguous: Fault[] = [
  { status: 408, stored: true },
  { status: 500 },
  { status: 502, stored: true },
  { status: 503 },
  { cut: 'before-storing' },
  { cut: 'after-storing' },
  'silence',
];

describe('whatever Teams does for a while', () => {
  let road: Road;
  let reports = 0;
  before(async () => {
    road = await openRoad();
    await road.meet(ids.dev, ids.sam);
  });
  after(() => road.close());

  /** Reports under these faults, then an hour in which all is well; the answer is how often each reference was told. */
  const told = async (how: { seed: number; count: number; share: number; faults: readonly Fault[] }) => {
    road.teams.failAtRandom(how);
    const references: string[] = [];
    for (let each = 0; each < how.count; each += 1) {
      reports += 1;
      references.push((await road.report(reports)).reference);
    }
    await road.deliver(2 * minute);

    road.teams.heal();
    for (const { destination } of await road.conversations.listDead()) await road.conversations.revive(destination);
    await road.ports.queue.hurry(road.clock.now());
    await road.deliver(60 * minute);

    const messages = [
      ...road.teams.activities().map(({ activity }) => JSON.stringify(activity)),
      ...road.mail.messages().map(({ raw }) => raw.split('\r\n\r\n')[0] ?? ''),
    ];
    return Promise.all(
      references.map(async (reference) => ({
        owed: (await road.notices(reference)).length,
        unsent: (await road.notices(reference)).filter(({ sentAt }) => sentAt === null).length,
        times: messages.filter((each) => each.includes(reference)).length,
      })),
    );
  };

  const troubles = {
    seed: fc.nat(),
    count: fc.integer({ min: 1, max: 3 }),
    share: fc.double({ min: 0.1, max: 0.8, noNaN: true }),
  };

  it('tells every notice once when each failure was plain', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record(troubles), async (how) => {
        for (const { owed, unsent, times } of await told({ ...how, faults: certain })) {
          assert.deepEqual({ unsent, times }, { unsent: 0, times: owed });
        }
      }),
      { numRuns: 12 },
    );
  });

  it('tells every notice at least once when it stayed open what had arrived', async () => {
    const hasty = await openRoad({ limitMs: 200 });
    const patient = road;
    road = hasty;
    try {
      await road.meet(ids.dev, ids.sam);
      await fc.assert(
        fc.asyncProperty(fc.record(troubles), async (how) => {
          for (const { owed, unsent, times } of await told({ ...how, faults: [...certain, ...ambiguous] })) {
            assert.equal(unsent, 0);
            assert.ok(times >= owed);
          }
        }),
        { numRuns: 12 },
      );
    } finally {
      road = patient;
      await hasty.close();
    }
  });
});
