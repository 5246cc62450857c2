import assert from 'node:assert/strict';
import { chairChannel, dpoChannel, type Seat, titlesOn, wordsOf } from '../../support/journey.ts';
import { type JourneyInTime, startJourneyOn } from '../../support/on-a-day.ts';
import { goThrough, log, referenceOn } from '../../support/run-request.ts';

describe('what is called freedom of information', () => {
  let journey: JourneyInTime;
  let maya: Seat;
  let sam: Seat;
  before(async () => {
    journey = await startJourneyOn('2026-11-16');
    maya = journey.seat('Maya Okafor');
    sam = journey.seat('Sam Whitlock');
  });
  after(() => journey.close());

  it('is a request for a copy with its month where it is about a son', async () => {
    await maya.say('FOI request from a dad wanting his sons behaviour log');
    await maya.press('Next', {
      capacity: 'parent-not-sure',
      requester: 'Omar Khan',
      how: 'e-mail',
      receivedOn: '2026-11-16',
    });
    const proposed = wordsOf(
      await maya.press('Next', { subject: 'Adam Khan', bornOn: '2018-05-14', school: 'hillcrest' }),
    );
    assert.match(proposed, /A copy of personal data/);
    await maya.press('Next');
    const answers = wordsOf(await maya.press('Next', { contact: '12 Example Street' }));
    assert.match(answers, /Wednesday 16 December 2026/);
    const reference = referenceOn(wordsOf(await maya.press('Log the request')));
    assert.equal((await journey.stored(reference)).asked.matter, 'access');
    await journey.eventually(() => assert.match(wordsOf(journey.cardsIn(dpoChannel)), new RegExp(reference)));
  });

  it('is passed on where it is about how the school is run, and its days run on', async () => {
    const reference = await log(maya, 'FOI request asking how many exclusions we had last year', [
      { capacity: 'other', requester: 'Rhona Vale', how: 'e-mail', receivedOn: '2026-11-16' },
      { matter: 'freedom-of-information' },
      { contact: 'A newspaper' },
    ]);
    assert.equal((await journey.stored(reference)).asked.matter, 'freedom-of-information', wordsOf(maya.card));
    assert.match(wordsOf(await sam.say(reference)), /14 December 2026/);
    await sam.say(`${reference}: pass it on`);
    await goThrough(
      sam,
      [{ way: 'passed-on' }, { to: 'The office that keeps the numbers' }, { on: '2026-11-16' }],
      'Record it',
    );
    assert.equal((await journey.stored(reference)).stage, 'closed', wordsOf(sam.card));
  });

  it('is what it is when it turns out, once it has been passed on, to be about somebody’s child', async () => {
    const reference = await log(maya, 'FOI request about exclusions and what was written down', [
      { capacity: 'other', requester: 'Omar Khan', how: 'e-mail', receivedOn: '2026-11-16' },
      { matter: 'freedom-of-information' },
      { contact: '12 Example Street' },
    ]);
    await sam.say(reference);
    assert.ok(!titlesOn(sam.card).includes('It is about a person'), 'it is open, and can simply be corrected');
    await sam.say(`${reference}: pass it on`);
    const passed = [{ way: 'passed-on' }, { to: 'The office that keeps the numbers' }, { on: '2026-11-16' }];
    await goThrough(sam, passed, 'Record it');
    await maya.say(reference);
    assert.ok(!titlesOn(maya.card).includes('It is about a person'), 'whoever logged it does not decide that');
    await sam.say(reference);
    assert.match(wordsOf(await sam.press('It is about a person')), /16 December 2026[\s\S]*A copy of personal data/);
    await sam.press('Save the correction');
    const { asked, stage, ended } = await journey.stored(reference);
    assert.deepEqual([asked.matter, stage, ended], ['access', 'open', null], wordsOf(sam.card));
    await sam.say(reference);
    assert.ok(!titlesOn(sam.card).includes('It is about a person'));
  });

  it('can be said in words to be about a person', async () => {
    const reference = await log(maya, 'FOI request asking how many detentions we had last year', [
      { capacity: 'other', requester: 'Rhona Vale', how: 'e-mail', receivedOn: '2026-11-16' },
      { matter: 'freedom-of-information' },
      { contact: 'A newspaper' },
    ]);
    assert.match(wordsOf(await sam.say(`${reference} is about a person`)), /A copy of personal data/);
    await sam.press('Save the correction');
    assert.equal((await journey.stored(reference)).asked.matter, 'access', wordsOf(sam.card));
  });

  it('leaves nobody’s name in a channel', async () => {
    for (const channel of [dpoChannel, chairChannel])
      assert.doesNotMatch(
        wordsOf(journey.cardsIn(channel)),
        /Omar|Khan|Adam|Rhona|Vale|behaviour|exclusions|Maya|Sam W/,
        channel,
      );
  });
});
