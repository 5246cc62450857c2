import assert from 'node:assert/strict';
import { type Seat, wordsOf } from '../../support/journey.ts';
import { type JourneyInTime, startJourneyOn } from '../../support/on-a-day.ts';
import {
  check,
  consult,
  giveUp,
  goThrough,
  judgeForChild,
  logKhan,
  prepare,
  search,
} from '../../support/run-request.ts';

describe('a form that was opened before things changed', () => {
  let journey: JourneyInTime;
  let sam: Seat;
  let dev: Seat;
  let ruth: Seat;
  let reference: string;
  before(async () => {
    journey = await startJourneyOn('2026-11-16');
    [sam, dev, ruth] = [journey.seat('Sam Whitlock'), journey.seat('Dev Patel'), journey.seat('Ruth Adeyemi')];
    reference = await logKhan(journey.seat('Maya Okafor'));
  });
  after(() => journey.close());

  it('does not judge another child than the one it showed', async () => {
    await dev.say(`${reference}: judge whether they may ask`);
    await dev.press('Next', { understands: 'does-not-understand', understandsBecause: 'He is eight.' });
    await dev.press('Next', { safeguarding: 'no' });
    await sam.say(`${reference}: correct it`);
    await sam.press('Change the chosen answer', { change: 'whose-information' });
    await sam.press('Next', { subject: 'Leila Khan', bornOn: '2011-05-14', school: 'hillcrest' });
    await sam.press('Save the correction');
    assert.equal((await journey.stored(reference)).asked.subject, 'Leila Khan');
    await dev.press('Next', { decision: 'for-child', reason: 'He is too young.' });
    await dev.press('Record it');
    assert.match(wordsOf(dev.card), /corrected since you opened this form/);
    assert.equal((await journey.stored(reference)).standing, null);
    await giveUp(dev);
  });

  it('does not find an answer right that was put together again', async () => {
    await judgeForChild(sam, reference);
    await consult(sam, reference, '2026-11-16');
    await search(sam, reference);
    await prepare(sam, reference);
    await dev.say(`${reference}: check the answer`);
    await dev.press('Next');
    await ruth.say(`${reference}: check the answer`);
    await goThrough(ruth, [{}, { finding: 'send-back', words: 'Page nine names a cousin.' }], 'Record it');
    await prepare(sam, reference);
    await dev.press('Record it', { finding: 'right', words: 'I have read all of it.' });
    assert.match(wordsOf(dev.card), /put together again since you opened this form/);
    assert.equal((await journey.stored(reference)).stage, 'checking');
    await giveUp(dev);
    assert.match(await check(dev, reference), /ready to go out/);
  });
});
