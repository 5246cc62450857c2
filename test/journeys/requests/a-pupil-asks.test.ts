import assert from 'node:assert/strict';
import { dpoChannel, type Seat, wordsOf } from '../../support/journey.ts';
import { type JourneyInTime, startJourneyOn } from '../../support/on-a-day.ts';
import { goThrough, log, search } from '../../support/run-request.ts';

const asks = { capacity: 'pupil', how: 'in-person', receivedOn: '2026-03-02' };
const reach = { contact: '', knownBecause: 'She has been in my form since September.' };

describe('what a pupil asks for', () => {
  let journey: JourneyInTime;
  let maya: Seat;
  let sam: Seat;
  before(async () => {
    journey = await startJourneyOn('2026-03-02');
    maya = journey.seat('Maya Okafor');
    sam = journey.seat('Sam Whitlock');
  });
  after(() => journey.close());

  const judge = async (reference: string, because: string): Promise<string> => {
    await sam.say(`${reference}: judge whether they may ask`);
    assert.match(wordsOf(sam.card), /decides, not their age/);
    await sam.press('Next', { understands: 'understands', understandsBecause: because });
    await sam.press('Next', { safeguarding: 'no' });
    const advice = wordsOf(sam.card);
    await goThrough(sam, [{ decision: 'own-right', reason: 'I talked with the pupil alone.' }], 'Record it');
    return advice;
  };

  it('counts as a request of their own at fifteen', async () => {
    const reference = await log(maya, 'A student in year 10 asked me for a copy of all her records', [
      { ...asks, requester: 'Lily Brandt' },
      { subject: '', bornOn: '2011-01-20', school: 'hillcrest' },
      {},
      reach,
    ]);
    assert.equal(reference, 'AR-2026-0001');
    assert.match(wordsOf(await sam.say(reference)), /A pupil of any age may ask/);
    const advice = await judge(reference, 'She told me which notes she wants to read, and why.');
    assert.match(advice, /Age when it came: 15/);
    assert.match(advice, /understands[^\n]*may ask/);
  });

  it('counts at ten as well, and is not refused for the age', async () => {
    const reference = await log(maya, 'A boy of ten asked me for everything that is written about him in his file', [
      { ...asks, requester: 'Noah Osei' },
      { subject: '', bornOn: '2015-06-11', school: 'hillcrest' },
      { matter: 'access' },
      { ...reach, knownBecause: 'He has been in my form since September.' },
    ]);
    assert.equal(reference, 'AR-2026-0002');
    const advice = await judge(reference, 'He could say what is in the file, and that others wrote it.');
    assert.match(advice, /Age when it came: 10/);
    assert.match(advice, /understands[^\n]*may ask/);
    await sam.say(`${reference}: the school was consulted`);
    await goThrough(
      sam,
      [{ outcome: 'done' }, { on: '2026-03-02', words: 'They see nothing against it.' }],
      'Record it',
    );
    assert.match(await search(sam, reference), /Next: Put the answer together/);
  });

  it('does not go on while nobody can say whether they understand, and does not end there either', async () => {
    const reference = await log(maya, 'A girl asked me in the corridor for a copy of her records', [
      { ...asks, requester: 'Mina Adler' },
      { subject: '', bornOn: '2016-09-01', school: 'hillcrest' },
      { matter: 'access' },
      reach,
    ]);
    await sam.say(`${reference}: judge whether they may ask`);
    assert.match(wordsOf(await sam.press('Next', { understands: 'understands' })), /Say what you gather that from/);
    await sam.press('Next', { understands: 'not-judged' });
    assert.match(wordsOf(await sam.press('Next', { safeguarding: 'no' })), /Find out: whether the pupil understands/);
    assert.match(JSON.stringify(sam.card), /own-right/);
  });

  it('keeps the judgement, its reason and who made it', async () => {
    for (const reference of ['AR-2026-0001', 'AR-2026-0002']) {
      const { standing } = await journey.stored(reference);
      assert.equal(standing?.understands, 'understands');
      assert.match(standing?.understandsBecause ?? '', /She told me|He could say/);
      assert.equal(standing?.reason, 'I talked with the pupil alone.');
      assert.equal(standing?.by.name, 'Sam Whitlock');
    }
    await sam.say('AR-2026-0001');
    assert.match(wordsOf(sam.card), /They may ask in their own right/);
  });

  it('stands in the channel without name or age', () => {
    const channel = wordsOf(journey.cardsIn(dpoChannel));
    assert.match(channel, /AR-2026-0001[\s\S]*A pupil/);
    assert.doesNotMatch(channel, /Lily|Noah|Mina|2011|2015|2016/);
  });
});
