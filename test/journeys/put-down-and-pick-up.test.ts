import assert from 'node:assert/strict';
import type { Clock } from '../../src/desk/ports.ts';
import { fillReport } from '../support/fill-report.ts';
import { type Journey, type Seat, startJourney, wordsOf } from '../support/journey.ts';

const day = 24 * 3_600_000;

describe('a form about what was sent before', () => {
  let journey: Journey;
  let maya: Seat;
  let dev: Seat;
  let reference: string;
  before(async () => {
    journey = await startJourney({ connected: false });
    maya = journey.seat('Maya Okafor');
    dev = journey.seat('Dev Patel');
    await fillReport(maya);
    reference = /BR-\d{4}-\d{4}/.exec(wordsOf(await maya.press('Send the report')))?.[0] ?? '';
  });
  after(() => journey.close());

  for (const title of ['Correct it', 'Withdraw it', 'Add information']) {
    it(`gives the receipt back after “${title}” and “Cancel”, and deletes nothing`, async () => {
      await maya.press(title);
      const asked = await maya.press('Cancel');
      assert.match(wordsOf(asked), new RegExp(`Leave ${reference} as it is\\?`));
      assert.ok(!asked.actions?.some(({ style }) => style === 'destructive'));
      const left = wordsOf(await maya.press('Keep it as it is'));
      assert.match(left, new RegExp(`^Nothing was changed\\. Your report ${reference} stands\\.`));
      assert.match(left, /Your report is in\.[\s\S]*Correct it/);
    });
  }

  it('says that what was sent stands while the form is kept for later', async () => {
    await maya.press('Withdraw it');
    const kept = wordsOf(await maya.press('Finish later'));
    assert.match(kept, new RegExp(`${reference} stands as it is`));
    assert.doesNotMatch(kept, /nobody has been told/);
    await maya.press('Continue');
    await maya.press('Cancel');
    await maya.press('Keep it as it is');
  });

  it('gives the page back to those who decide', async () => {
    await dev.say(reference);
    await dev.say(`assess ${reference}`);
    await dev.press('Cancel');
    const left = wordsOf(await dev.press('Keep it as it is'));
    assert.match(left, new RegExp(`^Nothing was changed\\. ${reference} stands as it was\\.`));
    assert.match(left, /Correct|Acknowledge|Assess/);
  });
});

describe('a form that is put down', () => {
  let journey: Journey;
  let maya: Seat;
  let ahead = 0;
  const clock: Clock = { now: () => new Date(Date.now() + ahead) };
  beforeEach(async () => {
    ahead = 0;
    journey = await startJourney({ connected: false, options: { clock } });
    maya = journey.seat('Maya Okafor');
  });
  afterEach(() => journey.close());

  it('is picked up after a restart, with everything that was typed', async () => {
    await maya.say('I sent the register to the wrong parent this morning at 8:15');
    await maya.press('Back');
    assert.match(
      wordsOf(await maya.press('Finish later', { summary: 'half a sent' })),
      /Kept for later[\s\S]*nobody has been told/,
    );
    await journey.restart();
    const words = wordsOf(await maya.say('continue'));
    assert.match(words, /What happened\?[\s\S]*half a sent/);
  });

  it('is kept whichever words come in between', async () => {
    await maya.say('I’ve lost my laptop');
    await maya.press('Back');
    await maya.press('Next', { summary: 'It was in my bag.' });
    await maya.say('who’s who');
    assert.match(wordsOf(await maya.say('continue')), /First, stop it getting worse/);
    assert.match(wordsOf(await maya.say('back')), /It was in my bag\./);
  });

  it('asks once before it is thrown away', async () => {
    await maya.say('I’ve lost my laptop');
    assert.match(wordsOf(await maya.press('Cancel')), /will be deleted/);
    assert.match(wordsOf(await maya.press('Keep going')), /First, stop it getting worse/);
    await maya.press('Cancel');
    assert.match(wordsOf(await maya.press('Yes, delete it')), /Nothing was sent/);
    assert.match(wordsOf(await maya.say('continue')), /no unfinished form/);
  });

  it('is gone after seven days, and says so kindly', async () => {
    await fillReport(maya);
    ahead = 7 * day + 60_000;
    assert.match(wordsOf(await maya.press('Send the report')), /no longer open/);
    assert.match(wordsOf(await maya.say('continue')), /no unfinished form/);
  });

  it('is one of several where several are open', async () => {
    await maya.say('I’ve lost my laptop');
    await maya.say('near miss');
    const words = wordsOf(await maya.say('continue'));
    assert.match(words, /Which one\?[\s\S]*Report a near miss[\s\S]*Report a data breach/);
  });
});
