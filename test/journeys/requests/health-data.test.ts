import assert from 'node:assert/strict';
import { type Seat, titlesOn, wordsOf } from '../../support/journey.ts';
import { type JourneyInTime, startJourneyOn } from '../../support/on-a-day.ts';
import {
  check,
  consult,
  deliver,
  giveUp,
  goThrough,
  judgeForChild,
  logKhan,
  prepare,
} from '../../support/run-request.ts';

const letter = 'CAMHS letter of 3 March.';
const opinion = {
  of: 'Dr Nadia Lowe',
  profession: 'Consultant psychiatrist',
  on: '2026-05-25',
  conclusion: 'no-harm',
  words: 'Nothing in it would harm him or anybody else.',
};

describe('a file with a health professional’s letter in it', () => {
  let journey: JourneyInTime;
  let sam: Seat;
  let dev: Seat;
  let reference: string;
  before(async () => {
    journey = await startJourneyOn('2026-11-16');
    sam = journey.seat('Sam Whitlock');
    dev = journey.seat('Dev Patel');
    reference = await logKhan(journey.seat('Maya Okafor'));
    await judgeForChild(sam, reference);
    await consult(sam, reference, '2026-11-16');
  });
  after(() => journey.close());

  it('is asked about at the search, in words that a school knows', async () => {
    const asked = wordsOf(await sam.say(`${reference}: searched the files`));
    assert.match(asked, /CAMHS letters, paediatric or SEMH reports, or medical notes/);
    const found = { place: 'The case files.', found: '42 pages and a letter.' };
    assert.match(wordsOf(await sam.press('Record it', found)), /Say whether there is health data in it/);
    await sam.press('Record it', { ...found, holdsHealth: 'yes' });
    assert.match(wordsOf(sam.card), /Next: You found health data\. List each piece/);
  });

  it('does not go out while a piece has no answer', async () => {
    await sam.say(`${reference}: health data`);
    await goThrough(sam, [{ holds: 'yes', what: letter }], 'Record it');
    assert.match(wordsOf(sam.card), /Next: A piece of health data has no answer yet/);
    const early = wordsOf(await sam.say(`${reference}: put the answer together`));
    assert.match(early, /cannot be put together yet[\s\S]*has no answer yet/);
    assert.ok(titlesOn(sam.card).includes('Settle the health data'));
  });

  it('is asked about with a drafted letter that says who it is about and not who asks', async () => {
    await sam.say(`${reference}: ask for a health opinion`);
    const drafted = await goThrough(sam, [{ way: 'ask' }], 'Record it');
    assert.match(drafted, /Adam Khan[\s\S]*CAMHS letter of 3 March[\s\S]*serious harm/);
    assert.doesNotMatch(drafted, /Amina/);
    await sam.press('Next', {});
    const asked = wordsOf(await sam.press('Record it', { of: 'Dr Nadia Lowe', askedOn: '2026-11-16' }));
    assert.match(asked, /was asked on 16 November 2026/);
  });

  it('goes on with the opinion, which counts on the day of sending or not at all', async () => {
    await sam.say(`${reference}: record the opinion`);
    await goThrough(sam, [{ way: 'opinion' }, opinion], 'Record it');
    await prepare(sam, reference);
    await check(dev, reference);
    journey.goTo('2026-11-25');
    const late = await deliver(sam, reference, { how: 'handed-over', proof: 'I went through it with her.' });
    assert.match(late, /opinion of 25 May 2026 does not count[\s\S]*Ask again/);
    await giveUp(sam);
    await sam.say(`${reference}: record the opinion`);
    await goThrough(sam, [{ way: 'opinion' }, { ...opinion, on: '2026-11-24' }], 'Record it');
    await prepare(sam, reference);
    await check(dev, reference);
    await deliver(sam, reference, { how: 'handed-over', proof: 'I went through it with her.' });
    assert.equal((await journey.stored(reference)).stage, 'answered');
  });

  it('shows on the page of the work what it rests on', async () => {
    const work = wordsOf(await sam.say(`${reference}: show the work`));
    assert.match(work, /Health data[\s\S]*CAMHS letter of 3 March[\s\S]*Opinion of 24 November 2026, Dr Nadia Lowe/);
  });
});
