import assert from 'node:assert/strict';
import { dpoChannel, type Seat, titlesOn, wordsOf } from '../../support/journey.ts';
import { type JourneyInTime, startJourneyOn } from '../../support/on-a-day.ts';
import { goThrough } from '../../support/run-request.ts';

const told = 'twelve parents have signed a letter asking for everything we hold on their children';
const next = 'Log the next from the same letter';
const mother = { capacity: 'parent-with-responsibility', requester: 'Amina Khan' };
const son = { subject: 'Adam Khan', bornOn: '2018-05-14', school: 'hillcrest' };

describe('a letter by several parents', () => {
  let journey: JourneyInTime;
  let maya: Seat;
  let first: string;
  before(async () => {
    journey = await startJourneyOn('2026-11-16');
    maya = journey.seat('Maya Okafor');
  });
  after(() => journey.close());

  it('is logged for one child, and says that each has a date of its own', async () => {
    await maya.say(told);
    await maya.press('Next', { ...mother, receivedOn: '2026-11-13' });
    assert.match(wordsOf(await maya.press('Next', son)), /several requests[\s\S]*Log the next from the same letter/);
    await goThrough(maya, [{}, { contact: '12 Example Street' }], 'Next');
    first = /AR-\d{4}-\d{4}/.exec(wordsOf(await maya.press('Log the request')))?.[0] ?? '';
    assert.ok(titlesOn(maya.card).includes(next), wordsOf(maya.card));
  });

  it('opens the next with what is common to all, and with nothing of the first family', async () => {
    const opened = JSON.stringify(await maya.press(next));
    assert.match(opened, /twelve parents have signed/);
    assert.match(opened, /2026-11-13/);
    assert.doesNotMatch(opened, /Amina|Khan|Adam|Example Street|2018-05-14/);
  });

  it('logs the second beside the first, which stays as it was', async () => {
    await goThrough(
      maya,
      [
        { ...mother, requester: 'Rosa Quill' },
        { subject: 'Theo Quill', school: 'hillcrest' },
        {},
        { contact: '3 Sample Yard' },
      ],
      'Next',
    );
    const second = /AR-\d{4}-\d{4}/.exec(wordsOf(await maya.press('Log the request')))?.[0] ?? '';
    assert.notEqual(second, first);
    const [one, two] = [await journey.stored(first), await journey.stored(second)].map(({ asked }) => asked);
    assert.deepEqual([one?.requester, one?.subject, one?.contact], ['Amina Khan', 'Adam Khan', '12 Example Street']);
    assert.deepEqual([two?.requester, two?.subject, two?.receivedOn], ['Rosa Quill', 'Theo Quill', '2026-11-13']);
    assert.equal(two?.wants, one?.wants);
    assert.ok(titlesOn(maya.card).includes(next));
    await journey.eventually(() => assert.match(wordsOf(journey.cardsIn(dpoChannel)), new RegExp(second)));
    assert.doesNotMatch(wordsOf(journey.cardsIn(dpoChannel)), /Khan|Quill|Adam|Theo|twelve parents/);
  });
});
