import assert from 'node:assert/strict';
import { brookvale, kestrel } from '../support/cast.ts';
import { type Journey, startJourney, wordsOf } from '../support/journey.ts';

describe('a colleague of the tenant without a role', () => {
  let journey: Journey;
  const shared = { ...kestrel, emailDomains: ['kestrel.example', 'brookvale.example'] };
  before(async () => {
    journey = await startJourney({ organisations: [brookvale, shared], connected: false });
  });
  after(() => journey.close());

  it('is asked once where they work when their e-mail leaves several, and loses nothing they said', async () => {
    const maya = journey.seat('Maya Okafor');
    const asked = wordsOf(await maya.say('I sent the register to the wrong parent yesterday at 4pm'));
    assert.match(asked, /Where do you work\?[\s\S]*Brookvale Inclusion Partnership[\s\S]*Kestrel Learning Trust/);
    await maya.press('Kestrel Learning Trust');
    const words = wordsOf(await maya.press('Back'));
    assert.match(words, /What happened\?[\s\S]*I sent the register to the wrong parent/);
    assert.match(wordsOf(await maya.say('near miss')), /What nearly happened\?/);
  });

  it('is staff of the organisation that their e-mail says', async () => {
    const noor = journey.seat('Noor Haddad', 'noor.haddad@kestrel.example');
    assert.match(wordsOf(await noor.say('who’s who')), /Kestrel Learning Trust/);
  });

  it('is told kindly when no organisation is theirs', async () => {
    const guest = journey.seat('Ola Berg', 'ola@elsewhere.example');
    assert.match(wordsOf(await guest.say('I’ve lost my laptop')), /I don’t know where you work[\s\S]*administrator/);
  });
});
