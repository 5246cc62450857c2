import assert from 'node:assert/strict';
import { fillReport } from '../support/fill-report.ts';
import { type Journey, type Seat, startJourney, wordsOf } from '../support/journey.ts';

describe('two people at one report', () => {
  let journey: Journey;
  let maya: Seat;
  let dev: Seat;
  let reference: string;
  beforeEach(async () => {
    journey = await startJourney({ connected: false });
    maya = journey.seat('Maya Okafor');
    dev = journey.seat('Dev Patel');
    await fillReport(maya);
    reference = /BR-\d{4}-\d{4}/.exec(wordsOf(await maya.press('Send the report')))?.[0] ?? '';
  });
  afterEach(() => journey.close());

  it('each keep their own correction, and neither undoes the other’s', async () => {
    await maya.say(`correct ${reference}`);
    await dev.say(`correct ${reference}`);
    await dev.press('Change the chosen answer', { change: 'who' });
    await dev.press('Next', { people: '77' });
    await dev.press('Save the correction');

    await maya.press('Change the chosen answer', { change: 'protection' });
    await maya.press('Next', { recovered: 'yes' });
    assert.match(wordsOf(maya.card), /77/, 'she sees the new number before she saves');
    await maya.press('Save the correction');
    assert.match(wordsOf(await maya.say(reference)), /How many people: 77[\s\S]*Is it back\? Yes/);
  });

  it('keep what they typed when the report was withdrawn meanwhile', async () => {
    await maya.say(`add information to ${reference}`);
    await dev.say(`withdraw ${reference}`);
    await dev.press('Withdraw the report', { reason: 'It was found in a locked drawer.' });
    const answer = wordsOf(await maya.press('Add it', { words: 'The train company has the bag.' }));
    assert.match(answer, /has been withdrawn[\s\S]*The train company has the bag\./);
    assert.match(wordsOf(await maya.say('continue')), /The train company has the bag\./);
  });

  it('cannot make the 72 hours begin after the report', async () => {
    await maya.say(`correct ${reference}`);
    await maya.press('Change the chosen answer', { change: 'when' });
    const later = new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 10);
    assert.match(wordsOf(await maya.press('Next', { 'awareAt-date': later })), /in the future/);
  });

  it('the reporter hears of what somebody else changed', async () => {
    await dev.say(`add information to ${reference}`);
    await dev.press('Add it', { words: 'IT support has locked it from a distance.' });
    await journey.eventually(() => {
      assert.match(wordsOf(journey.cardsIn(maya.chat)), new RegExp(`${reference}: information was added`));
    });
  });
});

describe('a report that is sent by typing', () => {
  it('has one receipt', async () => {
    const journey = await startJourney({ connected: false });
    try {
      const maya = journey.seat('Maya Okafor');
      await fillReport(maya);
      assert.match(wordsOf(await maya.say('send')), /Sent: BR-/);
      await journey.eventually(() => {
        const receipts = journey.cardsIn(maya.chat).filter((card) => /Your report is in/.test(wordsOf(card)));
        assert.equal(receipts.length, 1);
      });
    } finally {
      await journey.close();
    }
  });
});
