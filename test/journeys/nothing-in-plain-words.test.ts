import assert from 'node:assert/strict';
import { MongoClient } from 'mongodb';
import { dumpOf } from '../support/dump.ts';
import { fillReport } from '../support/fill-report.ts';
import { type Journey, startJourney } from '../support/journey.ts';

/** Who they are, and what they say below. */
const told = [
  'Maya Okafor',
  'Dev Patel',
  'Helen Marsh',
  'lost my laptop',
  'on the train',
  'lost property',
  'number 31',
  '.example',
];

describe('the database of a desk that has been told something', () => {
  let journey: Journey;
  let client: MongoClient;
  before(async () => {
    journey = await startJourney();
    client = await MongoClient.connect(journey.uri);
  });
  after(async () => {
    await client.close();
    await journey.close();
  });

  it('shows no name, no address and no word, of a report or of a form that is half filled', async () => {
    const [maya, dev] = [journey.seat('Maya Okafor'), journey.seat('Dev Patel')];
    await fillReport(maya);
    await maya.press('Send the report');
    await maya.say('I’ve lost my laptop again, on the number 31 bus');
    await dev.say('open breaches');
    const dump = await dumpOf(client.db());
    assert.ok(dump.includes('BR-') && dump.includes('report-breach'));
    assert.deepEqual(
      told.filter((words) => dump.includes(words)),
      [],
    );
  });
});
