import assert from 'node:assert/strict';
import { dpoChannel, type Journey, type Seat, startJourney, titlesOn, wordsOf } from '../support/journey.ts';

const twoThings =
  'two things, I sent tylers report to the wrong mum on friday and also I think Ive lost my school phone';
const andACopy =
  'a parent says we emailed her sons plan to another family and now she wants a copy of everything we hold';
const paperToo = 'I left the trip register on the bus, and my work laptop was stolen from the car as well';

/** Presses on through a form as it is filled in, with what no card can do without. */
const sendAsItIs = async (seat: Seat, last: string): Promise<string> => {
  const needed = {
    ...{ whose: 'pupils', people: '1', schools: 'hillcrest', data: 'names-contacts' },
    ...{ protection: 'not-known', recovered: 'not-known', recipient: 'parent', read: 'not-known', danger: 'no' },
    noticed: 'just-now',
  };
  for (let cards = 0; cards < 14 && !titlesOn(seat.card).includes(last); cards += 1) await seat.press('Next', needed);
  return wordsOf(await seat.press(last));
};

describe('two matters that are told in one breath', () => {
  let journey: Journey;
  let maya: Seat;
  before(async () => {
    journey = await startJourney();
    maya = journey.seat('Maya Okafor');
  });
  after(() => journey.close());

  it('has the receipt name the lost phone too, and begin its report with the words', async () => {
    await maya.say(twoThings);
    const receipt = await sendAsItIs(maya, 'Send the report');
    assert.match(receipt, /You also mentioned: lost or stolen device/);
    assert.doesNotMatch(receipt, /tyler|phone|mum/i);
    const form = wordsOf(await maya.press('Report the other too'));
    assert.match(form, /What happened\?[\s\S]*lost-device/);
    assert.ok(form.includes(twoThings));
    const second = await sendAsItIs(maya, 'Send the report');
    assert.match(second, /BR-20\d\d-0002/);
    assert.match(second, /You also mentioned: e-mail or post to the wrong person/);
  });

  it('has it name the request for a copy, and log it with the words', async () => {
    await maya.say(andACopy);
    assert.match(await sendAsItIs(maya, 'Send the report'), /You also mentioned a request: a copy of personal data/);
    const form = wordsOf(await maya.press('Log the request too'));
    assert.match(form, /Who asks, and for what\?/);
    assert.ok(form.includes(andACopy));
  });

  it('has it name lost paper and a stolen laptop as two', async () => {
    await maya.say(paperToo);
    assert.match(await sendAsItIs(maya, 'Send the report'), /You also mentioned: lost or stolen (paper|device)/);
  });

  it('says nothing of the kind where one thing is told', async () => {
    await maya.say('I’ve lost my laptop on the train with the referral list');
    assert.doesNotMatch(await sendAsItIs(maya, 'Send the report'), /You also mentioned/);
  });

  it('tells no channel of it', async () => {
    await journey.eventually(() => assert.match(wordsOf(journey.cardsIn(dpoChannel)), /BR-20\d\d-0004/));
    assert.doesNotMatch(wordsOf(journey.cardsIn(dpoChannel)), /also mentioned|tyler|phone/i);
  });
});
