import assert from 'node:assert/strict';
import { type Journey, type Seat, startJourney, titlesOn, wordsOf } from '../support/journey.ts';

const inUrdu = 'میں نے غلط والدین کو بچے کی رپورٹ بھیج دی۔';
const inArabic = 'فقدت حاسوب المدرسة، وفيه أسماء التلاميذ!';

/** Presses on through a form as it is filled in, with what no card can do without. */
const sendAsItIs = async (seat: Seat): Promise<string> => {
  const needed = {
    ...{ whose: 'pupils', people: '1', schools: 'hillcrest', data: 'names-contacts' },
    ...{ protection: 'not-known', recovered: 'not-known', recipient: 'parent', read: 'not-known', danger: 'no' },
    ...{ kind: 'lost-device', way: 'e-mail', device: 'laptop', noticed: 'just-now' },
  };
  for (let cards = 0; cards < 14 && !titlesOn(seat.card).includes('Send the report'); cards += 1)
    await seat.press('Next', needed);
  assert.ok(titlesOn(seat.card).includes('Send the report'), wordsOf(seat.card));
  return wordsOf(await seat.press('Send the report'));
};

describe('somebody who writes in another language', function () {
  this.timeout(60_000);
  let journey: Journey;
  let maya: Seat;
  let dev: Seat;
  before(async () => {
    journey = await startJourney();
    dev = journey.seat('Dev Patel');
    await dev.say('hello');
    maya = journey.seat('Maya Okafor');
  });
  after(() => journey.close());

  for (const [language, words, ways] of [
    ['Urdu', inUrdu, 'واقعے کی اطلاع دیں / Report a breach'],
    ['Arabic', inArabic, 'الإبلاغ عن حادث / Report a breach'],
  ] as const) {
    it(`reads what to do in ${language} and in English, from right to left, and their words reach the Data Protection Officer`, async () => {
      const asked = await maya.say(words);
      assert.match(wordsOf(asked), new RegExp(`The form is in English, but you can answer in ${language}`));
      assert.deepEqual(
        asked.body.map(({ rtl }) => rtl ?? false),
        [true, false],
      );
      assert.ok(titlesOn(asked).includes(ways), titlesOn(asked).join('\n'));
      assert.ok(wordsOf(await maya.press(ways)).includes(words));
      const reference = /BR-20\d\d-\d{4}/.exec(await sendAsItIs(maya))?.[0] ?? assert.fail('no reference');
      assert.ok(wordsOf(await dev.say(reference)).includes(words), wordsOf(dev.card));
    });
  }

  it('can log a request with the same words', async () => {
    const words = 'chciałabym dostać kopię wszystkich dokumentów mojej córki';
    await maya.say(words);
    assert.ok(wordsOf(await maya.press('Zapisz wniosek / Log a request')).includes(words));
  });
});
