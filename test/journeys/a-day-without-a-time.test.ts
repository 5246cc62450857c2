import assert from 'node:assert/strict';
import { inputsOf, type Journey, type Seat, startJourney, wordsOf } from '../support/journey.ts';

describe('a report that knows the day and not the time', () => {
  const now = new Date('2026-11-18T21:30:00Z');
  let journey: Journey;
  let maya: Seat;
  before(async () => {
    journey = await startJourney({ options: { clock: { now: () => now } } });
    maya = journey.seat('Maya Okafor');
  });
  after(() => journey.close());

  it('goes on with the day that the desk itself filled in, and takes times as phones send them', async () => {
    await maya.say('I lost my laptop last Tuesday');
    while (!Object.keys(inputsOf(maya.card)).includes('occurredAt-date'))
      await maya.press('Next', { device: 'laptop' });
    const when = inputsOf(maya.card);
    assert.equal(when['occurredAt-date'], '2026-11-17');
    assert.equal(when['occurredAt-time'] ?? '', '');
    assert.equal(when['noticed'] ?? '', '', 'nobody says for them when it was noticed');
    assert.match(wordsOf(await maya.press('Next', when)), /Choose “Just now” or “Earlier”/);
    assert.match(wordsOf(await maya.press('Next', { ...when, noticed: 'earlier' })), /When was it noticed\?/);
    const who = await maya.press('Next', { 'awareAt-date': '2026-11-18', 'awareAt-time': '' });
    assert.match(wordsOf(who), /Whose information/);
  });

  it('shows both days for what they are before anything is sent, and the 72 hours from the beginning of the day', async () => {
    const answers = {
      ...{ whose: 'staff', data: 'names-contacts', protection: 'encrypted', recovered: 'no' },
    };
    for (let steps = 0; steps < 8 && !/Check your answers|last step/.test(wordsOf(maya.card)); steps += 1) {
      const asked = inputsOf(maya.card);
      const own = Object.entries(answers).filter(([id]) => JSON.stringify(maya.card).includes(`"id":"${id}"`));
      await maya.press('Next', { ...asked, ...Object.fromEntries(own) });
    }
    const words = wordsOf(maya.card);
    assert.match(words, /Tuesday 17 November 2026, time not known/);
    assert.match(words, /counted from 00:00/);
    assert.match(words, /Add the time if you know it/);
    const receipt = wordsOf(await maya.press('Send the report'));
    assert.match(receipt, /21 November 2026, 00:00/);
  });
});
