import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { after, before, describe, it } from 'mocha';
import { fillReport } from '../support/fill-report.ts';
import { type CardShown, dpoChannel, type Journey, type Seat, startJourney, wordsOf } from '../support/journey.ts';

const publicUrl = 'https://privacy-desk.brookvale.example';

/** Where a link of a card leads on this machine. */
const download = (journey: Journey, card: CardShown, title: string): Promise<Response> => {
  const link = card.actions?.find((each) => each.title === title) as { url?: string } | undefined;
  const url = link?.url ?? assert.fail(`no link “${title}”`);
  assert.ok(url.startsWith(`${publicUrl}/documents/`));
  return fetch(url.replace(publicUrl, `http://127.0.0.1:${journey.app.port}`));
};

describe('a Data Protection Officer who reports to the ICO', () => {
  let journey: Journey;
  let dev: Seat;
  let reference: string;

  before(async () => {
    journey = await startJourney({ publicUrl });
    const maya = journey.seat('Maya Okafor');
    dev = journey.seat('Dev Patel');
    await dev.say('hello');
    await fillReport(maya);
    reference = /BR-\d{4}-\d{4}/.exec(wordsOf(await maya.press('Send the report')))?.[0] ?? assert.fail();
  });
  after(() => journey.close());

  it('sees what is ready and is led to what is missing', async () => {
    const page = wordsOf(await dev.say(`show the ICO page of ${reference}`));
    assert.match(
      page,
      /8 of 9 mandatory answers are ready, \d+ other questions are still open[\s\S]*Missing: Likely consequences \(UK GDPR Art\. 33\(3\)\(c\)\)/,
    );
    assert.match(wordsOf(await dev.press('Answer: Likely consequences')), /What it may mean for people/);
  });

  it('answers it, and is warned of a name before it goes anywhere', async () => {
    const card = await dev.press('Next', { consequences: 'Kai Smith may be bullied for it.', records: '30' });
    assert.match(
      wordsOf(card),
      /9 of 9 mandatory answers are ready[\s\S]*These may name someone[\s\S]*“Kai Smith” looks like a name/,
    );
    await dev.press('Save the answers');
    const page = await dev.say(`show the ICO page of ${reference}`);
    assert.ok(!page.actions?.some(({ title }) => title === 'Make the document'));
    await dev.press('Rewrite what may name someone');
    await dev.press('Next', { consequences: 'A pupil may be bullied for it.' });
    await dev.press('Save the answers');
    assert.doesNotMatch(wordsOf(await dev.say(`show the ICO page of ${reference}`)), /name someone/);
  });

  it('gets the document as Word and as text, as often as they open the link', async () => {
    const card = await dev.press('Make the document');
    for (let times = 0; times < 2; times += 1) {
      const word = await download(journey, card, 'Open as Word');
      assert.equal(word.headers.get('content-disposition'), `attachment; filename="${reference}-ICO-report.docx"`);
      const parts = unzipSync(new Uint8Array(await word.arrayBuffer()));
      assert.match(strFromU8(parts['word/document.xml'] ?? new Uint8Array()), /A pupil may be bullied for it\./);
    }
    const text = await (await download(journey, card, 'Open as plain text')).text();
    assert.match(text, /Contact:\nDev Patel, Data Protection Officer/);
    assert.doesNotMatch(text, /Okafor|Kai/);
  });

  it('records that it was sent, which the channel hears without a name', async () => {
    await dev.say(`show the ICO page of ${reference}`);
    await dev.press('I have sent it');
    assert.match(wordsOf(await dev.press('Record it', { icoReference: 'IC-123456-A1B2' })), /is recorded/);
    assert.match(
      wordsOf(await dev.say(`show the ICO page of ${reference}`)),
      /Reported to the ICO[\s\S]*IC-123456-A1B2/,
    );
    await journey.eventually(() => {
      assert.match(wordsOf(journey.cardsIn(dpoChannel)), /the ICO has been told/i);
    });
  });

  it('follows up with only what has changed', async () => {
    await dev.say(`prepare the ICO report for ${reference}`);
    await dev.press('Next', { howFound: 'The member of staff noticed it.' });
    await dev.press('Finish later');
    await dev.say('continue');
    for (let step = 0; step < 5; step += 1) {
      if (dev.card.actions?.some(({ title }) => title === 'Save the answers')) break;
      await dev.press('Next');
    }
    await dev.press('Save the answers');
    await dev.say(`show the ICO page of ${reference}`);
    const text = await (await download(journey, await dev.press('Make the follow-up'), 'Open as plain text')).text();
    assert.match(text, /IC-123456-A1B2[\s\S]*How it was found:\nThe member of staff noticed it\./);
    assert.doesNotMatch(text, /bullied/);
  });

  it('writes to the people affected and records how many have been told', async () => {
    const begun = await dev.say(`write the letter for ${reference}`);
    assert.match(wordsOf(begun), /a device that held information about you, or about your child, was lost/);
    await dev.press('Next');
    await dev.press('Next');
    const saved = await dev.press('Save the letter');
    assert.match(wordsOf(saved), /the letter is kept/);
    assert.match(wordsOf(await dev.press('Make the letter')), /Fill in the date, the name and who signs/);
    await dev.say(`record people told for ${reference}`);
    await dev.press('Next', { group: 'parents', count: '12', how: 'letter' });
    await dev.press('Record it', { everyone: 'no' });
    assert.match(wordsOf(await dev.say(`show the people page of ${reference}`)), /Told so far: 12 of 30/);
  });
});

describe('a desk that does not know its own address', () => {
  it('shows the text in the chat instead', async () => {
    const journey = await startJourney({ connected: false });
    try {
      const maya = journey.seat('Maya Okafor');
      const dev = journey.seat('Dev Patel');
      await dev.say('hello');
      await fillReport(maya);
      const reference = /BR-\d{4}-\d{4}/.exec(wordsOf(await maya.press('Send the report')))?.[0] ?? assert.fail();
      await dev.say(`show the ICO page of ${reference}`);
      assert.match(
        wordsOf(await dev.press('Make the document')),
        /documents have not been set up[\s\S]*What happened[\s\S]*As reported by a member of staff: “.*lost my laptop/,
      );
    } finally {
      await journey.close();
    }
  });
});
