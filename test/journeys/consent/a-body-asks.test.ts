import assert from 'node:assert/strict';
import { dpoChannel, type Seat, titlesOn, wordsOf } from '../../support/journey.ts';
import { type JourneyInTime, startJourneyOn } from '../../support/on-a-day.ts';
import { addPupil, pupils } from '../../support/run-pupil.ts';
import { goThrough, referenceOn } from '../../support/run-request.ts';

const asked = 'can we tell the police where Jordan lives? PC Moss rang';
const logIt = 'Log what they ask';

describe('what a body asks about a pupil', () => {
  let journey: JourneyInTime;
  let sam: Seat;
  let maya: Seat;
  let jordan: string;
  before(async () => {
    journey = await startJourneyOn('2026-11-23');
    sam = journey.seat('Sam Whitlock');
    maya = journey.seat('Maya Okafor');
    jordan = await addPupil(sam, pupils.jordan);
  });
  after(() => journey.close());

  it('is logged from the answer, with the words, the body and the pupil filled in', async () => {
    assert.match(wordsOf(await sam.say(asked)), /with the police\?/);
    const form = wordsOf(await sam.press(logIt));
    assert.ok(form.includes(asked), form);
    const cards = [{ requester: 'PC Moss', how: 'phone' }, {}, {}, { power: 'none-named', urgent: 'no' }, {}];
    await goThrough(sam, cards, 'Log the request');
    const reference = referenceOn(wordsOf(await sam.press('Log the request')));
    const stored = await journey.stored(reference);
    assert.deepEqual(
      [stored.asked.matter, stored.asked.capacity, stored.asked.body, stored.asked.subject, stored.asked.bornOn],
      ['disclosure', 'body', 'police', 'Jordan Smith', '2012-03-14'],
      wordsOf(sam.card),
    );
    assert.equal(stored.asked.school, 'hillcrest');
    assert.equal(stored.asked.wants, asked);
    await journey.eventually(() => assert.match(wordsOf(journey.cardsIn(dpoChannel)), new RegExp(reference)));
    assert.doesNotMatch(wordsOf(journey.cardsIn(dpoChannel)), /Jordan|Moss|lives/);
  });

  it('keeps the words while two pupils of one name are told apart, and can be typed', async () => {
    const other = await addPupil(sam, pupils.otherJordan);
    const words = 'can we share with social care about Jordan Smith?';
    assert.match(wordsOf(await sam.say(words)), /Which pupil do you mean/);
    const chosen = titlesOn(sam.card).find((title) => title.includes('Year 9')) ?? '';
    assert.match(wordsOf(await sam.press(chosen)), new RegExp(other));
    const form = wordsOf(await sam.say('log what they ask'));
    assert.ok(form.includes(words), form);
    await sam.press('Next', { requester: 'Jo Lane', how: 'e-mail' });
    assert.match(wordsOf(sam.card), /2012-11-02/);
    await sam.press('Cancel');
    await sam.press('Yes, delete it');
  });

  it('is offered to nobody for a question that no body asks', async () => {
    for (const words of ['can we share with CAMHS about Jordan in year 10?', `consent ${jordan}`]) {
      await sam.say(words);
      assert.ok(!titlesOn(sam.card).includes(logIt), words);
    }
  });

  it('is logged by a teacher too, who learns nothing of the pupil by it', async () => {
    for (const name of ['Jordan Smith', 'Marek Testowski']) {
      const words = `can we share with the police about ${name}?`;
      assert.match(wordsOf(await maya.say(words)), /I found nobody/);
      const form = wordsOf(await maya.press(logIt));
      assert.ok(form.includes(words), form);
      await maya.press('Next', { requester: 'PC Moss', how: 'phone' });
      assert.doesNotMatch(wordsOf(maya.card), /2012-03-14|hillcrest"|Smith \(Jordy\)/);
      await maya.press('Cancel');
      await maya.press('Yes, delete it');
    }
  });
});
