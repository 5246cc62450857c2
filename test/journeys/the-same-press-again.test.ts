import assert from 'node:assert/strict';
import { MongoClient } from 'mongodb';
import { fillReport } from '../support/fill-report.ts';
import { dpoChannel, type Journey, type Seat, startJourney, wordsOf } from '../support/journey.ts';

const referenceIn = (words: string): string =>
  /BR-\d{4}-\d{4}/.exec(words)?.[0] ?? assert.fail(`no reference in:\n${words}`);

describe('the same press, delivered several times', () => {
  let journey: Journey;
  let maya: Seat;
  before(async () => {
    journey = await startJourney();
    maya = journey.seat('Maya Okafor');
  });
  after(() => journey.close());

  const cases = async () => {
    const client = await MongoClient.connect(journey.uri);
    const all = await client.db().collection('cases').find().toArray();
    await client.close();
    return all;
  };

  it('makes one case and gives the same receipt four times', async () => {
    await fillReport(maya);
    const sending = maya.card;
    const answers = await maya.pressTimes(4, 'Send the report');
    assert.equal(new Set(answers.map((card) => referenceIn(wordsOf(card)))).size, 1);
    assert.equal((await cases()).length, 1);

    maya.show(sending);
    assert.equal(referenceIn(wordsOf(await maya.press('Send the report'))), referenceIn(wordsOf(answers[0])));
    assert.equal((await cases()).length, 1);
  });

  it('tells each channel once', async () => {
    await journey.eventually(() => {
      const told = journey.cardsIn(dpoChannel).filter((card) => /Data breach/.test(wordsOf(card)));
      assert.equal(told.length, 1);
    });
  });

  it('adds information once', async () => {
    const reference = referenceIn(wordsOf(maya.card));
    await maya.say(`add information to ${reference}`);
    const adding = maya.card;
    await maya.pressTimes(4, 'Add it', { words: 'The train company has it.' });
    maya.show(adding);
    assert.match(
      wordsOf(await maya.press('Add it', { words: 'The train company has it.' })),
      /your information was added/,
    );
    const [stored] = await cases();
    assert.equal(stored?.['additions'].length, 1);
    assert.equal(stored?.['history'].length, 2);
  });

  it('shows where the form stands when an old card is pressed', async () => {
    await maya.say('I’ve lost my phone');
    const first = maya.card;
    await maya.press('Next');
    maya.show(first);
    assert.match(wordsOf(await maya.press('Next', { contained: 'lock' })), /When was it noticed\?/);
  });
});
