import assert from 'node:assert/strict';
import { dpoChannel, type Journey, type Seat, startJourney, titlesOn, wordsOf } from '../support/journey.ts';

const story = 'letter with mums new safe address went to her violent ex on saturday';
const early = 'Send it now, add the rest later';
const detail = /safe address|violent|\bex\b|Maya|Okafor|Amara|0116/;

describe('danger that cannot wait for a form', () => {
  let journey: Journey;
  let maya: Seat;
  let dev: Seat;
  const referenceOn = (words: string) => /BR-\d{4}-\d{4}/.exec(words)?.[0] ?? assert.fail(words);

  beforeEach(async () => {
    journey = await startJourney();
    maya = journey.seat('Maya Okafor');
    dev = journey.seat('Dev Patel');
    await dev.say('hello');
    await maya.say(story);
    await maya.press('Next');
    assert.ok(!titlesOn(maya.card).includes(early), 'nothing is sent before the question is answered');
    await maya.press('Next', { danger: 'yes' });
  });
  afterEach(() => journey.close());

  const devHears = (reference: string) =>
    journey.eventually(() => {
      assert.match(wordsOf(journey.cardsIn(dev.chat)), new RegExp(`${reference}: ring the safeguarding lead now`));
      assert.match(wordsOf(journey.cardsIn(dpoChannel)), /Somebody may be in danger/);
      assert.doesNotMatch(wordsOf(journey.cardsIn(dpoChannel)), detail);
    });

  it('is told in one press from the card that says whom to ring', async () => {
    const receipt = wordsOf(await maya.press(early, { madeSafe: 'ring-lead' }));
    assert.match(receipt, /Ring the safeguarding lead now[\s\S]*Your report is in[\s\S]*Add the rest/);
    const reference = referenceOn(receipt);
    await devHears(reference);
    assert.match(wordsOf(await dev.say(reference)), /safe address[\s\S]*Not known yet/);
  });

  it('is told by typing, and nothing that was given before is lost', async () => {
    await maya.press('Next', { madeSafe: 'ring-lead' });
    await maya.press('Next');
    await maya.press('Next', { recipient: 'parent', read: 'yes' });
    const reference = referenceOn(wordsOf(await maya.say('send it now')));
    await devHears(reference);
    assert.match(wordsOf(await maya.say(reference)), /Who received it: A parent or carer[\s\S]*Was it read: Yes/);
  });

  it('can be sent after the form was put down', async () => {
    const kept = wordsOf(await maya.press('Finish later', { madeSafe: 'ring-lead' }));
    assert.match(kept, /nobody has been told yet[\s\S]*Type “send it now” to tell the Data Protection Officer at once/);
    await devHears(referenceOn(wordsOf(await maya.say('send it now'))));
  });

  it('is completed later, from where it was left', async () => {
    const reference = referenceOn(wordsOf(await maya.press(early, { madeSafe: 'ring-lead' })));
    await maya.say(`add the rest to ${reference}`);
    assert.match(wordsOf(maya.card), /Then, stop it getting worse/);
    await maya.press('Next', { contained: 'keep-copy' });
    await maya.press('Next', { recipient: 'parent', read: 'yes' });
    await maya.press('Next');
    await maya.press('Next', { whose: 'parents', people: '1' });
    await maya.press('Next', { data: 'names-contacts' });
    await maya.press('Next', { protection: 'none', recovered: 'no' });
    await maya.press('Save the correction');
    const whole = wordsOf(await maya.say(reference));
    assert.match(whole, /Whose data: Parents or carers[\s\S]*What protected it: Nothing protected it/);
    assert.doesNotMatch(whole, /Not known yet/);
  });
});
