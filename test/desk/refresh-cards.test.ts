import assert from 'node:assert/strict';
import { deliverNotices } from '../../src/desk/start-delivery.ts';
import { revise } from '../../src/domain/case.ts';
import { actor } from '../../src/domain/history.ts';
import type { Notice } from '../../src/domain/notices/notice.ts';
import { brookvale } from '../support/cast.ts';
import { cardOf, wordsOf } from '../support/journey.ts';
import { channelIds, ids, openRoad, type Road } from '../support/road.ts';

const minute = 60_000;
const onlyDpo = (all: Notice[]): Notice[] => all.filter((each) => each.to === 'dpo');

describe('the card that a notice became', () => {
  let road: Road;
  beforeEach(async () => {
    road = await openRoad();
  });
  afterEach(() => road.close());

  const noticeToDpo = async (reference: string): Promise<Notice> => {
    const found = (await road.notices(reference)).find((each) => each.to === 'dpo');
    assert.ok(found);
    return found;
  };
  const addTo = async (reference: string): Promise<void> => {
    const before = await road.cases.find(reference);
    assert.ok(before);
    const now = road.clock.now();
    const by = actor.parse({ id: ids.maya, name: 'Maya Okafor' });
    const record = revise(before, { set: {}, by, what: 'information-added', changes: [], submissionId: 'more', now });
    assert.equal(await road.cases.save({ record, notices: [], now }), 'saved');
  };

  it('is brought up to date in place when the case changes', async () => {
    await road.meet();
    const { reference } = await road.report(1, onlyDpo);
    await road.deliver(minute);
    await addTo(reference);
    await road.deliver(minute);
    assert.deepEqual(
      road.teams.activities(channelIds.dpo).map(({ updates }) => updates),
      [1],
    );
    assert.equal((await noticeToDpo(reference)).dueAt, null);
  });

  it('takes back, on the receipt, that the Data Protection Officer is being told when nobody can be reached', async () => {
    await road.meet(ids.maya, ids.dev, ids.ruth);
    for (const key of ['channel:brookvale:dpo', `chat:${ids.dev}`, `chat:${ids.ruth}`]) {
      await road.conversations.markDead(key, { code: '403', at: road.clock.now() });
    }
    road.mail.refuse('recipient', 550);
    await road.report(1, (all) => all.filter(({ to }) => to === 'dpo' || to === 'reporter'));
    await road.deliver(20 * minute);
    const receipts = road.teams
      .activities(`chat-with-${ids.maya}`)
      .filter((each) => wordsOf(cardOf(each)).includes('BR-'));
    assert.equal(receipts.length, 1);
    const words = wordsOf(cardOf(receipts[0] ?? assert.fail()));
    assert.match(words, /Data Protection Officer: not reached yet/);
    assert.match(words, /I have not reached the Data Protection Officer. Tell them now, by telephone or in person/);
    assert.doesNotMatch(words, /being told now/);
  });

  it('shows what is left when the clock has passed a step that somebody is reminded of', async () => {
    await road.meet(ids.dev);
    await road.report(1, onlyDpo);
    await road.deliver(minute);
    const words = () => wordsOf(cardOf(road.teams.activities(channelIds.dpo)[0] ?? assert.fail()));
    assert.match(words(), /71 h left|72 h left/);
    road.clock.moveTo(new Date(road.clock.now().getTime() + 67 * 60 * minute));
    await road.remind();
    await road.deliver(minute);
    assert.match(words(), /[45] h( \d+ min)? left/);
  });

  it('is posted anew when somebody has deleted it, and from then on the new one is kept up to date', async () => {
    await road.meet();
    const { reference } = await road.report(1, onlyDpo);
    await road.deliver(minute);
    const [lost] = road.teams.activities(channelIds.dpo);
    road.teams.remove(channelIds.dpo, lost?.id ?? '');
    await addTo(reference);
    await road.deliver(minute);
    const [anew] = road.teams.activities(channelIds.dpo);
    assert.notEqual(anew?.id, lost?.id);
    assert.equal((await noticeToDpo(reference)).delivery?.activityId, anew?.id);

    await addTo(reference);
    await road.deliver(minute);
    assert.deepEqual(
      road.teams.activities(channelIds.dpo).map(({ updates }) => updates),
      [1],
    );
  });

  it('is left behind, with a line in the log, when it cannot be brought up to date for long', async () => {
    await road.meet();
    const { reference } = await road.report(1, onlyDpo);
    await road.deliver(minute);
    road.teams.failNext({ status: 500 }, { times: 100, operation: 'update' });
    await addTo(reference);
    await road.deliver(60 * minute);
    assert.equal(road.teams.requests().length, 10, 'one post, nine updates');
    assert.equal((await noticeToDpo(reference)).dueAt, null);
    assert.ok(road.logged.some(({ event }) => event === 'card-left-behind'));
  });

  it('stays as it is in the chat of someone who has been taken out of the role since', async () => {
    await road.meet(ids.sam);
    const { reference } = await road.report(1, (all) => all.filter((each) => each.to === 'co-ordinator'));
    await road.deliver(minute);
    await addTo(reference);
    const without = { ...brookvale, people: brookvale.people.filter(({ id }) => id !== ids.sam) };
    await deliverNotices({ ...road.ports, organisations: [without] }, { processId: 'test' });
    assert.deepEqual(
      road.teams.activities(`chat-with-${ids.sam}`).map(({ updates }) => updates),
      [0],
    );
    assert.equal((await road.notices(reference))[0]?.dueAt, null);
  });

  it('is not posted anew in a channel that has become another organisation’s', async () => {
    await road.meet();
    const { reference } = await road.report(1, onlyDpo);
    await road.deliver(minute);
    road.teams.remove(channelIds.dpo, road.teams.activities(channelIds.dpo)[0]?.id ?? '');
    await road.conversations.connect(channelIds.dpo, { organisation: 'kestrel', channel: 'dpo' });
    await addTo(reference);
    await road.deliver(minute);
    assert.deepEqual(road.teams.activities(channelIds.dpo), []);
  });
});
