import assert from 'node:assert/strict';
import { dpoChannel, type Seat, wordsOf } from '../../support/journey.ts';
import { type JourneyInTime, startJourneyOn } from '../../support/on-a-day.ts';
import { goThrough, khan, log, logKhan } from '../../support/run-request.ts';

const outcome = 'Her letter lay open in the office. We are sorry. Letters are kept closed now.';

describe('a complaint about how a request was dealt with', () => {
  let journey: JourneyInTime;
  let maya: Seat;
  let sam: Seat;
  let dev: Seat;
  let request: string;
  let complaint: string;
  before(async () => {
    journey = await startJourneyOn('2026-06-22');
    maya = journey.seat('Maya Okafor');
    sam = journey.seat('Sam Whitlock');
    dev = journey.seat('Dev Patel');
    request = await logKhan(maya);
    journey.goTo('2026-07-01');
    complaint = await log(maya, 'Mrs Khan complained to me about how we dealt with her request for data', [
      { ...khan.asks, how: 'in-person', receivedOn: '2026-07-01' },
      khan.about,
      { matter: 'complaint' },
      khan.reach,
    ]);
  });
  after(() => journey.close());

  it('has thirty days to be acknowledged, counted from the day after', async () => {
    assert.match(wordsOf(await sam.say(complaint)), /31 July 2026[\s\S]*complaint/);
    assert.match(wordsOf(await sam.press('Dates')), /Friday 31 July 2026[\s\S]*164A/);
  });

  it('seems to belong to the request, and is linked to it by a person', async () => {
    const offered = wordsOf(await sam.say(`link ${complaint}, it complains about ${request}`));
    assert.match(offered, new RegExp(request));
    await goThrough(sam, [{ other: request, why: 'complains-about' }, {}], 'Yes, link them');
    assert.deepEqual((await journey.stored(complaint)).links, [{ reference: request, why: 'complains-about' }]);
    assert.match(wordsOf(await sam.say(complaint)), new RegExp(`[Cc]omplains? about[\\s\\S]*${request}`));
  });

  it('has no outcome before it is acknowledged', async () => {
    assert.match(wordsOf(await dev.say(`${complaint}: outcome`)), /has not been acknowledged/);
  });

  it('is acknowledged in time, with the words to copy', async () => {
    journey.goTo('2026-07-20');
    const letter = wordsOf(await sam.say(`acknowledge ${complaint}`));
    assert.match(letter, /In time \(due by 31 July 2026\)[\s\S]*Dear Amina Khan[\s\S]*Information Commissioner/);
    await sam.press('Record that they were told', { on: '2026-07-20' });
    assert.equal((await journey.stored(complaint)).acknowledged?.on, '2026-07-20');
    assert.match(
      wordsOf(await sam.say(`${complaint}: when is it due`)),
      /has been acknowledged[\s\S]*without undue delay/,
    );
  });

  it('is settled by the DPO and not by the Co-ordinator, in a letter that says what was found', async () => {
    assert.match(wordsOf(await sam.say(`${complaint}: outcome`)), /Only the Data Protection Officer/);
    journey.goTo('2026-08-03');
    await dev.say(`${complaint}: outcome`);
    const letter = await goThrough(dev, [{ outcome }], 'Record the outcome');
    assert.match(letter, /Dear Amina Khan[\s\S]*kept closed now[\s\S]*Information Commissioner/);
    await dev.press('Record the outcome', { on: '2026-08-03' });
    assert.match(wordsOf(await dev.say(complaint)), /Closed on 3 August 2026/);
    assert.equal((await journey.stored(request)).stage, 'open');
  });

  it('is told to Maya as ended and to the channel without a word of it', async () => {
    await journey.eventually(() => {
      assert.match(wordsOf(journey.cardsIn(maya.chat)), new RegExp(`Closed on 3 August 2026[\\s\\S]*${complaint}`));
      assert.match(wordsOf(journey.cardsIn(dpoChannel)), /Closed on 3 August 2026/);
    });
    assert.doesNotMatch(wordsOf(journey.cardsIn(dpoChannel)), /Khan|Adam|letter|sorry/);
  });
});
