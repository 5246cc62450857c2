import assert from 'node:assert/strict';
import { type Seat, titlesOn, wordsOf } from '../../support/journey.ts';
import { type JourneyInTime, startJourneyOn } from '../../support/on-a-day.ts';
import { check, deliver, goThrough, log, prepare, search } from '../../support/run-request.ts';

const email = 'grace.lindqvist@kestrel.example';

describe('a colleague of a trust who asks for messages about herself', () => {
  let journey: JourneyInTime;
  let imran: Seat;
  let grace: Seat;
  let reference: string;
  before(async () => {
    journey = await startJourneyOn('2026-11-16');
    imran = journey.seat('Imran Sadiq', 'imran.sadiq@kestrel.example');
    grace = journey.seat('Grace Lindqvist', email);
    reference = await log(imran, 'Jo Novak, a teacher, asks for a copy of all e-mails about her grievance', [
      { matter: 'access', capacity: 'staff', requester: 'Jo Novak', how: 'e-mail' },
      {},
      { contact: 'Room 4', knownBecause: 'She has worked here for six years.' },
    ]);
  });
  after(() => journey.close());

  it('has a lawyer’s message blacked out, and nobody’s advice is asked for', async () => {
    await imran.say(`${reference}: judge whether they may ask`);
    await goThrough(
      imran,
      [{ safeguarding: 'no' }, { decision: 'own-right', reason: 'It is about herself.' }],
      'Record it',
    );
    await search(imran, reference);
    await imran.say(`${reference}: withhold something`);
    const rule = wordsOf(await imran.press('Next', { exemption: 'legal-privilege' }));
    assert.doesNotMatch(rule, /advice of the local|Safeguarding|additional advice/);
    const line = {
      ...{ what: 'One message of 3 March.', extent: 'whole', reason: 'Our solicitor wrote it.', fullCopy: 'The safe.' },
    };
    assert.match(wordsOf(await imran.press('Record it', line)), /Next: Put the answer together/);
    assert.match(wordsOf(await imran.say(`${reference}: advice`)), /Nobody’s advice is needed here/);
    assert.ok(!titlesOn(imran.card).includes('Ask for advice, or record it'));
  });

  it('goes out after a second person has looked, and no message leaves to the local authority', async () => {
    await prepare(imran, reference);
    await check(grace, reference);
    await deliver(imran, reference, { how: 'handed-over', proof: 'I went through it with her.' });
    const { stage, advice } = await journey.stored(reference);
    assert.deepEqual([stage, advice], ['answered', null]);
  });
});
