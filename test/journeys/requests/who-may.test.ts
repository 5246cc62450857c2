import assert from 'node:assert/strict';
import { acts } from '../../../src/acts/index.ts';
import { anyPage } from '../../../src/domain/any-case.ts';
import { requestDocumentKinds } from '../../../src/domain/request/letters/request-documents.ts';
import { buttonOn, dpoChannel, type Seat, wordsOf } from '../../support/journey.ts';
import type { Posted } from '../../support/loopback-connector.ts';
import { type JourneyInTime, startJourneyOn } from '../../support/on-a-day.ts';
import { goThrough, khan, log, logKhan } from '../../support/run-request.ts';

const dialogues = acts.filter(({ about }) => about === 'request').map(({ id }) => id);
const nobody = 'AR-2026-0999';
const file = /Khan|Adam|gate|Hillcrest|12 Example Street/;

describe('who may not open or press anything on a request', () => {
  let journey: JourneyInTime;
  let maya: Seat;
  let sam: Seat;
  let strangers: readonly (readonly [string, Seat])[];
  let reference: string;
  before(async () => {
    journey = await startJourneyOn('2026-11-16');
    maya = journey.seat('Maya Okafor');
    sam = journey.seat('Sam Whitlock');
    strangers = [
      ['a teacher', journey.seat('Jo Novak')],
      ['the Chair', journey.seat('Helen Marsh')],
      ['the administrator', journey.seat('Alex Reid')],
      ['the DPO of another organisation', journey.seat('Imran Sadiq')],
    ];
    reference = await logKhan(maya);
    await journey.eventually(() => assert.ok(channelCard()));
  });
  after(() => journey.close());

  const channelCard = (): Posted =>
    journey.teams
      .activities(dpoChannel)
      .find((each) => JSON.stringify(each.activity['attachments']).includes(reference)) ?? assert.fail('no card');

  /** What is told of a request must be what is told of one that does not exist. */
  const sameAsUnknown = async (who: string, ask: (of: string) => Promise<unknown>): Promise<void> => {
    const [known, unknown] = [wordsOf(await ask(reference)), wordsOf(await ask(nobody))];
    assert.equal(known.replaceAll(reference, 'X'), unknown.replaceAll(nobody, 'X'), who);
    assert.match(known, /I can’t find/, who);
  };

  it('is told the same of it as of one that does not exist, however they ask', async () => {
    for (const [who, seat] of strangers) {
      for (const words of [
        '',
        'show the answer',
        'history',
        'put the answer together',
        'refuse',
        'letter to the school',
      ]) {
        await sameAsUnknown(`${who}: ${words}`, (of) => seat.say(`${of}: ${words}`));
      }
      assert.match(wordsOf(await seat.say('requests')), /No request is open|I don’t show that list to everyone/, who);
      assert.doesNotMatch(wordsOf(await seat.say('what’s due')), new RegExp(reference), who);
      assert.doesNotMatch(wordsOf(await seat.say('my reports')), new RegExp(reference), who);
    }
  });

  it('gets nowhere with a button that nobody gave them', async () => {
    for (const [who, seat] of strangers) {
      for (const dialogue of dialogues) {
        await sameAsUnknown(`${who}: ${dialogue}`, (of) => seat.carry({ do: 'start', dialogue, reference: of }));
      }
      for (const page of anyPage) {
        await sameAsUnknown(`${who}: ${page}`, (of) => seat.carry({ do: 'case', reference: of, page }));
      }
      for (const document of requestDocumentKinds) {
        await sameAsUnknown(`${who}: ${document}`, (of) => seat.carry({ do: 'document', reference: of, document }));
      }
    }
  });

  it('cannot send a form that somebody else has filled', async () => {
    await sam.say(`${reference}: searched the files`);
    await sam.press('Record it', { place: '', found: '' });
    const carried = buttonOn(sam.card, 'Record it').data ?? {};
    for (const [who, seat] of strangers) {
      const words = wordsOf(await seat.carry({ ...carried, place: 'Nowhere at all.', found: 'Nothing at all.' }));
      assert.doesNotMatch(words, file, who);
      assert.doesNotMatch(words, /is recorded/, who);
    }
    assert.deepEqual((await journey.stored(reference)).searches, []);
  });

  it('is answered kindly when they press what stands in the channel', async () => {
    for (const [who, seat] of strangers) {
      const answers = [
        await seat.pressIn(dpoChannel, channelCard(), 'Open privately'),
        ...(await Promise.all(
          dialogues.map((dialogue) =>
            seat.pressOn(dpoChannel, channelCard(), { data: { do: 'start', dialogue, reference } }),
          ),
        )),
        await seat.pressOn(dpoChannel, channelCard(), { data: { do: 'case', reference, page: 'answer' } }),
      ];
      for (const answer of answers) {
        assert.match(JSON.stringify(answer), /Only those who look after|I can’t find/, who);
        assert.doesNotMatch(JSON.stringify(answer), file, who);
      }
      assert.doesNotMatch(wordsOf(journey.cardsIn(seat.chat)), file, who);
    }
  });

  it('does not link a request of theirs with it', async () => {
    const imran = journey.seat('Imran Sadiq');
    const theirs = await log(imran, 'Mrs Khan asked me at the gate for everything about her son', [
      khan.asks,
      { subject: 'Adam Khan', bornOn: '2018-05-14' },
      {},
      khan.reach,
    ]);
    assert.deepEqual((await journey.stored(theirs)).similar, []);
    await imran.say(`link ${theirs} with ${nobody}`);
    const unknown = await goThrough(imran, [{ other: nobody, why: 'overlaps' }], 'Yes, link them');
    const known = await goThrough(imran, [{ other: reference, why: 'overlaps' }], 'Yes, link them');
    assert.equal(known.replaceAll(reference, 'X'), unknown.replaceAll(nobody, 'X'));
  });

  it('leaves the record as it was, with no reading of theirs', async () => {
    const { version, history } = await journey.stored(reference);
    assert.deepEqual([version, history.length], [1, 1]);
    const dev = journey.seat('Dev Patel');
    const read = wordsOf(await dev.say(`${reference}: history`));
    assert.match(read, /Who has read it/);
    assert.doesNotMatch(read, /Jo Novak|Helen Marsh|Alex Reid|Imran Sadiq/);
  });

  it('may be whoever logged it: they see that it is there, and work on none of it', async () => {
    for (const dialogue of dialogues) {
      const words = wordsOf(await maya.carry({ do: 'start', dialogue, reference }));
      assert.match(words, /You logged|I can’t find|cannot be done/, dialogue);
      assert.doesNotMatch(words, file, dialogue);
    }
    assert.equal((await journey.stored(reference)).version, 1);
  });
});
