import assert from 'node:assert/strict';
import { dpoChannel, type Seat, wordsOf } from '../../support/journey.ts';
import { type JourneyInTime, startJourneyOn } from '../../support/on-a-day.ts';
import { goThrough, log, logKhan } from '../../support/run-request.ts';

const why = { ground: 'complex', reasons: 'There are eleven years of records in four places.' };

describe('more time for an answer', () => {
  let journey: JourneyInTime;
  let sam: Seat;
  let dev: Seat;
  let first: string;
  let second: string;
  before(async () => {
    journey = await startJourneyOn('2026-02-10');
    const maya = journey.seat('Maya Okafor');
    sam = journey.seat('Sam Whitlock');
    dev = journey.seat('Dev Patel');
    first = await logKhan(maya);
    second = await log(maya, 'Mr Abbott emailed me and wants a copy of all records about his daughter', [
      { capacity: 'parent-with-responsibility', requester: 'Carl Abbott', how: 'e-mail', receivedOn: '2026-02-10' },
      { subject: 'Rosa Abbott', bornOn: '2017-07-07', school: 'hillcrest' },
      { matter: 'access' },
      { contact: '', knownBecause: 'I see him at the gate each day.' },
    ]);
  });
  after(() => journey.close());

  it('is not the Co-ordinator’s to take', async () => {
    assert.match(wordsOf(await sam.say(`extend ${first}`)), /Only the Data Protection Officer/);
  });

  it('is taken within the first month, and the notice tells the reasons, the new day and where to complain', async () => {
    journey.goTo('2026-03-10');
    assert.match(wordsOf(await dev.say(`extend ${first}`)), /10 March 2026[\s\S]*11 May 2026/);
    const letter = await goThrough(dev, [why], 'Record the extension');
    assert.match(letter, /Dear Amina Khan[\s\S]*eleven years of records[\s\S]*11 May 2026/);
    assert.match(letter, /Information Commissioner/);
    // Complaining to the organisation became a right on 19 June 2026.
    assert.doesNotMatch(letter, /complain to us/);
    await dev.press('Record the extension', { toldOn: '2026-03-10' });
    assert.match(wordsOf(await dev.say(first)), /11 May 2026/);
    await journey.eventually(() => assert.match(wordsOf(journey.cardsIn(dpoChannel)), /11 May 2026/));
  });

  it('is refused the day after, with the reason and the day', async () => {
    journey.goTo('2026-03-11');
    await dev.say(`extend ${second}`);
    const refused = await goThrough(dev, [why, { toldOn: '2026-03-11' }], 'Record the extension');
    assert.match(refused, /first month ended on Tuesday 10 March 2026[\s\S]*can no longer be extended/);
    assert.equal((await journey.stored(second)).extension, null);
  });

  it('counts by the day on which they were told, not by the day on which that is recorded', async () => {
    await dev.say(`extend ${second}`);
    await goThrough(dev, [why, { toldOn: '2026-03-09' }], 'Record the extension');
    assert.equal((await journey.stored(second)).extension?.toldOn, '2026-03-09');
    assert.match(wordsOf(await dev.say(`${second} dates`)), /11 May 2026/);
  });

  it('is given once', async () => {
    assert.match(wordsOf(await dev.say(`extend ${first}`)), /extended once/);
  });
});
