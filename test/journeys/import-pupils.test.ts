import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MongoClient } from 'mongodb';
import {
  type CardShown,
  cardOf,
  dpoChannel,
  type Journey,
  type Seat,
  startJourney,
  titlesOn,
  wordsOf,
} from '../support/journey.ts';
import { listedPupil, listOfPupils } from '../support/pupil-lists.ts';

describe('a list of pupils sent in the chat', () => {
  let journey: Journey;
  let files: Server;
  let origin: string;
  let sam: Seat;
  let fetched = 0;
  let sent: Uint8Array | number = 404;

  before(async () => {
    files = createServer((_, response) => {
      fetched += 1;
      if (typeof sent === 'number') response.statusCode = sent;
      response.end(typeof sent === 'number' ? '' : sent);
    });
    await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(files.address() as AddressInfo).port}`;
    journey = await startJourney({ options: { alsoFetchFrom: [origin] } });
    sam = journey.seat('Sam Whitlock');
  });
  after(async () => {
    files.close();
    await journey.close();
  });

  const send = async (
    seat: Seat,
    { where = 'personal', count = 1, url = `${origin}/list?tempauth=a-secret`, text = '' } = {},
  ): Promise<CardShown> => {
    const [conversation, id] = [where === 'personal' ? seat.chat : dpoChannel, seat.chat.replace('chat-with-', '')];
    const attachment = {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      contentUrl: 'https://brookvale-my.sharepoint.com/personal/list.csv',
      name: 'Amber Ashby and others.csv',
      content: { downloadUrl: url, uniqueId: randomUUID(), fileType: 'csv' },
    };
    const response = await fetch(`http://127.0.0.1:${journey.app.port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ type: 'message', text, id: randomUUID(), channelId: 'msteams', serviceUrl: journey.teams.url },
        recipient: { id: '28:bot', name: 'Privacy desk' },
        conversation: { id: conversation, conversationType: where, tenantId: '00000000-0000-4000-8000-0000000000aa' },
        from: { id: `29:${id}`, aadObjectId: id, name: 'whoever' },
        attachments: Array.from({ length: count }, () => attachment),
      }),
    });
    assert.equal(response.status, 200);
    const answered = journey.teams.activities(conversation).at(-1) ?? assert.fail('no answer');
    const card = cardOf(answered);
    seat.show(card);
    return card;
  };
  const pupils = async (): Promise<number> => {
    const client = await MongoClient.connect(journey.uri);
    const count = await client.db().collection('cases').countDocuments({ type: 'pupil' });
    await client.close();
    return count;
  };

  it('is explained for the asking, with the headings to copy, to those who may', async () => {
    assert.match(wordsOf(await sam.say('import pupils')), /UPN,First names,Last name/);
    const teacher = await journey.seat('Maya Okafor').say('import pupils');
    assert.match(wordsOf(teacher), /Only a Co-ordinator or Data Protection Officer/);
  });

  it('is not even fetched from whoever may not import, nor in a channel', async () => {
    sent = listOfPupils(3);
    for (const name of ['Maya Okafor', 'Helen Marsh']) {
      assert.match(wordsOf(await send(journey.seat(name))), /I have not opened the file and keep nothing of it/);
    }
    assert.match(wordsOf(await send(sam, { where: 'channel' })), /don’t send files here/);
    assert.equal(fetched, 0);
  });

  it('names each bad row by line and reason, and offers no import', async () => {
    const wrong = listedPupil(0).replace(/\d{4}-\d\d-\d\d/, '31/02/2012');
    sent = listOfPupils(40, Object.fromEntries(Array.from({ length: 25 }, (_, at) => [at + 2, wrong])));
    const card = await send(sam);
    assert.match(
      wordsOf(card),
      /25 rows to put right[\s\S]*The first 18 of 25 are shown[\s\S]*Line 2\b[\s\S]*31\/02\/2012 is not a day/,
    );
    assert.deepEqual(titlesOn(card), ['How to import']);
    assert.ok(JSON.stringify(card).length < 20_000);
    assert.equal(await pupils(), 0);
  });

  it('is shown before it is written, written once, and changes nothing when it comes again', async () => {
    sent = listOfPupils(40);
    const offer = await send(sam);
    assert.match(wordsOf(offer), /40 new, 0 changed, 0 the same/);
    assert.deepEqual(titlesOn(offer), ['Import 40 pupils', 'Discard']);
    assert.equal(await pupils(), 0);
    const answers = (await sam.pressTimes(3, 'Import 40 pupils')).map(wordsOf);
    assert.equal(answers.filter((words) => words.includes('The pupils are imported')).length, 1);
    assert.equal(answers.filter((words) => words.includes('nothing is done twice')).length, 2);
    assert.equal(await pupils(), 40);
    assert.match(wordsOf(await send(sam)), /Nothing to import[\s\S]*40 the same/);
  });

  it('comes in with words that ask for it, and with no others', async () => {
    sent = listOfPupils(42);
    const before = fetched;
    const heard = await send(sam, { text: 'I sent this to the wrong parent' });
    assert.match(
      wordsOf(heard),
      /To import it as a list of pupils, send it again without words[\s\S]*Report a data breach/,
    );
    assert.equal(fetched, before);
    assert.match(wordsOf(await send(sam, { text: 'please import this' })), /2 new, 0 changed, 40 the same/);
    await sam.press('Discard');
  });

  it('can be discarded', async () => {
    sent = listOfPupils(41);
    await send(sam);
    assert.match(wordsOf(await sam.press('Discard')), /is discarded/);
    assert.equal(await pupils(), 40);
  });

  it('ends in words when Teams does not hand it over, or it is no list', async () => {
    sent = 403;
    assert.match(wordsOf(await send(sam)), /no longer lets me fetch this file/);
    sent = 500;
    assert.match(wordsOf(await send(sam)), /could not hand the file over/);
    sent = Buffer.from('504b0304', 'hex');
    assert.match(wordsOf(await send(sam)), /spreadsheet/);
    assert.match(wordsOf(await send(sam, { count: 2 })), /one file at a time/);
    assert.match(wordsOf(await send(sam, { url: 'https://elsewhere.example/x' })), /may not fetch it/);
  });

  it('leaves no name, file name or address in the log', () => {
    assert.doesNotMatch(journey.log.join('\n'), /Amber|Ashby|tempauth|a-secret|127\.0\.0\.1:\d+\/list/);
  });
});
