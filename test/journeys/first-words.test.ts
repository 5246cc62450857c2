import assert from 'node:assert/strict';
import { brookvale } from '../support/cast.ts';
import { type Journey, type Seat, startJourney, titlesOn, wordsOf } from '../support/journey.ts';

describe('words that tell of danger in the middle of something else', function () {
  this.timeout(60_000);
  let journey: Journey;
  let maya: Seat;
  before(async () => {
    journey = await startJourney();
    maya = journey.seat('Maya Okafor');
  });
  after(() => journey.close());

  const ringsFirst = (words: string): void =>
    assert.match(words, /^If anyone is in danger, ring 999[\s\S]*Amara Cole, 0116 496 0123/);

  it('bring whom to ring first, and then the report with every word', async () => {
    const words = 'I sent the safeguarding file to the wrong parent and now the child is in danger';
    const card = await maya.say(words);
    ringsFirst(wordsOf(card));
    assert.deepEqual(titlesOn(card), ['Report what happened', 'Ask a person', 'Who’s who']);
    assert.match(wordsOf(await maya.press('Report what happened')), new RegExp(`What happened\\?[\\s\\S]*${words}`));
    assert.match(wordsOf(await maya.press('Next')), /Is anyone in danger\?/);
    await maya.say('yes, delete it');
  });

  it('bring it before a request, which keeps every word too', async () => {
    const words = 'log a request: dad wants his file, and he says he will hurt the child';
    const card = await maya.say(words);
    ringsFirst(wordsOf(card));
    assert.equal(titlesOn(card)[0], 'Log a request');
    assert.match(wordsOf(await maya.press('Log a request')), new RegExp(words));
    await maya.say('yes, delete it');
  });

  it('bring it before what is added to a case, which is done as it was typed', async () => {
    ringsFirst(wordsOf(await maya.say('withdraw BR-2026-0009, her dad is threatening to kill her')));
    assert.match(wordsOf(await maya.press('Go on with what I wrote')), /can’t find BR-2026-0009/);
  });

  it('bring it in a channel, where nothing that was said is repeated', async () => {
    const card = await maya.sayIn('19:staff@thread.tacv2', 'Ffion is in danger, her dad is outside');
    const words = wordsOf(card);
    assert.match(words, /ring 999[\s\S]*tell your safeguarding lead/);
    assert.doesNotMatch(words, /Ffion|dad|Amara/);
  });
});

describe('the question of a Data Protection Officer', function () {
  this.timeout(60_000);
  let journey: Journey;
  afterEach(() => journey.close());
  const alone = { ...brookvale, people: brookvale.people.filter(({ name }) => name !== 'Ruth Adeyemi') };

  it('goes to the deputy, who alone has it in their list', async () => {
    journey = await startJourney();
    const [dev, ruth] = [journey.seat('Dev Patel'), journey.seat('Ruth Adeyemi')];
    await ruth.say('hello');
    assert.ok(!titlesOn(await dev.say('how long do we keep registers')).includes('Ask Dev'));
    assert.match(wordsOf(await dev.press('Ask Ruth')), /Ruth Adeyemi will answer[\s\S]*QU-/);
    await journey.eventually(() => assert.match(wordsOf(journey.cardsIn(ruth.chat)), /a colleague asks/));
    assert.doesNotMatch(wordsOf(journey.cardsIn(dev.chat)), /a colleague asks/);
    assert.match(wordsOf(await dev.say('my tasks')), /no open tasks/);
    assert.match(wordsOf(await ruth.say('my tasks')), /answer a question/);
    const own = await dev.say(/QU-\d{4}-\d{4}/.exec(wordsOf(journey.cardsIn(ruth.chat)))?.[0] ?? '');
    assert.ok(!titlesOn(own).includes('Answer'), titlesOn(own).join());
  });

  it('is read over before it goes to the Chair, who needs no names', async () => {
    journey = await startJourney({ organisations: [alone] });
    const dev = journey.seat('Dev Patel');
    await dev.say('how long do we keep registers');
    assert.match(
      wordsOf(await dev.press('Ask Helen')),
      /The Chair does not need names[\s\S]*how long do we keep registers/,
    );
    assert.match(wordsOf(await dev.press('Send')), /Helen Marsh will answer/);
  });

  it('has no button to themselves where there is nobody else, but what they can do', async () => {
    const dpoAlone = { ...alone, people: alone.people.filter(({ name }) => name === 'Dev Patel') };
    journey = await startJourney({ organisations: [dpoAlone], connected: false });
    const dev = journey.seat('Dev Patel');
    const card = await dev.say('how long do we keep registers');
    assert.match(wordsOf(card), /Nobody else is named[\s\S]*0303 123 1113/);
    assert.deepEqual(
      titlesOn(card).filter((title) => title.startsWith('Ask')),
      [],
    );
    assert.match(wordsOf(await dev.say('ask a question')), /There is nobody else to ask here[\s\S]*0303 123 1113/);
  });
});
