import assert from 'node:assert/strict';
import { dpoChannel, type Seat, titlesOn, wordsOf } from '../../support/journey.ts';
import { type JourneyInTime, startJourneyOn } from '../../support/on-a-day.ts';
import { addPupil, ask, completePapers, pupils } from '../../support/run-pupil.ts';
import { goThrough } from '../../support/run-request.ts';

const said = { of: 'sharing', speaker: 'parent', on: '2026-11-23' };
const how = { words: 'Please share nothing for now.', source: 'phone' };

describe('a withdrawal that is typed with the pupil’s name', () => {
  let journey: JourneyInTime;
  let sam: Seat;
  let dev: Seat;
  let maya: Seat;
  let jordan: string;
  before(async () => {
    journey = await startJourneyOn('2026-11-23');
    sam = journey.seat('Sam Whitlock');
    dev = journey.seat('Dev Patel');
    maya = journey.seat('Maya Okafor');
    jordan = await addPupil(sam, pupils.jordan);
    await completePapers(sam, jordan);
  });
  after(() => journey.close());

  const leave = async (): Promise<void> => {
    await sam.press('Cancel');
    if (titlesOn(sam.card).includes('Yes, delete it')) await sam.press('Yes, delete it');
  };

  it('begins at once with the one who is found, whose look-up is on the trail', async () => {
    for (const words of [
      'withdraw consent Jordan Smith',
      'withdraw consent for Jordy',
      'withdraw consent Smith, Jordan',
      'Jordan Smith’s mother wants to withdraw consent',
    ]) {
      assert.match(await ask(sam, words), /What do they withdraw or object to\?[\s\S]*Jordan Smith \(Jordy\)/, words);
      await leave();
    }
    assert.match(await ask(dev, `who looked up ${jordan}`), /Sam Whitlock[\s\S]*withdraw consent Smith, Jordan/);
  });

  it('asks which of two is meant by school and year, and begins with the one who is chosen', async () => {
    const other = await addPupil(sam, pupils.otherJordan);
    await completePapers(sam, other);
    const offered = await ask(sam, 'withdraw consent for Jordan Smith');
    assert.match(offered, /Which pupil do you mean\?[\s\S]*Year 10, Hillcrest School[\s\S]*Year 9, Ashdown Academy/);
    const chosen = titlesOn(sam.card).find((title) => title.includes('Year 9')) ?? '';
    assert.match(wordsOf(await sam.press(chosen)), /What do they withdraw or object to\?[\s\S]*Ashdown Academy/);
    const done = await goThrough(sam, [said, how], 'Record it: it acts at once');
    assert.match(done, new RegExp(other));
    assert.match(await ask(sam, 'can we share with CAMHS about Jordan in year 9?'), /\nNo\n/);
    assert.match(await ask(sam, 'can we share with CAMHS about Jordan in year 10 at Hillcrest?'), /\nYes/);
  });

  it('offers to add whoever is not there', async () => {
    assert.match(await ask(sam, 'withdraw consent Marek Testowski'), /I found nobody/);
    assert.ok(titlesOn(sam.card).includes('Add a pupil'));
    assert.match(await ask(sam, 'withdraw consent'), /Which pupil\?/);
  });

  it('tells a teacher of somebody on file what it tells of a name that nobody has', async () => {
    for (const words of ['withdraw consent …', '…’s mother wants to withdraw consent', 'record referral form for …']) {
      const unknown = await ask(maya, words.replace('…', 'Marek Testowski'));
      const titles = titlesOn(maya.card);
      assert.match(unknown, /I found nobody/);
      assert.equal(await ask(maya, words.replace('…', 'Jordan Smith')), unknown);
      assert.deepEqual(titlesOn(maya.card), titles);
      assert.ok(!titles.includes('Add a pupil'));
    }
    assert.match(await ask(dev, 'look-ups by Maya Okafor'), /withdraw consent Jordan Smith/);
  });

  it('is taken to the private chat where others can read', async () => {
    const answer = wordsOf(await sam.sayIn(dpoChannel, 'withdraw consent for Jordan Smith'));
    assert.match(answer, /private[\s\S]*delete it/);
    assert.doesNotMatch(answer, /Jordan/);
  });
});
