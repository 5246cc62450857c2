import assert from 'node:assert/strict';
import { chairChannel, dpoChannel, type Seat, titlesOn, wordsOf } from '../../support/journey.ts';
import { type JourneyInTime, startJourneyOn } from '../../support/on-a-day.ts';
import { giveUp, goThrough, log } from '../../support/run-request.ts';

const theirs = /Moss|Adam|Khan|theft|attendance|Maya Okafor|Sam Whitlock|Dev Patel/;
const asks = { capacity: 'body', requester: 'PC Jane Moss', how: 'letter', receivedOn: '2026-11-16' };
const about = { subject: 'Adam Khan', school: 'hillcrest' };
const least = {
  purpose: 'A theft near the school on 9 November.',
  necessity: 'Only his attendance tells whether he was there.',
  minimum: 'His attendance on 9 November, one line.',
};

describe('what the police ask for with a form', () => {
  let journey: JourneyInTime;
  let maya: Seat;
  let dev: Seat;
  let reference: string;
  before(async () => {
    journey = await startJourneyOn('2026-11-16');
    maya = journey.seat('Maya Okafor');
    dev = journey.seat('Dev Patel');
  });
  after(() => journey.close());

  it('is logged as what it is, with the form that obliges nobody and no month', async () => {
    reference = await log(maya, 'the police have sent a form asking for the file of a pupil', [
      asks,
      about,
      { matter: 'disclosure' },
      { body: 'police', power: 'form', powerOn: '2026-11-16', urgent: 'no' },
      { contact: 'The police station' },
    ]);
    assert.match(reference, /^AR-/, wordsOf(maya.card));
    const receipt = wordsOf(maya.card);
    assert.match(receipt, /Data Protection Officer decides what is given/);
    assert.doesNotMatch(receipt, /last day in law|Adam|Moss/);
    assert.deepEqual((await journey.stored(reference)).asked.matter, 'disclosure');
  });

  it('goes out only when it is decided, with the least that is enough', async () => {
    assert.match(wordsOf(await dev.say(reference)), /PC Jane Moss/);
    assert.match(wordsOf(await dev.say(`${reference}: record what they were given`)), /cannot|not decided|first/i);
    const advice = wordsOf(await dev.say(`${reference}: decide what the police get`));
    assert.match(advice, /A form obliges nobody[\s\S]*ring back[\s\S]*SEIPS 6\.4/);
    await goThrough(
      dev,
      [least, { decision: 'give', decidedBy: 'dpo', reason: 'It is enough.' }],
      'Record the decision',
    );
    assert.equal((await journey.stored(reference)).disclosure?.decision, 'give');
  });

  it('goes by a safe way, with a letter that says what it is for', async () => {
    await dev.say(`${reference}: record what they were given`);
    const letter = wordsOf(await dev.press('Next', { what: 'One line of attendance.' }));
    assert.match(letter, /Do not tell the person it is about[\s\S]*Please use it for that alone/);
    await dev.press('Record it', { how: 'secure-form', on: '2026-11-16' });
    assert.equal((await journey.stored(reference)).stage, 'closed');
  });

  it('leaves nobody’s name in a channel, and tells Maya that it is over and nothing else', async () => {
    await journey.eventually(() => {
      assert.match(wordsOf(journey.cardsIn(dpoChannel)), new RegExp(reference));
      assert.match(wordsOf(journey.cardsIn(maya.chat)), /has ended|Closed|is over/);
    });
    for (const channel of [dpoChannel, chairChannel])
      assert.doesNotMatch(wordsOf(journey.cardsIn(channel)), theirs, channel);
    assert.doesNotMatch(wordsOf(await maya.say(reference)), /Moss|Adam|attendance/);
    assert.deepEqual(titlesOn(maya.card), ['My reports']);
  });
});

describe('an order of a court', () => {
  let journey: JourneyInTime;
  let dev: Seat;
  let reference: string;
  before(async () => {
    journey = await startJourneyOn('2026-11-16');
    dev = journey.seat('Dev Patel');
    reference = await log(dev, 'a court order came for the records of a pupil', [
      { ...asks, requester: 'The Family Court' },
      about,
      { matter: 'disclosure' },
      { body: 'court', power: 'court-order', powerOn: '2026-11-12', neededBy: '2026-11-30', urgent: 'no' },
      { contact: 'The court office' },
    ]);
  });
  after(() => journey.close());

  it('is due on its own day, and by no month', async () => {
    assert.match(wordsOf(await dev.say(reference)), /30 November 2026/);
    assert.doesNotMatch(wordsOf(await dev.press('Dates')), /December/);
    await journey.eventually(() => assert.match(wordsOf(journey.cardsIn(dpoChannel)), /30 November 2026/));
    assert.doesNotMatch(wordsOf(journey.cardsIn(dpoChannel)), /Family Court|Adam|Khan/);
  });

  it('is not optional, whoever decides', async () => {
    await dev.say(`${reference}: decide what the court gets`);
    await dev.press('Next', least);
    assert.match(wordsOf(dev.card), /not optional[\s\S]*30 November 2026/);
    assert.doesNotMatch(JSON.stringify(dev.card), /do-not-give/);
    const refused = wordsOf(
      await dev.press('Record the decision', {
        decision: 'do-not-give',
        decidedBy: 'dpo',
        reason: 'We do not want to.',
      }),
    );
    assert.match(refused, /not optional/);
    assert.equal((await journey.stored(reference)).disclosure, null);
    await giveUp(dev);
  });

  it('is late when its day has gone by', async () => {
    journey.goTo('2026-12-01');
    assert.match(wordsOf(await dev.say(reference)), /[Ll]ate|passed/);
  });
});
