import assert from 'node:assert/strict';
import { fillReport } from '../support/fill-report.ts';
import { cardOf, dpoChannel, type Journey, type Seat, startJourney, titlesOn, wordsOf } from '../support/journey.ts';
import type { Posted } from '../support/loopback-connector.ts';

describe('buttons where others can read the answer', () => {
  let journey: Journey;
  let dev: Seat;
  let reference: string;
  before(async () => {
    journey = await startJourney();
    dev = journey.seat('Dev Patel');
    await dev.say('hello');
    const maya = journey.seat('Maya Okafor');
    await fillReport(maya);
    reference = /BR-\d{4}-\d{4}/.exec(wordsOf(await maya.press('Send the report')))?.[0] ?? '';
    await journey.eventually(() => assert.ok(card()));
  });
  after(() => journey.close());

  const card = (): Posted =>
    journey.teams.activities(dpoChannel).find((each) => JSON.stringify(each).includes(reference)) ?? assert.fail();
  const answerTo = async (seat: Seat, data: object): Promise<string> =>
    String((await seat.pressOn(dpoChannel, card(), { data: { ...data } }))['value']);

  it('that belong to the private chat say so', async () => {
    for (const data of [
      { do: 'show', show: 'my-tasks' },
      { do: 'snooze', reference, minutes: 30 },
      { do: 'document', reference, document: 'letter' },
      { do: 'step', draft: 'a', step: 'b', press: 'next' },
      { do: 'start', dialogue: 'report-breach' },
    ]) {
      assert.equal(await answerTo(dev, data), 'Please use this in our private chat.', JSON.stringify(data));
    }
  });

  it('open any page of the case in private, for those who may read it', async () => {
    assert.match(await answerTo(dev, { do: 'case', reference, page: 'history' }), /sent it to you/);
    assert.match(wordsOf(journey.cardsIn(dev.chat).at(-1)), /Who has read it[\s\S]*Dev Patel read this page/);
    const sam = journey.seat('Sam Whitlock');
    assert.match(await answerTo(sam, { do: 'case', reference, page: 'assessment' }), /Only those who look after/);
  });

  it('show the open breaches in private, and nothing of them to whoever does not look after them', async () => {
    const data = { do: 'show', show: 'open-cases' };
    assert.match(await answerTo(dev, data), /sent it to you/);
    assert.match(wordsOf(journey.cardsIn(dev.chat).at(-1)), /Open breaches: 1/);
    const maya = journey.seat('Maya Okafor');
    assert.match(await answerTo(maya, data), /Only those who look after/);
    assert.doesNotMatch(wordsOf(journey.cardsIn(maya.chat)), /Open breaches/);
  });

  it('begin a dialogue in private, and say what to type when the chat cannot be written to', async () => {
    const data = { do: 'start', dialogue: 'record-awareness', reference };
    journey.teams.failNext({ status: 403, code: 'BotNotInConversationRoster' }, { conversationId: dev.chat });
    assert.match(await answerTo(dev, data), /type continue/);
    assert.match(await answerTo(dev, data), /sent it to you/);
  });

  it('do not put one person’s view in front of everyone in an old client, which can only submit', async () => {
    const answered = await dev.submitIn(dpoChannel, card(), { do: 'acknowledge', reference });
    assert.equal(answered?.activity['text'], `You have acknowledged ${reference}.`);
    await journey.eventually(() => {
      assert.match(wordsOf(cardOf(card())), /^Acknowledged on/);
      assert.deepEqual(titlesOn(cardOf(card())), ['Open privately']);
    });
  });
});
