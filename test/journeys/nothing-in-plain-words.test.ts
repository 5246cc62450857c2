import assert from 'node:assert/strict';
import { MongoClient } from 'mongodb';
import { dumpOf } from '../support/dump.ts';
import { fillReport } from '../support/fill-report.ts';
import { type Journey, startJourney } from '../support/journey.ts';
import { startJourneyOn } from '../support/on-a-day.ts';
import { addPupil, papers, pupils, record } from '../support/run-pupil.ts';

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

/** What is recorded about Jordan below, word by word and choice by choice. */
const onFile = [
  ...['Jordan', 'Smith', 'Jordy', '2012-03-14', 'hillcrest', '2026-09-07', 'Nadia', 'Blue folder'],
  ...['grandparent', 'not-known', 'recipients', 'voluntary-organisation', 'tell-to-stop', 'Please stop', 'speaker'],
];

describe('the database of a desk that keeps a pupil’s file', () => {
  let journey: Journey;
  let client: MongoClient;
  before(async () => {
    journey = await startJourneyOn('2026-11-23');
    client = await MongoClient.connect(journey.uri);
  });
  after(async () => {
    await client.close();
    await journey.close();
  });

  it('shows neither who the pupil is nor what is on file: who signed, for whom, what was answered', async () => {
    const sam = journey.seat('Sam Whitlock');
    const file = await addPupil(sam, { ...pupils.jordan, joinedOn: '2026-09-07' });
    await papers.form(sam, file);
    await papers.signature(sam, file, { relation: 'grandparent', responsibility: 'not-known' });
    const [said, how] = [
      { of: 'sharing', speaker: 'parent', on: '2026-11-23' },
      { words: 'Please stop.', source: 'phone' },
    ];
    await record(sam, `withdraw consent ${file}`, [said, how], 'Record it: it acts at once');
    const dump = await dumpOf(client.db());
    assert.ok(dump.includes(file) && dump.includes('entries'));
    assert.deepEqual(
      onFile.filter((words) => dump.includes(words)),
      [],
    );
  });
});
