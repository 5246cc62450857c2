import assert from 'node:assert/strict';
import { MongoClient } from 'mongodb';
import { openReadings } from '../../src/storage/readings.ts';
import { fillReport } from '../support/fill-report.ts';
import { type Journey, type Seat, startJourney, titlesOn, wordsOf } from '../support/journey.ts';
import { testSealing } from '../support/mongo.ts';

describe('a case that is read in pages', () => {
  let journey: Journey;
  let client: MongoClient;
  let dev: Seat;
  let maya: Seat;
  let reference: string;
  before(async () => {
    journey = await startJourney();
    client = await MongoClient.connect(journey.uri);
    dev = journey.seat('Dev Patel');
    maya = journey.seat('Maya Okafor');
    await fillReport(maya);
    reference = /BR-\d{4}-\d{4}/.exec(wordsOf(await maya.press('Send the report')))?.[0] ?? '';
  });
  after(async () => {
    await client.close();
    await journey.close();
  });

  const readings = async () => {
    const newestFirst = await openReadings(client.db(), testSealing).listOf(reference, 99);
    return newestFirst.toReversed().map(({ name, page }) => ({ name, page, reference }));
  };

  it('has what comes next first, then the pages that have something in them', async () => {
    assert.match(wordsOf(await dev.say(reference)), /on the train/);
    assert.deepEqual(titlesOn(dev.card), ['Acknowledge', 'Assess', 'History']);
    await dev.press('Acknowledge');
    assert.deepEqual(titlesOn(dev.card), ['Assess', 'Show the report', 'Open breaches']);
    await dev.press('Show the report');
    assert.deepEqual(titlesOn(dev.card), ['Assess', 'History']);
  });

  it('has each reading recorded, also that of the reporter', async () => {
    await maya.say(reference);
    assert.deepEqual(await readings(), [
      { name: 'Dev Patel', reference, page: 'report' },
      { name: 'Dev Patel', reference, page: 'report' },
      { name: 'Maya Okafor', reference, page: 'report' },
    ]);
  });

  it('shows those who decide who has read it, and nobody else', async () => {
    await dev.say(reference);
    const history = wordsOf(await dev.press('History'));
    assert.match(history, /Maya Okafor reported it[\s\S]*Dev Patel acknowledged it/);
    assert.match(history, /Who has read it[\s\S]*Maya Okafor read the report/);
    await maya.say(reference);
    assert.doesNotMatch(wordsOf(await maya.press('History')), /Who has read it/);
    const sam = journey.seat('Sam Whitlock');
    await sam.say(reference);
    assert.doesNotMatch(wordsOf(await sam.press('History')), /Who has read it/);
  });

  it('keeps the decision from whoever reported it, and from the Co-ordinator', async () => {
    for (const seat of [maya, journey.seat('Sam Whitlock')]) {
      await seat.say(reference);
      const carried = { do: 'case', reference, page: 'assessment' };
      assert.match(wordsOf(await seat.carry(carried)), /Only those who decide/);
    }
    const pages = (await readings()).map(({ page }) => page);
    assert.ok(!pages.includes('assessment'));
  });

  it('shows nothing when the reading cannot be recorded', async () => {
    const forbid = (validator: object) => client.db().command({ collMod: 'readings', validator });
    await forbid({ nobody: { $exists: true } });
    const answer = wordsOf(await dev.say(reference));
    await forbid({});
    assert.match(answer, /Something went wrong/);
    assert.doesNotMatch(answer, /on the train/);
    assert.match(wordsOf(await dev.say(reference)), /on the train/);
  });
});
