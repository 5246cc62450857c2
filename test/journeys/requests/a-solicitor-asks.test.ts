import assert from 'node:assert/strict';
import { dpoChannel, type Seat, wordsOf } from '../../support/journey.ts';
import { type JourneyInTime, startJourneyOn } from '../../support/on-a-day.ts';
import { check, deliver, goThrough, log, prepare, search } from '../../support/run-request.ts';

describe('what a solicitor asks for without showing authority', () => {
  let journey: JourneyInTime;
  let sam: Seat;
  let dev: Seat;
  let reference: string;
  before(async () => {
    journey = await startJourneyOn('2026-09-14');
    sam = journey.seat('Sam Whitlock');
    dev = journey.seat('Dev Patel');
    reference = await log(sam, 'A solicitor wrote to us and wants all records about a former pupil', [
      { capacity: 'representative', requester: 'Jonah Reed', how: 'letter', receivedOn: '2026-09-14' },
      { subject: 'Ella Marsden', bornOn: '2004-02-03' },
      { matter: 'access' },
      { contact: '1 Sample Yard', knownBecause: 'The firm has written to us for years.' },
    ]);
    await search(sam, reference);
  });
  after(() => journey.close());

  it('is asked for authority, with the letter to copy', async () => {
    await sam.say(`${reference}: judge whether they may ask`);
    // Nobody has to say whether a grown-up understands it.
    assert.match(wordsOf(await sam.press('Next', { safeguarding: 'no' })), /needs their written authority/);
    const judged = { decision: 'ask-authority', reason: 'Nothing from her was in the letter.' };
    assert.match(await goThrough(sam, [judged], 'Record it'), /Dear Jonah Reed[\s\S]*authority/);
    assert.match(wordsOf(await sam.press('Record it', { askedOn: '2026-09-14' })), new RegExp(reference));
  });

  it('stops the clock until it comes: no date, but the one it would be', async () => {
    journey.goTo('2026-09-21');
    assert.match(wordsOf(await sam.say(reference)), /The month has not begun[\s\S]*authority[\s\S]*14 September 2026/);
    assert.match(wordsOf(await sam.press('Dates')), /[Ii]f it came today[\s\S]*21 October 2026/);
    await journey.eventually(() => assert.match(wordsOf(journey.cardsIn(dpoChannel)), /The month has not begun/));
  });

  it('lets nothing go out before it has come', async () => {
    const early = wordsOf(await sam.say(`${reference}: put the answer together`));
    assert.match(early, /cannot be put together yet[\s\S]*not settled whether they may ask/);
    assert.match(wordsOf(await sam.say(`${reference}: hand over the answer`)), /cannot go out yet/);
    assert.equal((await journey.stored(reference)).stage, 'open');
  });

  it('begins the month on the day on which it comes', async () => {
    journey.goTo('2026-09-30');
    assert.match(wordsOf(await sam.say(`${reference}: the authority has come today`)), /authority/);
    const tooEarly = { authorityOn: '2026-09-13', evidence: 'A letter with her signature.' };
    assert.match(await goThrough(sam, [{ next: 'authority-came' }, tooEarly], 'Record it'), /14 September 2026/);
    await sam.press('Record it', { authorityOn: '2026-09-30' });
    const first = wordsOf(await sam.say(reference));
    assert.match(first, /By law: 30 October 2026/);
    assert.match(wordsOf(await sam.press('Dates')), /30 September 2026[\s\S]*Friday 30 October 2026/);
  });

  it('lets the answer go out then, and keeps both days', async () => {
    journey.goTo('2026-10-02');
    assert.match(wordsOf(await sam.say(reference)), /with authority that we have seen/);
    await prepare(sam, reference);
    await check(dev, reference);
    await deliver(sam, reference, { how: 'registered-post', proof: 'RL 4711 0815', on: '2026-10-02' });
    assert.match(wordsOf(await sam.say(reference)), /Answered on 2 October 2026/);
    const { standing } = await journey.stored(reference);
    assert.deepEqual(
      [standing?.judgement, standing?.authority?.askedOn, standing?.authority?.cameOn],
      ['with-authority', '2026-09-14', '2026-09-30'],
    );
  });
});
