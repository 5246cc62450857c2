import assert from 'node:assert/strict';
import { dpoChannel, type Seat, titlesOn, wordsOf } from '../../support/journey.ts';
import { type JourneyInTime, startJourneyOn } from '../../support/on-a-day.ts';
import { addPupil, ask, completePapers, pupils, record } from '../../support/run-pupil.ts';

describe('a Co-ordinator who asks about a pupil', () => {
  let journey: JourneyInTime;
  let sam: Seat;
  let dev: Seat;
  let jordan: string;
  let zoe: string;
  before(async () => {
    journey = await startJourneyOn('2026-11-23');
    sam = journey.seat('Sam Whitlock');
    dev = journey.seat('Dev Patel');
    jordan = await addPupil(sam, pupils.jordan);
    zoe = await addPupil(sam, pupils.zoe);
  });
  after(() => journey.close());

  it('hears no, and what is missing, while nothing is signed', async () => {
    const answer = await ask(sam, 'can we share with CAMHS about Jordan?');
    assert.match(answer, /health service\?\nNo\nNo referral form/);
    assert.match(answer, /Get what is missing: the school’s referral form[\s\S]*acknowledgement[\s\S]*signature/);
    assert.match(answer, /SEIPS policy 7\.2/);
  });

  it('hears yes with its clauses once the three are on file', async () => {
    await completePapers(sam, jordan);
    const answer = await ask(sam, 'can we share with CAMHS about Jordan?');
    assert.match(answer, /health service\?\nYes, what they need to know\n[\s\S]*SEIPS privacy statement, para 5/);
    assert.match(answer, /Jordan Smith \(Jordy\)\nYear 10 · Hillcrest School/);
  });

  it('finds the right child by a misspelling, a nickname, an accent left out and the school year', async () => {
    for (const words of [
      'consent jordon smyth',
      'consent Jordy',
      'consent Jordan in year 10 at Hillcrest',
      `consent ${jordan}`,
    ])
      assert.match(await ask(sam, words), /Jordan Smith \(Jordy\)\nYear 10/, words);
    for (const words of ['consent zoe oneill', 'consent Zoë O’Neill', "may we use Zoe O'Neill's photo on the website?"])
      assert.match(await ask(sam, words), new RegExp(zoe), words);
  });

  it('is asked whether a club works with the pupil, and hears what follows', async () => {
    assert.match(await ask(sam, 'can the boxing club know about Jordan?'), /Ask first/);
    assert.match(wordsOf(await sam.press('They work with the pupil')), /club that works with the pupil\?\nYes/);
    await sam.say('can the boxing club know about Jordan?');
    assert.match(wordsOf(await sam.press('They do not')), /club that does not work with the pupil\?\nNo/);
  });

  it('sees that a photograph is not recorded, which is neither yes nor no', async () => {
    assert.match(await ask(sam, 'may we use Jordan’s photo in the local paper?'), /\nNot recorded\n/);
    const given = { uses: 'website', answer: 'given', speaker: 'parent' };
    await record(sam, `${jordan} photo consent`, [given, { on: '2026-11-20', source: 'paper' }, {}]);
    assert.match(await ask(sam, 'may we use Jordan’s photo on our website?'), /website\?\nYes/);
    assert.match(await ask(sam, 'may we use Jordan’s photo in the local paper?'), /press\?\nNo/);
  });

  it('is told apart two pupils of one name, and nothing is guessed', async () => {
    const other = await addPupil(sam, pupils.otherJordan);
    const offered = await ask(sam, 'can we share with CAMHS about Jordan Smith?');
    assert.match(offered, /Which pupil do you mean\?[\s\S]*Year 10, Hillcrest School[\s\S]*Year 9, Ashdown Academy/);
    assert.doesNotMatch(offered, /\n(Yes|No)\n/);
    const chosen = titlesOn(sam.card).find((title) => title.includes('Year 9')) ?? '';
    assert.match(wordsOf(await sam.press(chosen)), new RegExp(`health service\\?\nNo\n[\\s\\S]*${other}`));
    assert.match(await ask(sam, 'can we share with CAMHS about Jordan in year 10 at Hillcrest?'), /\?\nYes/);
  });

  it('is told how to look further for somebody who is not there', async () => {
    assert.match(await ask(sam, 'consent Marek Testowski'), /I found nobody[\s\S]*the school and the year/);
  });

  it('may act to keep a child safe whatever was signed, and the DPO hears that it was done', async () => {
    const answer = await ask(sam, 'Zoë O’Neill disclosed abuse, can we tell her social worker?');
    assert.match(answer, /SEIPS policy 6\.4/);
    await sam.press('Record what was shared');
    assert.match(wordsOf(sam.card), /Zoë O’Neill/);
    const said = {
      ...{ with: 'local-authority', what: 'What she told a mentor.', reason: 'It could not wait.' },
      ...{ on: '2026-11-23', source: 'phone' },
    };
    await record(sam, `record safeguarding share for ${zoe}`, [said]);
    await journey.eventually(() => assert.match(wordsOf(journey.cardsIn(dpoChannel)), new RegExp(zoe)));
    assert.doesNotMatch(wordsOf(journey.cardsIn(dpoChannel)), /Zoë|O’Neill|mentor/);
  });

  it('is invited to the private chat where others can read, and the name is not repeated', async () => {
    const answer = wordsOf(await sam.sayIn(dpoChannel, 'can we share with CAMHS about Jordan?'));
    assert.match(answer, /private[\s\S]*delete it/);
    assert.doesNotMatch(answer, /Jordan/);
  });

  it('has left a line for every look-up, which the DPO can read and the Co-ordinator cannot', async () => {
    const all = await ask(dev, `who looked up ${jordan}`);
    assert.match(all, /Sam Whitlock[\s\S]*can we share with CAMHS about Jordan in year 10[\s\S]*Answered: Yes/);
    assert.match(await ask(dev, 'look-ups by Sam Whitlock'), /Marek Testowski/);
    assert.doesNotMatch(await ask(sam, 'look-ups'), /CAMHS/);
  });
});
