import assert from 'node:assert/strict';
import type { Clock } from '../../src/desk/ports.ts';
import { fillReport } from '../support/fill-report.ts';
import { type Journey, type Seat, startJourney, wordsOf } from '../support/journey.ts';

const day = 24 * 3_600_000;

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
    await maya.press('Next', { summary: 'It was in my bag.' });
    await maya.say('who’s who');
    assert.match(wordsOf(await maya.say('continue')), /First, stop it getting worse/);
    assert.match(wordsOf(await maya.say('back')), /It was in my bag\./);
  });

  it('asks once before it is thrown away', async () => {
    await maya.say('I’ve lost my laptop');
    assert.match(wordsOf(await maya.press('Cancel')), /will be deleted/);
    assert.match(wordsOf(await maya.press('Keep going')), /What happened\?/);
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
