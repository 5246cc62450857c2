import assert from 'node:assert/strict';
import { fillReport, story } from '../support/fill-report.ts';
import { chairChannel, dpoChannel, type Journey, type Seat, startJourney, wordsOf } from '../support/journey.ts';

describe('a teacher who has lost a laptop', () => {
  let journey: Journey;
  let maya: Seat;
  before(async () => {
    journey = await startJourney();
    maya = journey.seat('Maya Okafor');
  });
  after(() => journey.close());

  it('is not asked again what their words told: they are shown what that was taken for, and can go back', async () => {
    const words = wordsOf(await maya.say(story));
    assert.match(words, /I took this as: lost or stolen device\. If that is wrong, press Back\./);
    assert.match(words, /nobody will blame you[\s\S]*First, stop it getting worse/);
    const back = wordsOf(await maya.press('Back'));
    assert.match(back, /What happened\?/);
    assert.match(back, /lost-device/);
    assert.ok(back.includes(story));
  });

  it('is shown what is wrong under the answer, with everything typed kept', async () => {
    const words = wordsOf(await maya.press('Next', { kind: '', summary: 'half a sentence' }));
    assert.match(words, /Choose the one that fits best/);
    assert.match(words, /half a sentence/);
  });

  it('checks the answers, sends, and gets a reference and the end of the 72 hours', async () => {
    await fillReport(maya);
    assert.match(wordsOf(maya.card), /Check your answers[\s\S]*Hillcrest School/);
    const receipt = wordsOf(await maya.press('Send the report'));
    assert.match(receipt, /BR-20\d\d-0001/);
    assert.match(receipt, /The 72 hours/);
  });

  it('is told on the same card when the others have been told', async () => {
    await journey.eventually(() => {
      const receipt = wordsOf(journey.cardsIn(maya.chat));
      assert.match(receipt, /Data Protection Officer: told on/);
      assert.match(receipt, /Chair of Partnership: told on/);
      assert.match(receipt, /Co-ordinator: told on/);
    });
  });

  it('has the DPO channel, the Chair channel and the Co-ordinator told, without names or words', () => {
    const sam = journey.seat('Sam Whitlock');
    const [dpo, chair, coordinator] = [dpoChannel, chairChannel, sam.chat].map((each) =>
      wordsOf(journey.cardsIn(each).at(-1)),
    );
    assert.match(dpo ?? '', /BR-20\d\d-0001[\s\S]*Lost or stolen device[\s\S]*30[\s\S]*Special educational needs/);
    assert.match(chair ?? '', /BR-20\d\d-0001[\s\S]*11 to 100/);
    assert.match(coordinator ?? '', /BR-20\d\d-0001/);
    for (const card of [dpo, chair, coordinator])
      assert.doesNotMatch(card ?? '', /Maya|Okafor|train|lost property|headteacher/i);
  });

  it('finds it under “my reports” and by its reference', async () => {
    assert.match(wordsOf(await maya.say('my reports')), /BR-20\d\d-0001[\s\S]*Open/);
    const year = new Date().getFullYear();
    assert.match(wordsOf(await maya.say(`br ${year} 1`)), /What happened[\s\S]*on the train/);
  });

  it('adds information, corrects an answer and withdraws, and everyone hears of it', async () => {
    await maya.press('Add information');
    assert.match(
      wordsOf(await maya.press('Add it', { words: 'The train company has it.' })),
      /your information was added/,
    );
    await maya.press('Show the report');
    assert.match(wordsOf(maya.card), /The train company has it/);

    await maya.press('Correct it');
    await maya.press('Change the chosen answer', { change: 'who' });
    await maya.press('Next', { people: '31' });
    assert.match(wordsOf(await maya.press('Save the correction')), /the correction was saved/);
    await journey.eventually(() => {
      const channel = wordsOf(journey.cardsIn(dpoChannel));
      assert.match(channel, /31/);
      assert.match(channel, /information was added/i);
      assert.match(channel, /the report was corrected/i);
    });

    await maya.press('Show the report');
    await maya.press('Withdraw it');
    await maya.press('Withdraw the report', { reason: 'It was in my other bag.' });
    await journey.eventually(() => {
      assert.match(wordsOf(journey.cardsIn(chairChannel)), /the report was withdrawn/);
      assert.match(wordsOf(journey.cardsIn(maya.chat)), /Withdrawn on[\s\S]*Your report is withdrawn\nBR-20\d\d-0001/);
    });
    assert.doesNotMatch(wordsOf(journey.cardsIn(dpoChannel)), /train company|other bag/);
  });
});
