import assert from 'node:assert/strict';
import type { Clock } from '../../src/desk/ports.ts';
import { fillReport } from '../support/fill-report.ts';
import { type Journey, type Seat, startJourney, wordsOf } from '../support/journey.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** A Wednesday morning, so that nothing waits for the end of a weekend. */
const wednesday = new Date('2026-11-18T09:00:00Z');

describe('going away', () => {
  let journey: Journey;
  let ruth: Seat;
  let dev: Seat;
  let ahead = 0;
  let began = 0;
  const clock: Clock = { now: () => new Date(wednesday.getTime() + Date.now() - began + ahead) };
  before(async () => {
    began = Date.now();
    journey = await startJourney({ options: { clock, remindEveryMs: 500 } });
    ruth = journey.seat('Ruth Adeyemi');
    dev = journey.seat('Dev Patel');
  });
  after(() => journey.close());

  it('is one sentence: the days and the colleague are filled in', async () => {
    const asked = wordsOf(await ruth.say('I’m away until Monday, cover: Sam'));
    assert.match(asked, /When are you away\?/);
    const inputs = Object.fromEntries(ruth.card.body.map((each) => [each['id'], each['value']]));
    assert.equal(inputs['from'], '2026-11-18');
    assert.equal(inputs['until'], '2026-11-22');
    assert.match(String(inputs['cover']), /05$/);
  });

  it('says so where the days or the colleague cannot be', async () => {
    assert.match(wordsOf(await ruth.press('Save', { until: '2026-11-01' })), /This day is over/);
    const back = wordsOf(await ruth.press('Save', { until: '2026-11-22' }));
    assert.match(back, /You are away from Wednesday 18 November 2026 to Sunday 22 November 2026\./);
    assert.match(back, /Sam Whitlock stands in and hears what you would have heard\./);
    assert.match(back, /You are back on Monday 23 November 2026/);
  });

  it('lets the cover do at once what the colleague could do, and hear what they would have heard', async () => {
    const sam = journey.seat('Sam Whitlock');
    const maya = journey.seat('Maya Okafor');
    await fillReport(maya);
    await maya.press('Send the report');
    const { reference } = /(?<reference>BR-2026-\d+)/.exec(wordsOf(maya.card))?.groups ?? {};
    assert.ok(reference);
    ahead = 3 * 60 * minute;
    await journey.eventually(() => {
      const heard = journey.cardsIn(sam.chat).map(wordsOf).join('\n');
      assert.match(heard, new RegExp(`${reference}: nobody has acknowledged it yet`));
      assert.match(journey.cardsIn(dev.chat).map(wordsOf).join('\n'), /nobody has acknowledged/);
    });
    assert.doesNotMatch(journey.cardsIn(ruth.chat).map(wordsOf).join('\n'), /nobody has acknowledged/);
    assert.doesNotMatch(wordsOf(await sam.say(`acknowledge ${reference}`)), /can’t find/);
  });

  it('ends with “I’m back”', async () => {
    assert.match(wordsOf(await ruth.say('I’m back')), /Welcome back/);
    assert.match(wordsOf(await ruth.say('I’m back')), /You are not away at the moment/);
  });

  it('is not asked of somebody whom nobody waits for', async () => {
    const maya = journey.seat('Maya Okafor');
    assert.match(wordsOf(await maya.say('I’m away until Monday, cover: Dev')), /You need not tell me/);
  });

  it('is over by itself after the last day', async () => {
    ahead += day;
    assert.match(wordsOf(await ruth.say('I’m back')), /You are not away/);
  });
});
