import assert from 'node:assert/strict';
import { type Journey, type Seat, startJourney, wordsOf } from '../support/journey.ts';

describe('somebody who begins one form after the other', () => {
  let journey: Journey;
  let maya: Seat;
  before(async () => {
    journey = await startJourney({ connected: false });
    maya = journey.seat('Maya Okafor');
    for (let begun = 0; begun < 20; begun += 1) assert.match(wordsOf(await maya.say('near miss')), /nearly/i);
  });
  after(() => journey.close());

  it('has room for twenty, and is then shown the way to those, none of which is deleted', async () => {
    const refused = wordsOf(await maya.say('near miss'));
    assert.match(refused, /You have 20 forms open/);
    assert.match(refused, /I have not deleted any/);
    assert.match(wordsOf(await maya.say('who is who')), /Dev Patel/);
  });

  it('keeps what was written until one is cancelled', async () => {
    const refused = await maya.say('I left my laptop on the train at 17:10 yesterday');
    assert.match(wordsOf(refused), /kept for an hour/);
    assert.match(wordsOf(await maya.press('Go on with what I wrote')), /kept for an hour/, 'there is no room yet');
    const first = refused.actions?.find(({ title }) => /^\d\d:\d\d /.test(title))?.title ?? assert.fail();
    await maya.press(first);
    await maya.press('Cancel');
    await maya.press('Yes, delete it');
    assert.match(
      wordsOf(await maya.say('I left my laptop on the train at 17:10 yesterday')),
      /Lost or stolen device|laptop/,
    );
  });

  it('never keeps anybody from reporting danger', async () => {
    await maya.say('near miss');
    const danger = wordsOf(await maya.say('A father who may not know where she lives has been sent her new address'));
    assert.doesNotMatch(danger, /forms open/);
  });
});
