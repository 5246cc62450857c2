import assert from 'node:assert/strict';
import { story } from '../support/fill-report.ts';
import { inputsOf, type Journey, type Seat, startJourney, titlesOn } from '../support/journey.ts';

describe('a report that begins with a sentence', () => {
  let journey: Journey;
  let maya: Seat;
  before(async () => {
    journey = await startJourney();
    maya = journey.seat('Maya Okafor');
  });
  after(() => journey.close());

  it('takes at most 7 cards and 9 clicks, to the press that sends it', async () => {
    await maya.say(story);
    const mustChoose = { noticed: 'just-now', protection: 'encrypted', recovered: 'no' };
    let [cards, clicks] = [1, 0];
    while (!titlesOn(maya.card).includes('Send the report')) {
      const chosen = Object.entries(mustChoose).filter(([id]) => id in inputsOf(maya.card));
      await maya.press('Next', Object.fromEntries(chosen));
      clicks += 1 + chosen.length;
      cards += 1;
    }
    await maya.press('Send the report');
    clicks += 1;
    assert.ok(cards <= 7 && clicks <= 9, `${cards} cards, ${clicks} clicks`);
  });
});
