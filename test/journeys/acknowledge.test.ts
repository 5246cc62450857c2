import assert from 'node:assert/strict';
import { MongoClient } from 'mongodb';
import { fillReport } from '../support/fill-report.ts';
import {
  buttonOn,
  type CardShown,
  chairChannel,
  dpoChannel,
  type Journey,
  type Seat,
  startJourney,
  titlesOn,
  wordsOf,
} from '../support/journey.ts';
import type { Posted } from '../support/loopback-connector.ts';

describe('a Data Protection Officer in front of the channel’s card', () => {
  let journey: Journey;
  let dev: Seat;
  let maya: Seat;
  let reference: string;
  let view: CardShown;
  before(async () => {
    journey = await startJourney();
    dev = journey.seat('Dev Patel');
    await dev.say('hello');
    maya = journey.seat('Maya Okafor');
    await fillReport(maya);
    reference = /BR-\d{4}-\d{4}/.exec(wordsOf(await maya.press('Send the report')))?.[0] ?? '';
    await journey.eventually(() => assert.ok(card()));
  });
  after(() => journey.close());

  const card = (): Posted =>
    journey.teams.activities(dpoChannel).find((each) => JSON.stringify(each).includes(reference)) ?? assert.fail();
  const noticeId = (): string => String(refreshOf(card())['notice']);
  const said = (answer: Readonly<Record<string, unknown>>): string => String(answer['value']);

  it('sees the buttons that others do not', async () => {
    view = await dev.viewIn(dpoChannel, card());
    assert.deepEqual(titlesOn(view), ['Acknowledge', 'Open privately', 'Assess']);
    const sam = journey.seat('Sam Whitlock');
    assert.deepEqual(titlesOn(await sam.viewIn(dpoChannel, card())), ['Open privately']);
  });

  it('sees them also before it is written down that the card has arrived', async () => {
    const client = await MongoClient.connect(journey.uri);
    const cases = client
      .db()
      .collection<{ _id: string; notices: Record<'id' | 'delivery' | 'sentAt' | 'told', unknown>[] }>('cases');
    const found = () => cases.findOne({ _id: reference });
    await journey.eventually(async () => {
      assert.ok((await found())?.notices.find(({ id }) => id === noticeId())?.delivery);
    });
    const notice = (await found())?.notices.find(({ id }) => id === noticeId());
    const { delivery, sentAt, told } = notice ?? assert.fail();
    const ours = { _id: reference, 'notices.id': noticeId() };
    await cases.updateOne(ours, {
      $set: { 'notices.$.delivery': null, 'notices.$.sentAt': null },
      $unset: { 'notices.$.told': true },
    });
    assert.ok(titlesOn(await dev.viewIn(dpoChannel, card())).includes('Acknowledge'));
    const arrived = { 'notices.$.delivery': delivery, 'notices.$.sentAt': sentAt, 'notices.$.told': told };
    await cases.updateOne(ours, { $set: arrived });
    await client.close();
  });

  it('is the only one: whoever forges the question for a view sees no more than everyone, and elsewhere nothing', async () => {
    const helen = journey.seat('Helen Marsh');
    const asking = { data: { do: 'view', reference, notice: noticeId() } };
    const here = await helen.pressOn(dpoChannel, card(), asking);
    assert.equal(here['type'], 'application/vnd.microsoft.card.adaptive');
    assert.deepEqual(titlesOn(here['value'] as CardShown), ['Open privately']);
    const elsewhere = await helen.pressOn('19:other@thread.tacv2', card(), asking);
    assert.equal(elsewhere['type'], 'application/vnd.microsoft.card.adaptive');
    assert.doesNotMatch(wordsOf(elsewhere['value']), /Whose data|device/);
  });

  it('acknowledges it there, and sees at once that they have', async () => {
    const answer = await dev.pressOn(dpoChannel, card(), buttonOn(view, 'Acknowledge'));
    assert.equal(answer['type'], 'application/vnd.microsoft.card.adaptive');
    const mine = answer['value'] as CardShown;
    assert.match(wordsOf(mine), /^Acknowledged on[\s\S]*Acknowledged by: the Data Protection Officer/);
    assert.deepEqual(titlesOn(mine), ['Assess', 'Open privately']);
  });

  it('has everyone’s card brought up to date, a note said in its thread, and the Chair and the reporter shown it', async () => {
    await journey.eventually(() => {
      assert.match(
        wordsOf(journey.cardsIn(dpoChannel)),
        new RegExp(`Acknowledged on[\\s\\S]*Data breach: ${reference}`),
      );
      assert.match(
        wordsOf(journey.cardsIn(`${dpoChannel};messageid=${card().id}`)),
        new RegExp(`${reference}: acknowledged\nBy the Data Protection Officer, `),
      );
      assert.match(wordsOf(journey.cardsIn(chairChannel)), /Acknowledged on[\s\S]*People affected: 11 to 100/);
      assert.match(wordsOf(journey.cardsIn(maya.chat)), /Acknowledged on[\s\S]*is looking at it/);
    });
  });

  it('is not told off for pressing twice', async () => {
    const again = await dev.pressOn(dpoChannel, card(), buttonOn(view, 'Acknowledge'));
    assert.match(wordsOf(again['value']), /^Acknowledged on/);
  });

  it('is not overrun by those without the right, in the channel or in the chat', async () => {
    const sam = journey.seat('Sam Whitlock');
    for (const title of ['Acknowledge', 'Assess']) {
      assert.match(said(await sam.pressOn(dpoChannel, card(), buttonOn(view, title))), /Only those who look after/);
    }
    assert.match(wordsOf(await sam.say(`acknowledge ${reference}`)), /can’t find/);
    assert.match(wordsOf(await sam.say(`assess ${reference}`)), /can’t find/);
  });

  it('assesses in private what was pressed in the channel', async () => {
    const answer = await dev.pressOn(dpoChannel, card(), buttonOn(view, 'Assess'));
    assert.match(said(answer), /private chat/);
    assert.match(wordsOf(journey.cardsIn(dev.chat).at(-1)), /Assess a breach · step 1/);
    assert.doesNotMatch(wordsOf(journey.cardsIn(dpoChannel)), /on the train/);
  });

  it('is answered with a card even when the case cannot be read, and never with a fault', async () => {
    const client = await MongoClient.connect(journey.uri);
    const cases = client.db().collection<{ _id: string }>('cases');
    const whole = await cases.findOneAndUpdate({ _id: reference }, { $unset: { report: true } });
    const mine = await dev.viewIn(dpoChannel, card());
    await cases.replaceOne({ _id: reference }, whole ?? assert.fail());
    await client.close();
    assert.deepEqual(titlesOn(mine), ['Open privately']);
    assert.match(wordsOf(mine), new RegExp(`Data breach: ${reference}`));
  });

  it('leaves no reading behind by looking at the card alone', async () => {
    const client = await MongoClient.connect(journey.uri);
    const readings = await client
      .db()
      .collection('readings')
      .find({ page: { $ne: 'report' } })
      .toArray();
    await client.close();
    assert.deepEqual(readings, []);
  });
});

const refreshOf = (card: Posted): Readonly<Record<string, unknown>> => {
  const [attachment] = card.activity['attachments'] as { content: { refresh?: { action: { data: object } } } }[];
  return { ...attachment?.content.refresh?.action.data };
};
