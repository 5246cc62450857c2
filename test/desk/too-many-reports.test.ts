import assert from 'node:assert/strict';
import fc from 'fast-check';
import { deliverNext } from '../../src/desk/deliver-notices.ts';
import { openTurns } from '../../src/desk/delivery-turns.ts';
import { openCase } from '../../src/desk/open-case.ts';
import { deliverNotices } from '../../src/desk/start-delivery.ts';
import type { Case } from '../../src/domain/any-case.ts';
import { reportBreach, reportNearMiss } from '../../src/domain/breach/report/report-breach.ts';
import { revise } from '../../src/domain/case.ts';
import { actor } from '../../src/domain/history.ts';
import { type Notice, waitingNotice } from '../../src/domain/notices/notice.ts';
import { organisation as organisationShape } from '../../src/domain/organisation/organisation.ts';
import { brookvale, idOf, lostLaptop } from '../support/cast.ts';
import { channelIds, ids, openRoad, type Road } from '../support/road.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const people = { maya: idOf(1), other: idOf(41), third: idOf(42) };
const references = /(?:BR|NM|DR)-2126-\d{4}/g;

interface Sent {
  readonly by?: keyof typeof people;
  readonly danger?: 'yes' | 'no';
  readonly drill?: boolean;
  readonly nearMiss?: boolean;
  readonly to?: readonly Notice['to'][];
}

describe('too many reports of one person within an hour', () => {
  let road: Road;
  let submissions = 0;
  beforeEach(async () => {
    road = await openRoad();
    await road.meet();
  });
  afterEach(() => road.close());

  const send = async ({ by = 'maya', danger = 'no', drill = false, nearMiss = false, to = ['dpo'] }: Sent = {}) => {
    submissions += 1;
    const reported = {
      submissionId: `report ${submissions}`,
      reporter: actor.parse({ id: people[by], name: 'Maya Okafor' }),
      organisation: brookvale,
      receiptCard: null,
      now: road.clock.now(),
    };
    const report = lostLaptop({ awareAt: road.clock.now(), danger });
    const { stored } = await openCase(road.cases, {
      prefix: drill ? 'DR' : nearMiss ? 'NM' : 'BR',
      year: 2126,
      submissionId: reported.submissionId,
      decide: (reference): Case => {
        const made = nearMiss
          ? reportNearMiss({
              ...reported,
              reference,
              report: { kind: 'lost-device', summary: 'It was under the seat.', whose: ['pupils'] } as never,
            })
          : reportBreach({ ...reported, reference, report, containedAt: {}, drill });
        return { ...made, notices: made.notices.filter((each) => to.includes(each.to)) };
      },
    });
    return stored.reference;
  };
  const sendMany = async (count: number, sent?: Sent): Promise<string[]> => {
    const all: string[] = [];
    for (let at = 0; at < count; at += 1) all.push(await send(sent));
    return all;
  };

  const cardsIn = (conversationId: string) => {
    const posted = road.teams.activities(conversationId).map((each) => JSON.stringify(each.activity));
    const shared = posted.filter((each) => /more reports? from the same person/.test(each));
    return { posted, shared, own: posted.filter((each) => !shared.includes(each)) };
  };
  const sharedCard = () =>
    road.teams.activities(channelIds.dpo).find((each) => /more report/.test(JSON.stringify(each)));
  const namedOn = (cards: readonly string[]) => new Set(cards.flatMap((each) => each.match(references) ?? []));
  const noticeTo = async (reference: string, to: Notice['to'] = 'dpo'): Promise<Notice> => {
    const found = (await road.notices(reference)).find((each) => each.to === to);
    assert.ok(found);
    return found;
  };

  it('tells ten one by one, and the rest on one card that says how many', async () => {
    const all = await sendMany(24);
    await road.deliver(2 * minute);
    const { own, shared } = cardsIn(channelIds.dpo);
    assert.equal(own.length, 10);
    assert.equal(shared.length, 1);
    assert.match(shared[0] ?? '', /14 more reports from the same person/);
    assert.deepEqual([...namedOn([...own, ...shared])].sort(), all.sort());
  });

  it('keeps every report as a case with its own clock, and in its record when and on which card it was told', async () => {
    const all = await sendMany(14);
    await road.deliver(2 * minute);
    for (const [at, reference] of all.entries()) {
      const { sentAt, dueAt, delivery } = await noticeTo(reference);
      assert.ok(sentAt);
      assert.equal(dueAt, null);
      assert.equal(delivery?.conversationId, channelIds.dpo);
      assert.equal(delivery?.cardOf !== undefined, at >= 10);
      if (at >= 10) assert.equal(delivery?.cardOf, (await noticeTo(all[10] ?? '')).delivery?.cardOf);
      // Read back only where every code fits what was written.
      assert.equal((await road.cases.find(reference))?.type, 'breach');
    }
  });

  it('brings the one card up to date in place as more come', async () => {
    await sendMany(11);
    await road.deliver(minute);
    assert.match(cardsIn(channelIds.dpo).shared[0] ?? '', /1 more report from the same person/);
    const [later] = await sendMany(3);
    await road.deliver(minute);
    const { posted, shared } = cardsIn(channelIds.dpo);
    assert.equal(posted.length, 11);
    assert.match(shared[0] ?? '', /4 more reports from the same person/);
    assert.ok((await noticeTo(later ?? '')).sentAt);
  });

  it('tells of danger by itself, at once, with its own card', async () => {
    await sendMany(14);
    const reference = await send({ danger: 'yes' });
    await road.deliver(2 * minute);
    assert.ok(cardsIn(channelIds.dpo).own.some((each) => each.includes(reference)));
    assert.equal((await noticeTo(reference)).delivery?.cardOf, undefined);
    assert.ok(cardsIn(`chat-with-${ids.dev}`).posted.some((each) => each.includes(reference)));
  });

  it('never puts practice on a card with what is real, nor counts it', async () => {
    await sendMany(9, { drill: true });
    await road.deliver(minute);
    await sendMany(10);
    const drill = await send({ drill: true });
    await road.deliver(2 * minute);
    assert.equal(cardsIn(channelIds.dpo).shared.length, 0);
    assert.equal((await noticeTo(drill)).delivery?.cardOf, undefined);
  });

  it('counts what was nearly a breach with the breaches, for each person apart', async () => {
    await sendMany(5, { nearMiss: true });
    await sendMany(6);
    await sendMany(6, { by: 'other' });
    await road.deliver(2 * minute);
    const { own, shared } = cardsIn(channelIds.dpo);
    assert.deepEqual({ own: own.length, shared: shared.length }, { own: 16, shared: 1 });
  });

  it('begins one by one again when an hour has passed', async () => {
    await sendMany(11);
    await road.deliver(minute);
    road.clock.moveTo(new Date(road.clock.now().getTime() + hour));
    const reference = await send();
    await road.deliver(minute);
    assert.equal((await noticeTo(reference)).delivery?.cardOf, undefined);
  });

  it('gives each of those who hear one card, and says no name on any of them', async () => {
    await sendMany(14, { to: ['dpo', 'chair', 'co-ordinator'] });
    await road.deliver(5 * minute);
    for (const place of [channelIds.dpo, channelIds.chair, `chat-with-${ids.sam}`]) {
      const { own, shared } = cardsIn(place);
      assert.deepEqual({ own: own.length, shared: shared.length }, { own: 10, shared: 1 }, place);
      assert.match(shared[0] ?? '', /4 more reports/);
      assert.doesNotMatch(shared[0] ?? '', /Maya|Okafor|laptop/);
    }
  });

  it('says what changes in one of them in the thread of their card, which stays as it is', async () => {
    const all = await sendMany(12);
    await road.deliver(2 * minute);
    const card = sharedCard();
    assert.ok(card);
    const { cardOf } = (await noticeTo(all[11] ?? '')).delivery ?? {};
    const before = await road.cases.find((cardOf === all[11] ? all[10] : all[11]) ?? '');
    assert.ok(before);
    const now = road.clock.now();
    const change = { set: {}, by: before.reporter, what: 'information-added', changes: [], submissionId: 'more', now };
    const record = revise(before, change);
    const note = waitingNotice({ kind: 'note', to: 'dpo', version: record.version, now });
    await road.cases.save({ record, notices: [note], now });
    await road.deliver(20 * minute);
    const thread = road.teams
      .requests()
      .filter((each) => each.conversationId === `${channelIds.dpo};messageid=${card.id}`);
    assert.equal(thread.length, 1);
    assert.ok(JSON.stringify(thread[0]?.body).includes(before.reference));
    assert.deepEqual(
      road.teams.activities(channelIds.dpo).find(({ id }) => id === card.id),
      card,
    );
  });

  it('posts the card anew where somebody took it away', async () => {
    await sendMany(12);
    await road.deliver(2 * minute);
    const card = sharedCard();
    assert.ok(card);
    road.teams.remove(channelIds.dpo, card.id);
    await sendMany(2);
    await road.deliver(2 * minute);
    const { shared } = cardsIn(channelIds.dpo);
    assert.match(shared.at(-1) ?? '', /4 more reports/);
  });

  it('goes to the next place where the card cannot be brought up to date any more', async () => {
    await sendMany(11);
    await road.deliver(minute);
    road.teams.failNext({ status: 500 }, { conversationId: channelIds.dpo, operation: 'update', times: 1000 });
    const [late] = await sendMany(2);
    await road.deliver(30 * minute);
    assert.ok((await noticeTo(late ?? '')).sentAt, 'it was told all the same');
    const { shared } = cardsIn(`chat-with-${ids.dev}`);
    assert.match(shared[0] ?? '', /2 more reports/, 'in person, as where a channel takes nothing');
  });

  it('tells each by an e-mail of its own where there is nothing but e-mail', async () => {
    for (const to of [`channel:brookvale:dpo`, `chat:${ids.dev}`, `chat:${ids.ruth}`]) {
      await road.conversations.markDead(to, { code: '403', at: road.clock.now() });
    }
    const all = await sendMany(13);
    await road.deliver(2 * minute);
    for (const reference of all) assert.equal((await noticeTo(reference)).delivery?.by, 'e-mail');
  });

  it('tells of every one, whatever Teams does meanwhile', async () => {
    road.teams.failAtRandom({
      ...{ seed: 7, share: 0.4 },
      faults: [{ status: 429 }, { status: 500 }, { status: 502, stored: true }, { cut: 'after-storing' }],
    });
    const all = await sendMany(22);
    await road.deliver(2 * minute);
    road.teams.heal();
    await road.deliver(30 * minute);
    const { posted } = cardsIn(channelIds.dpo);
    for (const reference of all) {
      const { sentAt, delivery } = await noticeTo(reference);
      assert.ok(sentAt, `${reference} was told`);
      const there = delivery?.conversationId === channelIds.dpo ? posted : cardsIn(`chat-with-${ids.dev}`).posted;
      assert.ok(namedOn(there).has(reference), `${reference} stands on a card`);
    }
  });

  it('holds for several processes at once: each report is told, on few cards', async () => {
    const all = await sendMany(40);
    for (let dueAt = await road.ports.queue.nextDueAt(); dueAt; dueAt = await road.ports.queue.nextDueAt()) {
      road.clock.moveTo(dueAt);
      await Promise.all(['a', 'b', 'c'].map((processId) => deliverNotices(road.ports, { processId })));
    }
    const { own, shared } = cardsIn(channelIds.dpo);
    assert.equal(own.length, 10);
    assert.ok(shared.length <= 3, `${shared.length} cards`);
    for (const reference of all) assert.ok((await noticeTo(reference)).sentAt);
  });

  it('lets the report of another through two hundred of one person in under two seconds', async () => {
    // One process keeps its line of who waits; each has a claim of its own.
    const turns = openTurns(road.ports);
    let claims = 0;
    const deliverFor = async (ms: number) => {
      const end = road.clock.now().getTime() + ms;
      for (;;) {
        claims += 1;
        if (await deliverNext(road.ports, { turns, claim: `test:${claims}`, claimed: () => {} })) continue;
        const dueAt = await road.ports.queue.nextDueAt();
        if (!dueAt || dueAt.getTime() > end) break;
        road.clock.moveTo(dueAt);
      }
      road.clock.moveTo(new Date(end));
    };
    await sendMany(200);
    await deliverFor(3 * second);
    const reference = await send({ by: 'other' });
    const at = road.clock.now().getTime();
    await deliverFor(5 * minute);
    const { sentAt } = await noticeTo(reference);
    assert.ok(sentAt && sentAt.getTime() - at < 2 * second, `it waited ${(sentAt?.getTime() ?? 0) - at} ms`);
    const { own, shared } = cardsIn(channelIds.dpo);
    assert.equal(own.length, 11);
    assert.equal(shared.length, 2, 'a hundred on a card');
  });

  it('heeds what the organisation has set', async () => {
    const few = organisationShape.parse({ ...brookvale, mostReportsAnHour: 2 });
    await road.close();
    road = await openRoad({ organisations: [few] });
    await road.meet();
    await sendMany(5);
    await road.deliver(minute);
    const { own, shared } = cardsIn(channelIds.dpo);
    assert.deepEqual({ own: own.length, shared: shared.length }, { own: 2, shared: 1 });
  });

  describe('however they come', () => {
    const arrival = fc.record({
      after: fc.integer({ min: 0, max: 20 * minute }),
      by: fc.constantFrom('maya' as const, 'maya' as const, 'maya' as const, 'other' as const, 'third' as const),
      danger: fc.constantFrom('no' as const, 'no' as const, 'no' as const, 'yes' as const),
      burst: fc.constantFrom(1, 1, 3, 8),
    });

    it('tells every one, danger by itself, in no more cards than ten and one an hour for each person', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(arrival, { minLength: 4, maxLength: 9 }), async (arrivals) => {
          await road.close();
          road = await openRoad();
          await road.meet();
          const sent: { reference: string; by: string; danger: string; at: number }[] = [];
          for (const { after, by, danger, burst } of arrivals) {
            await road.deliver(after);
            const at = road.clock.now().getTime();
            for (const reference of await sendMany(burst, { by, danger })) sent.push({ reference, by, danger, at });
          }
          await road.deliver(2 * minute);

          const { own, shared } = cardsIn(channelIds.dpo);
          const [onOwn, onShared] = [namedOn(own), namedOn(shared)];
          for (const { reference, danger } of sent) {
            const { sentAt, delivery } = await noticeTo(reference);
            assert.ok(sentAt, `${reference} was told`);
            const isShared = delivery?.cardOf !== undefined;
            assert.equal(isShared, onShared.has(reference), `${reference}: the card says what the record says`);
            assert.equal(isShared, !onOwn.has(reference));
            if (danger === 'yes') assert.ok(!isShared, `${reference}: danger by itself`);
          }
          for (const by of Object.keys(people)) {
            const mine = sent.filter((each) => each.by === by);
            for (const { at } of mine) {
              const within = mine.filter((each) => each.danger === 'no' && each.at > at - hour && each.at <= at);
              const single = within.filter(({ reference }) => onOwn.has(reference));
              assert.ok(single.length <= 10, `${single.length} cards for ${by} within an hour`);
            }
            const hours = mine.length === 0 ? 0 : ((mine.at(-1)?.at ?? 0) - (mine[0]?.at ?? 0)) / hour;
            const cardsOfTheirs = shared.filter((each) => mine.some(({ reference }) => each.includes(reference)));
            assert.ok(cardsOfTheirs.length <= Math.ceil(hours) + 1, `${cardsOfTheirs.length} in ${hours} hours`);
          }
        }),
        { numRuns: 6 },
      );
    }).timeout(120_000);
  });
});
