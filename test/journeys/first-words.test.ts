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
    assert.match(wordsOf(await maya.press('Report what happened')), /Is anyone in danger\?/);
    assert.match(wordsOf(await maya.press('Back')), new RegExp(`What happened\\?[\\s\\S]*${words}`));
    await maya.say('discard it');
  });

  it('bring it before a request, which keeps every word too', async () => {
    const words = 'log a request: dad wants his file, and he says he will hurt the child';
    const card = await maya.say(words);
    ringsFirst(wordsOf(card));
    assert.equal(titlesOn(card)[0], 'Log a request');
    assert.match(wordsOf(await maya.press('Log a request')), new RegExp(words));
    await maya.say('discard it');
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
    assert.match(
      wordsOf(await dev.press('Ask Ruth')),
      /Ruth Adeyemi will answer[\s\S]*QU-[\s\S]*Whoever answers in your place: (being )?told/,
    );
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

describe('words that are typed once', function () {
  this.timeout(60_000);
  let journey: Journey;
  let maya: Seat;
  let helen: Seat;
  before(async () => {
    journey = await startJourney();
    maya = journey.seat('Maya Okafor');
    helen = journey.seat('Helen Marsh');
  });
  after(() => journey.close());

  it('are still there after “What I can do”, from the card that is not sure and from a date', async () => {
    const unsure = await maya.say('laptop');
    assert.ok(titlesOn(unsure).includes('What I can do'), wordsOf(unsure));
    assert.match(wordsOf(await maya.press('What I can do')), /I keep what you wrote/);
    await maya.press('Everything else');
    assert.match(wordsOf(await maya.press('Report a breach')), /In your own words laptop/);
    await maya.say('discard it');
    await maya.say('72 hours from Friday 16:10, it was the pupil list');
    await maya.press('What I can do');
    assert.match(wordsOf(await maya.press('Report a breach')), /it was the pupil list/);
    await maya.say('discard it');
  });

  it('lead on where a pupil is meant whom nobody may look up, and tell nothing of whether there is one', async () => {
    const titles = titlesOn(await maya.say('consent Jordan Smith'));
    assert.deepEqual(titles, ['Ask Dev', 'Who’s who']);
    assert.deepEqual(titlesOn(await maya.say('consent Ffion Hughes')), titles);
    assert.match(wordsOf(await maya.press('Ask Dev')), /Dev Patel will answer/);
    assert.match(wordsOf(await maya.say('can we put photos of year 6 on the website')), /^Photos on websites/);
    const asked = await maya.say('do we need consent for Jordan’s photo');
    assert.deepEqual(titlesOn(asked).slice(0, 1), ['Consent for photos']);
    assert.ok(titlesOn(asked).includes('Ask Dev'));
    assert.ok(titlesOn(await maya.say('PF-2026-0001')).includes('Ask a question'));
    assert.ok(titlesOn(await maya.say('look-ups')).includes('Ask a question'));
  });

  it('lead back to the form in whose middle they were asked, which nothing has touched', async () => {
    await maya.say('I lost my laptop on the train');
    for (const words of ['how long do we keep registers', 'ok', 'help', '72 hours from Friday 16:10']) {
      assert.equal(titlesOn(await maya.say(words)).at(-1), 'Continue my form', words);
    }
    await maya.say('how long do we keep registers');
    assert.ok(titlesOn(await maya.press('How long to keep other records')).includes('Continue my form'));
    await maya.press('Continue my form');
    assert.match(wordsOf(await maya.press('Back')), /I lost my laptop on the train/);
  });

  it('do not stand as what has happened where they only ask, but stay in sight', async () => {
    await maya.say('do I have to tell the parents?');
    const form = await maya.press('Something has happened');
    assert.match(wordsOf(form), /You asked: “do I have to tell the parents\?” Now tell what has happened/);
    assert.deepEqual(
      form.body.filter(({ id }) => id === 'summary').map(({ value }) => value ?? ''),
      [''],
    );
  });

  it('tell two forms apart, in the chat of whoever began them', async () => {
    await maya.say('sent the register to the wrong parent');
    for (const words of ['my reports', 'continue']) {
      const card = await maya.say(words);
      assert.match(wordsOf(card), /wrong person\. “sent the register to the wrong parent”\. Left on/);
      assert.match(wordsOf(card), /Lost or stolen device\. “I lost my laptop on the train”\. Left on/);
      assert.ok(
        titlesOn(card).some((title) => title.includes('I lost my laptop')),
        titlesOn(card).join(),
      );
    }
    const shown = journey.teams.activities(maya.chat).map(({ activity }) => String(activity['summary'] ?? ''));
    assert.doesNotMatch(shown.join(), /laptop on the train/);
    const inChannel = await maya.sayIn('19:staff@thread.tacv2', 'my reports');
    assert.doesNotMatch(wordsOf(inChannel), /laptop/);
  });

  it('get a kind line where they are curt, cross or about something else', async () => {
    assert.match(wordsOf(await maya.say('hm')), /I’m here when you need me/);
    assert.match(wordsOf(await maya.say('this is rubbish')), /I’m sorry this is hard going/);
    assert.match(wordsOf(await maya.say('it is raining again today')), /I look after people’s information/);
  });

  it('of a Chair are answered by what there is for a Chair', async () => {
    assert.match(wordsOf(await helen.say('what do I have to do as chair')), /^What the Chair does here/);
    assert.match(wordsOf(await helen.say('show me the register')), /No breach has been reported/);
    assert.ok(titlesOn(await helen.say('report for the steering group')).includes('Report for the steering group'));
    assert.match(wordsOf(await helen.say('how many breaches this term?')), /How many breaches there have been/);
    assert.doesNotMatch(wordsOf(await helen.say('help')), /open cases|consent|delivery health/);
  });
});

describe('somebody from outside every organisation', function () {
  this.timeout(60_000);

  it('who has lost something reads what to do and whom to ring, and finds their words again', async () => {
    const journey = await startJourney();
    const pat = journey.seat('Pat Nobody', 'pat.nobody@elsewhere.example');
    for (const words of ['I lost my laptop with the referral list on the train', 'continue']) {
      const card = wordsOf(await pat.say(words));
      assert.match(card, /^What to do straight away[\s\S]*Change your password[\s\S]*Data Protection Officer/);
      assert.match(card, /type “continue” here/);
    }
    assert.match(
      wordsOf(await pat.say('her new address went to her violent ex by email')),
      /Ring the safeguarding lead now[\s\S]*Do not contact the person/,
    );
    await journey.close();
  });
});
