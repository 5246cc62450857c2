import assert from 'node:assert/strict';
import { dpoChannel, type Seat, wordsOf } from '../../support/journey.ts';
import { type JourneyInTime, startJourneyOn } from '../../support/on-a-day.ts';
import {
  check,
  consult,
  deliver,
  goThrough,
  judgeForChild,
  khan,
  log,
  logKhan,
  prepare,
  search,
} from '../../support/run-request.ts';

const versions = {
  entry: 'The note of 3 February says that he was excluded.',
  ourVersion: 'He was excluded for two days.',
  theirVersion: 'He was sent home on one afternoon.',
};

describe('a record whose accuracy a mother disputes', () => {
  let journey: JourneyInTime;
  let maya: Seat;
  let sam: Seat;
  let dev: Seat;
  let disputed: string;
  let copy: string;
  before(async () => {
    journey = await startJourneyOn('2026-03-02');
    maya = journey.seat('Maya Okafor');
    sam = journey.seat('Sam Whitlock');
    dev = journey.seat('Dev Patel');
  });
  after(() => journey.close());

  it('is marked as challenged from the day on which it is logged, and the reply is due in a month', async () => {
    disputed = await log(maya, 'Mrs Khan says that a note in her son’s file is wrong and asks us to correct it', [
      { ...khan.asks, how: 'in-person', receivedOn: '2026-03-02' },
      khan.about,
      { matter: 'rectification' },
      khan.reach,
    ]);
    const first = wordsOf(await sam.say(disputed));
    assert.match(first, /2 April 2026/);
    assert.match(first, /Challenged: its accuracy has been in dispute since 2 March 2026/);
    await journey.eventually(() => assert.match(wordsOf(journey.cardsIn(dpoChannel)), /Challenged:[^\n]*2 March 2026/));
  });

  it('has both versions written down', async () => {
    await sam.say(`${disputed}: both versions`);
    await goThrough(sam, [versions, { next: 'stays' }], 'Record it');
    assert.match(
      wordsOf(await sam.say(`${disputed}: show the work`)),
      /He was excluded for two days[\s\S]*one afternoon/,
    );
  });

  it('is not handed over without both versions', async () => {
    journey.goTo('2026-03-04');
    copy = await logKhan(maya);
    await judgeForChild(sam, copy);
    await consult(sam, copy, '2026-03-04');
    await search(sam, copy);
    assert.match(await prepare(sam, copy, 'none'), /in dispute: AR-2026-0001[\s\S]*must carry both versions/);
    assert.equal((await journey.stored(copy)).answer, null);
  });

  it('is handed over with both', async () => {
    await sam.press('Ask somebody else to look at it', { disputed: 'both-versions' });
    assert.deepEqual((await journey.stored(copy)).answer?.bothVersionsOf, [disputed]);
    const letter = wordsOf(await dev.say(`${copy}: check the answer`));
    assert.match(letter, /both versions|two versions|dispute/i);
    await check(dev, copy);
    await deliver(sam, copy, { how: 'handed-over', proof: 'Sam went through it with her.' });
    assert.match(wordsOf(await sam.say(`${copy}: show the answer`)), /both versions of: AR-2026-0001/);
  });

  it('is settled later: the marker is off, and whoever was given the data hears of it', async () => {
    journey.goTo('2026-03-20');
    await sam.say(`${disputed}: the dispute is resolved`);
    const how = { how: 'statement-added', on: '2026-03-20', words: 'Her statement stands beside the note now.' };
    await goThrough(sam, [{}, { next: 'resolved' }, how], 'Record it');
    const { challenge, tasks } = await journey.stored(disputed);
    assert.deepEqual([challenge?.state, challenge?.resolved?.how], ['resolved', 'statement-added']);
    assert.equal(tasks.filter(({ kind }) => kind === 'tell-recipients').length, 1);
    assert.doesNotMatch(wordsOf(await sam.say(disputed)), /Challenged:/);
    await journey.eventually(() => assert.doesNotMatch(wordsOf(journey.cardsIn(dpoChannel)), /Challenged:/));

    await sam.say(`${disputed}: recipients were told`);
    await goThrough(
      sam,
      [
        { taskId: 'tell-recipients.1', outcome: 'done' },
        { on: '2026-03-20', words: 'Hillcrest and the mentors know.' },
      ],
      'Record it',
    );
    assert.equal(
      (await journey.stored(disputed)).tasks.find(({ kind }) => kind === 'tell-recipients')?.done?.on,
      '2026-03-20',
    );
  });

  it('needs no second version any more', async () => {
    const next = await logKhan(maya);
    await judgeForChild(sam, next);
    await consult(sam, next, '2026-03-20');
    await search(sam, next);
    assert.doesNotMatch(await prepare(sam, next, 'none'), /in dispute: /);
    assert.deepEqual((await journey.stored(next)).answer?.bothVersionsOf, []);
    assert.doesNotMatch(wordsOf(journey.cardsIn(dpoChannel)), /excluded|afternoon|statement/);
  });

  it('stops an answer at the door that was checked before the next dispute began', async () => {
    const third = 'AR-2026-0003';
    await check(dev, third);
    await sam.say(`${third}: hand over the answer`);
    await log(maya, 'Mrs Khan says that a note in her son’s file is wrong and asks us to correct it', [
      { ...khan.asks, how: 'in-person', receivedOn: '2026-03-20' },
      khan.about,
      { matter: 'rectification' },
      khan.reach,
    ]);
    const handed = { how: 'handed-over', proof: 'Sam gave it to her.' };
    assert.match(await goThrough(sam, [{}, handed], 'Record that they have it'), /in dispute[^\n]*sent back/);
    assert.match(wordsOf(await sam.say(`${third}: hand over the answer`)), /cannot go out yet[\s\S]*in dispute/);
    assert.equal((await journey.stored(third)).stage, 'ready');
  });
});
