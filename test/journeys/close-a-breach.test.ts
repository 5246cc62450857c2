import assert from 'node:assert/strict';
import { idOf } from '../support/cast.ts';
import { fillReport } from '../support/fill-report.ts';
import { dpoChannel, type Journey, type Seat, startJourney, wordsOf } from '../support/journey.ts';

/** Fills the report's cards and sends it; the answer is its reference. */
const report = async (maya: Seat): Promise<string> => {
  await fillReport(maya);
  return /BR-\d{4}-\d{4}/.exec(wordsOf(await maya.press('Send the report')))?.[0] ?? '';
};

/** Unlikely to be a risk, and neither criterion of SEIPS 8.3 met. */
const assess = async (dev: Seat): Promise<void> => {
  await dev.press('Next', { livingPeople: 'yes' });
  await dev.press('Next', { severity: 'minor', likelihood: 'unlikely' });
  await dev.press('Next', { mitigated: 'yes', mitigation: 'It was locked within the hour.' });
  await dev.press('Next', { youngPeopleHarmed: 'no', staffHarmed: 'no' });
  await dev.press('Next', { level: 'unlikely', controller: 'The Headteacher of Ashdown Academy' });
  await dev.press('Next', { reason: 'It was encrypted and locked at once.' });
  await dev.press('Record the decision');
};

const investigate = async (dev: Seat): Promise<void> => {
  await dev.press('Save it', {
    findings: 'It was left under a seat.',
    prevention: 'Laptops travel in the locked case.',
  });
};

describe('a breach that is brought to its end', () => {
  let journey: Journey;
  let maya: Seat;
  let dev: Seat;
  let reference: string;
  beforeEach(async () => {
    journey = await startJourney();
    maya = journey.seat('Maya Okafor');
    dev = journey.seat('Dev Patel');
    reference = await report(maya);
  });
  afterEach(() => journey.close());

  const closes = async (): Promise<string> => wordsOf(await dev.say(`close ${reference}`));

  it('is closed once nothing on the list is missing, and its reporter hears what has changed', async () => {
    assert.match(await closes(), /cannot be closed yet[\s\S]*Nobody has assessed it[\s\S]*not written down/);
    await dev.press('Assess it');
    await assess(dev);

    assert.doesNotMatch(await closes(), /Nobody has assessed/);
    assert.match(wordsOf(await dev.press('Write what was found')), /Loss or theft|loss-or-theft/);
    await investigate(dev);

    await dev.say(`plan an action for ${reference}`);
    const tomorrow = new Date(Date.now() + 2 * 24 * 3_600_000).toISOString().slice(0, 10);
    await dev.press('Plan it', { words: 'Buy ten locked cases.', owner: idOf(5), dueOn: tomorrow });
    assert.match(await closes(), /Action 1: this is not done/);
    await dev.press('Action 1');
    await dev.press('Next', { outcome: 'not-done' });
    await dev.press('Record it', { reason: 'We found ten in the store room.' });

    assert.match(await closes(), /What has changed because of this report\?/);
    await dev.press('Close the breach', { heard: 'Every laptop travels in a locked case.' });
    await journey.eventually(() => {
      assert.match(wordsOf(journey.cardsIn(maya.chat)), /Every laptop travels in a locked case\./);
    });
    assert.match(
      wordsOf(await dev.say(`investigate ${reference}`)),
      /is closed, so nothing is left to do\. A Data Protection Officer, Deputy .*can open it again\./,
    );
  });

  it('is opened again with a reason, and its reporter is told', async () => {
    await dev.say(`assess ${reference}`);
    await assess(dev);
    await dev.say(`investigate ${reference}`);
    await investigate(dev);
    await closes();
    await dev.press('Close the breach', { heard: 'Every laptop travels in a locked case.' });
    assert.match(wordsOf(await dev.say(`reopen ${reference}`)), /Why is it opened again\?/);
    await dev.press('Reopen it', { reason: 'The laptop was seen for sale.' });
    await journey.eventually(() => assert.match(wordsOf(journey.cardsIn(maya.chat)), /open(ed)? again/));
    assert.match(await closes(), /What has changed because of this report\?/);
  });

  it('keeps what was typed when something came up meanwhile', async () => {
    await dev.say(`assess ${reference}`);
    await assess(dev);
    await dev.say(`investigate ${reference}`);
    await investigate(dev);
    const form = await dev.say(`close ${reference}`);
    const ruth = journey.seat('Ruth Adeyemi');
    await ruth.say(`plan an action for ${reference}`);
    const soon = new Date(Date.now() + 2 * 24 * 3_600_000).toISOString().slice(0, 10);
    await ruth.press('Plan it', { words: 'Buy ten locked cases.', owner: idOf(5), dueOn: soon });
    dev.show(form);
    const refused = wordsOf(await dev.press('Close the breach', { heard: 'Every laptop travels in a locked case.' }));
    assert.match(refused, /cannot be closed yet\. Action 1[\s\S]*Every laptop travels in a locked case\./);
  });

  it('can be joined with another report of it, after both were seen side by side', async () => {
    const second = await report(maya);
    await dev.say(`${second} is a duplicate`);
    const unknown = wordsOf(await dev.press('Next', { duplicateOf: 'BR-2026-0999' }));
    assert.match(unknown, /other report BR-2026-0999\nI can’t find BR-2026-0999/);
    const both = wordsOf(await dev.press('Next', { duplicateOf: reference.toLowerCase() }));
    assert.match(
      both,
      new RegExp(`${second} will rest, and ${reference} is worked on[\\s\\S]*Noticed on[\\s\\S]*Noticed on`),
    );
    await dev.press('Yes, mark it as a duplicate');
    assert.match(wordsOf(await dev.say(`assess ${second}`)), new RegExp(`is a duplicate of ${reference}`));
    await journey.eventually(() =>
      assert.match(wordsOf(journey.cardsIn(maya.chat)), /Somebody else had reported the same/),
    );

    await dev.say(`reopen ${second}`);
    await dev.press('Reopen it', { reason: 'It was another laptop.' });
    assert.match(wordsOf(await dev.say(`assess ${second}`)), /Is it personal data\?/);
  });

  it('is kept apart from a drill, which runs the same way and says on every card that it is one', async () => {
    assert.match(wordsOf(await maya.say('start a drill')), /Only a Data Protection Officer/);
    await dev.say('start a drill');
    const steps = [
      { kind: 'other', summary: 'A story that was made up for practice.' },
      {},
      { noticed: 'just-now' },
      { whose: 'staff', people: '3' },
      { data: 'names-contacts' },
      { protection: 'none', recovered: 'no' },
    ];
    for (const typed of steps) assert.match(wordsOf(await dev.press('Next', typed)), /^DRILL/);
    const receipt = wordsOf(await dev.press('Start the drill'));
    assert.match(receipt, /^DRILL[\s\S]*DR-\d{4}-0001/);
    await journey.eventually(() => {
      const cards = journey.cardsIn(dpoChannel).map(wordsOf);
      assert.equal(cards.filter((each) => /^DRILL[\s\S]*DR-\d{4}-0001/.test(each)).length, 1);
    });
    const drill = /DR-\d{4}-\d{4}/.exec(receipt)?.[0] ?? '';
    await dev.say(`${drill} is a duplicate`);
    const refused = wordsOf(await dev.press('Next', { duplicateOf: reference }));
    assert.match(refused, /Practice and real breaches stay apart/);
  });
});
