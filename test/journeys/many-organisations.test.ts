import assert from 'node:assert/strict';
import { brookvale } from '../support/cast.ts';
import { type Journey, startJourney, wordsOf } from '../support/journey.ts';

describe('an installation of many organisations', () => {
  const many = ['north', 'south', 'east', 'west', 'middle', 'coast', 'hill'].map((id) => ({
    ...brookvale,
    id,
    name: `${id} Inclusion Partnership`,
  }));
  let journey: Journey;
  before(async () => {
    journey = await startJourney({ organisations: many, connected: false });
  });
  after(() => journey.close());

  it('lets a joint DPO connect a channel of any of them', async () => {
    const dev = journey.seat('Dev Patel');
    const channel = '19:hill@thread.tacv2';
    assert.match(wordsOf(await dev.sayIn(channel, 'connect')), /Organisation/);
    const asked = journey.teams.activities(channel).at(-1);
    assert.ok(asked);
    const answer = await dev.pressIn(channel, asked, 'Chair channel', { organisation: 'hill' });
    assert.match(JSON.stringify(answer), /From now on[^"]*hill Inclusion Partnership/);
    assert.match(wordsOf(await dev.say('delivery health')), /hill Inclusion Partnership: Chair channel: Connected/i);
  });

  it('lets a colleague say which of them is theirs', async () => {
    const maya = journey.seat('Maya Okafor');
    assert.match(wordsOf(await maya.say('I’ve lost my laptop')), /Where do you work\?/);
    assert.match(wordsOf(await maya.press('I work here', { organisation: 'coast' })), /lost or stolen device/);
  });
});
