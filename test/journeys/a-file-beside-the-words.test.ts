import assert from 'node:assert/strict';
import { inputsOf, type Journey, type Seat, startJourney, titlesOn, wordsOf } from '../support/journey.ts';

const letter = {
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name: 'letter about Jordan.docx',
  content: { downloadUrl: 'https://x.sharepoint.com/d', uniqueId: '1', fileType: 'docx' },
};
const csv = { ...letter, name: 'Jordan and others.csv', content: { ...letter.content, fileType: 'csv' } };
const screenshot = { contentType: 'image/*', contentUrl: 'https://smba.example/v3/attachments/1/views/original' };
const voice = { contentType: 'audio/mp4', contentUrl: 'https://smba.example/v3/attachments/2/views/original' };
const sent = { document: letter, list: csv, picture: screenshot, recording: voice };
const unread: Record<keyof typeof sent, RegExp> = {
  document: /do not read documents/,
  list: /have not opened the file/,
  picture: /cannot look at pictures/,
  recording: /cannot listen to recordings/,
};

describe('a file beside the words', () => {
  let journey: Journey;
  before(async () => {
    journey = await startJourney();
  });
  after(() => journey.close());

  const people = ['Maya Okafor', 'Sam Whitlock', 'Dev Patel'];
  const seatOf = (name: string): Seat => journey.seat(name);
  const each = (check: (what: keyof typeof sent, seat: Seat, name: string) => Promise<void>) => async () => {
    for (const name of people) {
      for (const what of Object.keys(sent) as (keyof typeof sent)[]) await check(what, seatOf(name), name);
    }
  };

  it(
    'never takes the report away: the form opens as it does without it, with a kind line on the file',
    each(async (what, seat, name) => {
      const card = await seat.say('I sent this to the wrong parent', [sent[what]]);
      assert.match(wordsOf(card), unread[what], `${what} from ${name}`);
      assert.match(wordsOf(card), /delete it here[\s\S]*I took this as/);
      const first = await seat.press('Back');
      assert.equal(inputsOf(first)['kind'], 'wrong-recipient');
      assert.equal(inputsOf(first)['recipient'] ?? 'parent', 'parent');
      await seat.press('Cancel');
      await seat.press('Yes, delete it');
    }),
  );

  it(
    'in the middle of a form leaves the form and what was typed, and is heard by its words',
    each(async (what, seat, name) => {
      await seat.say('I have lost my laptop');
      const form = await seat.press('Back');
      const typed = { summary: 'It was in the red bag' };
      await seat.press('Finish later', typed);
      const card = await seat.say('continue', [sent[what]]);
      assert.match(wordsOf(card), unread[what], `${what} from ${name}`);
      assert.equal(inputsOf(card)['summary'], typed.summary);
      assert.deepEqual(titlesOn(card), titlesOn(form));
      const alone = name !== 'Maya Okafor' && what === 'list' ? undefined : await seat.say('', [sent[what]]);
      if (alone) {
        assert.match(wordsOf(alone), /Your form is as you left it/);
        assert.equal(inputsOf(await seat.press('Continue my form'))['summary'], typed.summary);
      }
      await seat.say('cancel');
      await seat.press('Yes, delete it');
    }),
  );

  it(
    'alone is answered kindly, with a way to report',
    each(async (what, seat, name) => {
      if (what === 'list' && name !== 'Maya Okafor') return;
      const card = await seat.say('', [sent[what]]);
      assert.match(wordsOf(card), unread[what], `${what} from ${name}`);
      assert.doesNotMatch(wordsOf(card), /form is as you left it/);
      const mayImport = name !== 'Maya Okafor';
      const buttons = ['Report a breach', 'Log a request', 'Near miss', ...(mayImport ? ['How to import'] : [])];
      assert.deepEqual(titlesOn(card), buttons);
    }),
  );

  it('asks nobody who may not import for a list, whatever the words', async () => {
    const card = await seatOf('Maya Okafor').say('import pupils', [csv]);
    assert.match(wordsOf(card), /have not opened the file[\s\S]*Only a Co-ordinator or Data Protection Officer/);
  });

  it('is not repeated in a channel, neither its name nor the words', async () => {
    const words = wordsOf(
      await seatOf('Maya Okafor').sayIn('19:staff@thread.tacv2', 'I sent this to the wrong parent', {
        attachments: [{ contentType: 'reference', name: letter.name, contentUrl: 'https://x.sharepoint.com/d' }],
      }),
    );
    assert.match(words, /have not opened what came with it[\s\S]*talk in private/);
    assert.doesNotMatch(words, /Jordan|letter|wrong parent/);
    const alone = await seatOf('Maya Okafor').sayIn('19:staff@thread.tacv2', '', { attachments: [screenshot] });
    assert.match(wordsOf(alone), /don’t send files here/);
  });

  it('leaves no file name in the log', () => assert.doesNotMatch(journey.log.join('\n'), /Jordan|sharepoint/));
});
