import assert from 'node:assert/strict';
import { fillReport } from '../support/fill-report.ts';
import { cardOf, dpoChannel, type Journey, type Seat, startJourney, titlesOn, wordsOf } from '../support/journey.ts';
import type { Posted } from '../support/loopback-connector.ts';
import { giveUp, khan, log } from '../support/run-request.ts';

const unknown = /I can’t find/;

describe('the ways to a request', () => {
  let journey: Journey;
  let maya: Seat;
  let dev: Seat;
  let sam: Seat;
  let reference: string;

  before(async () => {
    journey = await startJourney();
    dev = journey.seat('Dev Patel');
    sam = journey.seat('Sam Whitlock');
    await dev.say('hello');
    await sam.say('hello');
    maya = journey.seat('Maya Okafor');
    reference = await log(maya, khan.told, [khan.asks, khan.about, {}, { contact: '', knownBecause: '' }]);
    await journey.eventually(() => assert.ok(channelCard()));
  });
  after(() => journey.close());

  const channelCard = (): Posted =>
    journey.teams
      .activities(dpoChannel)
      .find((each) => JSON.stringify(each.activity['attachments']).includes(reference)) ?? assert.fail('no card');
  const inChannel = async (seat: Seat, data: object): Promise<string> =>
    String((await seat.pressOn(dpoChannel, channelCard(), { data: { ...data } }))['value']);

  describe('for those who work on requests', () => {
    it('lead from the reference to its first page and from page to page', async () => {
      assert.match(wordsOf(await sam.say(reference)), /Amina Khan[\s\S]*Adam Khan/);
      assert.match(wordsOf(await sam.press('Dates')), /Last day:/);
      assert.match(wordsOf(await sam.press('The request')), /Who asks/);
      assert.match(wordsOf(await sam.press('The work')), /Consult Hillcrest School/);
    });

    it('record each page that was read, for those who decide', async () => {
      await dev.say(reference);
      const history = wordsOf(await dev.press('History'));
      assert.match(history, /Who has read it/);
      for (const what of ['the request', 'the dates', 'the work']) {
        assert.ok(history.includes(`Sam Whitlock read ${what}`), what);
      }
      await sam.say(reference);
      assert.doesNotMatch(wordsOf(await sam.press('History')), /Who has read it/);
    });

    it('record that a dialogue laid the file open', async () => {
      await sam.carry({ do: 'start', dialogue: 'judge-standing', reference });
      await sam.press('Cancel');
      await sam.press('Keep it as it is');
      await dev.say(reference);
      const [, read = ''] = wordsOf(await dev.press('History')).split('Who has read it\n');
      // The newest two are these of Dev's own.
      assert.match(read.split('\n')[2] ?? '', /Sam Whitlock read the request$/);
    });

    it('list what is open, and what is due of every kind', async () => {
      assert.match(wordsOf(await sam.say('requests')), new RegExp(`Open requests: 1[\\s\\S]*${reference}`));
      await fillReport(maya);
      const breach = /BR-\d{4}-\d{4}/.exec(wordsOf(await maya.press('Send the report')))?.[0] ?? '';
      const due = wordsOf(await dev.say('what’s due'));
      assert.ok(due.indexOf(breach) < due.indexOf(reference) && due.includes(breach), due);
      assert.ok(!wordsOf(await sam.say('what’s due')).includes(breach));
    });

    it('open a page that this kind of case does not have as its first', async () => {
      assert.match(wordsOf(await sam.carry({ do: 'case', reference, page: 'ico' })), /Who asks/);
    });

    it('say what is a request and what is not', async () => {
      assert.match(
        wordsOf(await dev.carry({ do: 'start', dialogue: 'assess', reference })),
        /is a request, so that cannot/,
      );
      const mine = wordsOf(await maya.say('my reports'));
      const breach = /BR-\d{4}-\d{4}/.exec(mine)?.[0];
      const shown = await dev.carry({ do: 'start', dialogue: 'extend-request', reference: breach });
      assert.match(wordsOf(shown), /is no request, so that cannot/);
    });

    it('take “correct” and “add” as the request’s own dialogues', async () => {
      const shown = await dev.carry({ do: 'start', dialogue: 'correct-report', reference });
      assert.doesNotMatch(wordsOf(shown), unknown);
      assert.match(JSON.stringify(shown.body), /Amina Khan/);
      await dev.press('Cancel');
      await dev.press('Keep it as it is');
    });

    it('refuse the Co-ordinator a decision in words, also at the press', async () => {
      const shown = wordsOf(await sam.carry({ do: 'start', dialogue: 'refuse-request', reference }));
      assert.match(shown, /Only the Data Protection Officer, or whoever stands in/);
      assert.match(wordsOf(await sam.press('Ask a person')), /question/i);
      await giveUp(sam);
    });

    it('begin without a reference with the only request that it can be about, else with the list', async () => {
      assert.match(wordsOf(await dev.carry({ do: 'start', dialogue: 'judge-standing' })), /Amina Khan/);
      await dev.press('Cancel');
      await dev.press('Keep it as it is');
      assert.match(wordsOf(await dev.carry({ do: 'start', dialogue: 'settle-complaint' })), /Open requests: 1/);
    });
  });

  describe('for whoever logged it', () => {
    it('show that it was logged and how it stands, and not the file', async () => {
      const shown = wordsOf(await maya.say(reference));
      assert.match(shown, /Being worked on[\s\S]*Do not promise anything/);
      assert.doesNotMatch(shown, /Khan|gate/);
      assert.deepEqual(titlesOn(maya.card), ['My reports']);
      assert.doesNotMatch(wordsOf(await maya.carry({ do: 'case', reference, page: 'work' })), /Consult/);
    });

    it('list it among their own with its state', async () => {
      const shown = wordsOf(await maya.say('my reports'));
      assert.match(shown, new RegExp(`${reference}: Being worked on`));
      assert.doesNotMatch(shown, /Khan/);
    });

    it('lead into none of its dialogues, and to none of its documents', async () => {
      for (const dialogue of ['settle-identity', 'correct-request', 'check-answer', 'add-information']) {
        const shown = wordsOf(await maya.carry({ do: 'start', dialogue, reference }));
        assert.match(shown, /You logged|cannot be done/, dialogue);
        assert.doesNotMatch(shown, /Khan/);
      }
      const document = await maya.carry({ do: 'document', reference, document: 'school-consultation' });
      assert.match(wordsOf(document), unknown);
    });
  });

  describe('for anybody else', () => {
    it('are as unknown as a request that does not exist', async () => {
      const helen = journey.seat('Helen Marsh');
      const said = wordsOf(await helen.say(reference));
      const never = wordsOf(await helen.say('AR-2026-9999'));
      assert.equal(said.replaceAll(reference, ''), never.replaceAll('AR-2026-9999', ''));
      assert.match(wordsOf(await helen.carry({ do: 'start', dialogue: 'judge-standing', reference })), unknown);
      assert.match(wordsOf(await helen.say('requests')), /I don’t show that list to everyone/);
    });
  });

  describe('from the channel', () => {
    it('show everyone the card without the next step, and those who work on requests their own view', async () => {
      assert.deepEqual(titlesOn(cardOf(channelCard())), ['Open privately']);
      const view = await sam.viewIn(dpoChannel, channelCard());
      assert.equal(titlesOn(view).at(-1), 'Open privately');
      assert.equal(titlesOn(view).length, 2);
      const helen = journey.seat('Helen Marsh');
      assert.deepEqual(titlesOn(await helen.viewIn(dpoChannel, channelCard())), ['Open privately']);
    });

    it('open it and begin its dialogues in private for those with the right', async () => {
      assert.match(await inChannel(sam, { do: 'case', reference }), /sent it to you/);
      assert.match(wordsOf(journey.cardsIn(sam.chat).at(-1)), /Amina Khan/);
      assert.match(await inChannel(sam, { do: 'start', dialogue: 'judge-standing', reference }), /sent it to you/);
    });

    it('answer everyone else kindly, and nobody with what is in the file', async () => {
      const helen = journey.seat('Helen Marsh');
      for (const data of [
        { do: 'case', reference },
        { do: 'start', dialogue: 'settle-identity', reference },
      ]) {
        assert.equal(await inChannel(helen, data), 'Only those who look after this can do that.');
      }
      assert.match(await inChannel(sam, { do: 'start', dialogue: 'refuse-request', reference }), /Only the Data Prot/);
    });

    it('let whoever logged it open what is theirs to see, in private', async () => {
      assert.match(await inChannel(maya, { do: 'case', reference }), /sent it to you/);
      assert.doesNotMatch(wordsOf(journey.cardsIn(maya.chat).at(-1)), /Khan/);
    });
  });
});
