import assert from 'node:assert/strict';
import { dpoChannel, type Seat, titlesOn, wordsOf } from '../../support/journey.ts';
import { type JourneyInTime, startJourneyOn } from '../../support/on-a-day.ts';
import { giveUp, goThrough, logKhan } from '../../support/run-request.ts';

const excessive = { ground: 'excessive', reasons: 'It is the fifth copy of the same file within a month.' };

describe('a request that is clearly excessive', () => {
  let journey: JourneyInTime;
  let maya: Seat;
  let sam: Seat;
  let dev: Seat;
  let reference: string;
  before(async () => {
    journey = await startJourneyOn('2026-04-15');
    maya = journey.seat('Maya Okafor');
    sam = journey.seat('Sam Whitlock');
    dev = journey.seat('Dev Patel');
    reference = await logKhan(maya);
  });
  after(() => journey.close());

  it('is not the Co-ordinator’s to refuse', async () => {
    assert.match(wordsOf(await sam.say(`refuse ${reference}`)), /Only the Data Protection Officer/);
    const forged = await sam.carry({ do: 'start', dialogue: 'refuse-request', reference });
    assert.match(wordsOf(forged), /Only the Data Protection Officer/);
    assert.equal((await journey.stored(reference)).stage, 'open');
  });

  it('is refused by the DPO within the month, with reasons and every way to complain of that day', async () => {
    journey.goTo('2026-05-14');
    assert.match(wordsOf(await dev.say(`refuse ${reference}`)), /On what ground\?/);
    assert.match(wordsOf(await dev.press('Next', { ...excessive, reasons: '' })), /reasons/i);
    const letter = await goThrough(dev, [excessive], 'Record the refusal');
    assert.match(letter, /Dear Amina Khan[\s\S]*excessive[\s\S]*the fifth copy/);
    assert.match(letter, /Information Commissioner/);
    assert.match(letter, /court/);
    assert.doesNotMatch(letter, /complain to us/);
    const done = wordsOf(await dev.press('Record the refusal', { toldOn: '2026-05-14' }));
    assert.match(done, new RegExp(reference));
    assert.match(wordsOf(await dev.say(reference)), /Refused on 14 May 2026/);
  });

  it('is over for everybody, and the channel learns neither who nor why', async () => {
    await journey.eventually(() => {
      assert.match(wordsOf(journey.cardsIn(dpoChannel)), /Refused on 14 May 2026/);
      assert.match(wordsOf(journey.cardsIn(maya.chat)), /Refused on 14 May 2026/);
    });
    assert.doesNotMatch(wordsOf(journey.cardsIn(dpoChannel)), /Khan|Adam|fifth copy/);
    assert.doesNotMatch(wordsOf(await maya.say(reference)), /Khan|fifth copy|excessive/);
    assert.deepEqual(titlesOn(maya.card), ['My reports']);
    assert.match(wordsOf(await dev.say(`${reference}: put the answer together`)), /has been refused/);
    const { refusal } = await journey.stored(reference);
    assert.deepEqual([refusal?.ground, refusal?.toldOn, refusal?.by.name], ['excessive', '2026-05-14', 'Dev Patel']);
  });

  it('names the complaint to the organisation too, once that is the law', async () => {
    journey.goTo('2026-07-01');
    const next = await logKhan(maya);
    await dev.say(`refuse ${next}`);
    const letter = await goThrough(dev, [excessive], 'Record the refusal');
    assert.match(letter, /complain to us[\s\S]*30 days[\s\S]*Information Commissioner[\s\S]*court/);
    await giveUp(dev);
  });
});
