import assert from 'node:assert/strict';
import { acknowledgeBreach } from '../../src/domain/breach/assess/acknowledge-breach.ts';
import type { Breach } from '../../src/domain/breach/breach.ts';
import { actor } from '../../src/domain/history.ts';
import type { Notice } from '../../src/domain/notices/notice.ts';
import { brookvale } from '../support/cast.ts';
import { cardOf, wordsOf } from '../support/journey.ts';
import { channelIds, ids, openRoad, type Road } from '../support/road.ts';

const minute = 60_000;
const onlyDpo = (all: Notice[]): Notice[] => all.filter((each) => each.to === 'dpo');

describe('a note in the thread of the DPO’s card', () => {
  let road: Road;
  let reference: string;
  beforeEach(async () => {
    road = await openRoad();
  });
  afterEach(() => road.close());

  const reported = async (): Promise<void> => {
    reference = (await road.report(1, onlyDpo)).reference;
    await road.deliver(minute);
  };
  const acknowledged = async (): Promise<void> => {
    const before = (await road.cases.find(reference)) as Breach;
    const by = actor.parse({ id: ids.dev, name: 'Dev Patel' });
    const now = road.clock.now();
    const outcome = acknowledgeBreach({ before, by, organisation: brookvale, submissionId: 'acknowledged', now });
    assert.ok(outcome.ok);
    assert.equal(await road.cases.save({ ...outcome.value, now }), 'saved');
  };
  const threadOf = (card: string | undefined): string => `${channelIds.dpo};messageid=${card}`;
  const notesIn = (place: string): string[] => road.teams.activities(place).map((each) => wordsOf(cardOf(each)));

  it('says what happened, by whose role and when, and names nobody', async () => {
    await road.meet();
    await reported();
    await acknowledged();
    await road.deliver(minute);
    const [card] = road.teams.activities(channelIds.dpo);
    const [note = ''] = notesIn(threadOf(card?.id));
    assert.match(note, new RegExp(`^${reference}: acknowledged\\n`));
    assert.match(note, /By the Data Protection Officer, Monday 25 November 2126, 09:0\d/);
    assert.doesNotMatch(note, /Patel|Okafor|bus/);
    assert.deepEqual([card?.updates, road.teams.activities(channelIds.dpo).length], [1, 1]);
  });

  it('comes after the card itself, also when both wait', async () => {
    await road.meet();
    reference = (await road.report(1, onlyDpo)).reference;
    await acknowledged();
    await road.deliver(minute);
    const [card] = road.teams.activities(channelIds.dpo);
    assert.equal(road.teams.activities(channelIds.dpo).length, 1);
    assert.equal(notesIn(threadOf(card?.id)).length, 1);
  });

  it('waits for a card that has been deleted and whose turn comes a moment later', async () => {
    await road.meet();
    await reported();
    const [lost] = road.teams.activities(channelIds.dpo);
    road.teams.remove(channelIds.dpo, lost?.id ?? '');
    await acknowledged();
    const { queue, clock } = road.ports;
    const taken = [];
    for (const claim of ['one', 'other']) {
      const found = await queue.claim({ now: clock.now(), claim, leaseMs: minute });
      if (found) taken.push({ ...found, claim });
    }
    assert.equal(taken.length, 2);
    for (const { about, notice, claim } of taken) {
      const at = { reference: about.reference, version: about.version, noticeId: notice.id, claim };
      const until = new Date(clock.now().getTime() + (notice.sentAt === null ? 0 : 900));
      await queue.postpone({ ...at, until, trouble: null, countsAsAttempt: false });
    }
    await road.deliver(minute);
    const [anew] = road.teams.activities(channelIds.dpo);
    assert.notEqual(anew?.id, lost?.id);
    assert.equal(notesIn(threadOf(anew?.id)).length, 1);
    assert.deepEqual(notesIn(threadOf(lost?.id)), []);
  });

  it('follows a card that was posted anew because somebody had deleted it', async () => {
    await road.meet();
    await reported();
    const [lost] = road.teams.activities(channelIds.dpo);
    road.teams.remove(channelIds.dpo, lost?.id ?? '');
    await acknowledged();
    await road.deliver(minute);
    const [anew] = road.teams.activities(channelIds.dpo);
    assert.notEqual(anew?.id, lost?.id);
    assert.deepEqual([notesIn(threadOf(lost?.id)).length, notesIn(threadOf(anew?.id)).length], [0, 1]);
  });

  it('begins a thread of its own where that of the card is gone, and leaves the channel alive', async () => {
    await road.meet();
    await reported();
    const [card] = road.teams.activities(channelIds.dpo);
    const gone = { status: 404, code: 'ConversationNotFound' };
    road.teams.failNext(gone, { conversationId: threadOf(card?.id), operation: 'post' });
    await acknowledged();
    await road.deliver(minute);
    assert.match(notesIn(channelIds.dpo)[1] ?? '', /acknowledged/);
    assert.deepEqual(await road.conversations.listDead(), []);
  });

  it('is repeated when it stays open whether it arrived', async () => {
    await road.meet();
    await reported();
    const [card] = road.teams.activities(channelIds.dpo);
    road.teams.failNext({ status: 500 }, { conversationId: threadOf(card?.id), operation: 'post' });
    await acknowledged();
    await road.deliver(minute);
    assert.equal(notesIn(threadOf(card?.id)).length, 1);
    assert.equal(road.teams.activities(channelIds.dpo).length, 1);
  });

  it('is not told to the one who did it where no channel is connected', async () => {
    await road.connect('chair');
    await reported();
    await acknowledged();
    await road.deliver(minute);
    const said = road.teams.activities(`chat-with-${ids.dev}`).map((each) => wordsOf(cardOf(each)));
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /Data breach/);
  });
});
