import assert from 'node:assert/strict';
import { type Seat, titlesOn, wordsOf } from '../../support/journey.ts';
import { type JourneyInTime, startJourneyOn } from '../../support/on-a-day.ts';
import { goThrough, logKhan } from '../../support/run-request.ts';

describe('a form whose question was answered from another card', () => {
  let journey: JourneyInTime;
  let sam: Seat;
  let dev: Seat;
  let reference: string;
  before(async () => {
    journey = await startJourneyOn('2026-11-16');
    [sam, dev] = [journey.seat('Sam Whitlock'), journey.seat('Dev Patel')];
    reference = await logKhan(journey.seat('Maya Okafor'));
    await sam.say(`${reference}: settle who asks`);
    await sam.press('Finish later');
    await dev.say(`${reference}: settle who asks`);
    await goThrough(dev, [{ way: 'known' }, { knownBecause: 'I have taught her son for two years.' }], 'Record it');
    assert.notEqual((await journey.stored(reference)).identity, null);
  });
  after(() => journey.close());

  it('is told of once, and offered no more', async () => {
    const told = await sam.say('what can you do');
    assert.match(wordsOf(told), /“Settle who asks” asks about AR-\d{4}-\d{4} has been recorded since you began it/);
    assert.ok(!titlesOn(told).includes('Continue my form'));
    assert.doesNotMatch(wordsOf(await sam.say('what can you do')), /Settle who asks/);
  });

  it('is what “cancel” meant, and no older form', async () => {
    await sam.say('report a breach');
    await sam.press('Finish later');
    await sam.say(`${reference}: settle who asks`);
    await sam.press('Finish later');
    await dev.say(`${reference}: settle who asks`);
    await goThrough(dev, [{ way: 'known' }, { knownBecause: 'She rang from the number that we have.' }], 'Record it');
    assert.match(wordsOf(await sam.say('cancel')), /not needed any more/);
    assert.match(wordsOf(await sam.say('continue')), /Report a data breach/);
  });
});
