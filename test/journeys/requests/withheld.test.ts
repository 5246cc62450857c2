import assert from 'node:assert/strict';
import { chairChannel, dpoChannel, type Seat, titlesOn, wordsOf } from '../../support/journey.ts';
import { type JourneyInTime, startJourneyOn } from '../../support/on-a-day.ts';
import {
  check,
  consult,
  deliver,
  giveUp,
  goThrough,
  judgeForChild,
  logKhan,
  prepare,
  search,
} from '../../support/run-request.ts';

const line = {
  what: 'What he told his mentor on two days in October.',
  extent: 'redacted',
  reason: 'It accuses the person who asks.',
  fullCopy: 'The locked cabinet in the office of Ashdown Academy.',
};
const notGiven = { agreed: 'not-asked', inJob: 'no', notReasonable: 'It is about his family.' };
const advised = {
  askedOn: '2026-11-17',
  givenOn: '2026-11-18',
  advises: 'hold-part',
  words: 'Hold back those two days. The rest may go out.',
};

describe('a file that accuses the mother who asks for it', () => {
  let journey: JourneyInTime;
  let sam: Seat;
  let dev: Seat;
  let reference: string;
  before(async () => {
    journey = await startJourneyOn('2026-11-16');
    sam = journey.seat('Sam Whitlock');
    dev = journey.seat('Dev Patel');
    reference = await logKhan(journey.seat('Maya Okafor'));
  });
  after(() => journey.close());

  it('is marked as one that may harm somebody, and advice is asked for before anything goes out', async () => {
    await judgeForChild(sam, reference, 'yes');
    await consult(sam, reference, '2026-11-16');
    assert.match(await search(sam, reference), /Next: [^\n]*Safeguarding Officer/);
  });

  it('is held back in part, for one of the law’s reasons, with the place of the full copy', async () => {
    journey.goTo('2026-11-17');
    await sam.say(`${reference}: withhold something`);
    const rule = wordsOf(await sam.press('Next', { exemption: 'child-abuse-data' }));
    assert.match(rule, /abuse of this child[\s\S]*Data Protection Act 2018[\s\S]*Safeguarding Officer/);
    assert.match(wordsOf(await sam.press('Record it', { ...line, fullCopy: '' })), /where[\s\S]*copy/i);
    await sam.press('Record it', line);
    const work = wordsOf(await sam.say(`${reference}: show the redaction log`));
    assert.match(work, /abuse of this child[\s\S]*two days in October[\s\S]*Complete copy: The locked cabinet/);
  });

  it('cannot be put together before the advice is recorded, also not by a forged press', async () => {
    const early = wordsOf(await sam.say(`${reference}: put the answer together`));
    assert.match(early, /cannot be put together yet[\s\S]*held back to protect the child[\s\S]*advice/);
    assert.ok(titlesOn(sam.card).includes('Ask for advice, or record it'), titlesOn(sam.card).join());
    assert.match(
      wordsOf(await sam.carry({ do: 'start', dialogue: 'prepare-answer', reference })),
      /cannot be put together/,
    );
    assert.equal((await journey.stored(reference)).answer, null);
  });

  it('can be once it is, with what was advised', async () => {
    journey.goTo('2026-11-18');
    await sam.say(`${reference}: the safeguarding officer’s advice`);
    assert.match(wordsOf(sam.card), /Brookvale Inclusion Partnership[\s\S]*AR-2026-0001/);
    await goThrough(sam, [{}, advised], 'Record it');
    await sam.say(`${reference}: put the answer together`);
    assert.match(wordsOf(sam.card), /Held back[\s\S]*two days in October[\s\S]*Hold part of it back/);
    assert.match(await prepare(sam, reference), new RegExp(reference));
  });

  it('needs no advice for blacking out somebody else, and new advice for what protects the child', async () => {
    await dev.say(`${reference}: check the answer`);
    await goThrough(dev, [{}, { finding: 'send-back', words: 'Page nine names his cousin.' }], 'Record it');
    await sam.say(`${reference}: withhold something`);
    await goThrough(
      sam,
      [{ exemption: 'other-people' }, notGiven, { ...line, what: 'A sentence about a cousin.' }],
      'Record it',
    );
    assert.match(wordsOf(await sam.say(`${reference}: put the answer together`)), /What goes out/);
    await giveUp(sam);
    await sam.say(`${reference}: withhold something`);
    await goThrough(sam, [{ exemption: 'serious-harm' }, { ...line, what: 'A note of a threat.' }], 'Record it');
    assert.match(wordsOf(await sam.say(`${reference}: put the answer together`)), /covers that too/);
    const drafted = wordsOf(await sam.say(`${reference}: the safeguarding officer’s advice`));
    assert.match(drafted, /A note of a threat/);
    assert.doesNotMatch(drafted, /cousin|Sch\. 2/);
    await goThrough(sam, [{}, { ...advised, words: 'Hold back the threat as well.' }], 'Record it');
    await prepare(sam, reference);
  });

  it('goes out only after a second person has looked, by registered post with its number', async () => {
    assert.match(wordsOf(await sam.say(`${reference}: hand over the answer`)), /cannot go out yet/);
    await check(dev, reference);
    journey.goTo('2026-11-20');
    const numberless = await deliver(sam, reference, { how: 'registered-post', proof: 'I posted it myself.' });
    assert.match(numberless, /number of the registered letter/);
    await sam.press('Record that they have it', { how: 'registered-post', proof: 'RL 4711 0815' });
    assert.match(
      wordsOf(await dev.say(`${reference}: show the answer`)),
      /registered post[\s\S]*20 November 2026[\s\S]*RL 4711 0815/i,
    );
  });

  it('leaves no word of it in a channel or with Maya', async () => {
    await journey.eventually(() => assert.match(wordsOf(journey.cardsIn(dpoChannel)), /Answered on 20 November 2026/));
    const seen = wordsOf([dpoChannel, chairChannel, journey.seat('Maya Okafor').chat].map((at) => journey.cardsIn(at)));
    assert.doesNotMatch(seen, /October|mentor|cousin|threat|cabinet|accuses|abuse/i);
  });
});
