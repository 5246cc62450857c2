import assert from 'node:assert/strict';
import {
  type CardShown,
  dpoChannel,
  type Journey,
  type Seat,
  startJourney,
  titlesOn,
  wordsOf,
} from '../support/journey.ts';

const question = 'May I e-mail Jordan’s EHCP to his new school today?';
const summaries = (journey: Journey, chat: string): string[] =>
  journey.teams.activities(chat).map(({ activity }) => String(activity['summary'] ?? ''));

describe('a question that only a person can answer', function () {
  this.timeout(60_000);
  let journey: Journey;
  let maya: Seat;
  let dev: Seat;
  let reference: string;
  before(async () => {
    journey = await startJourney();
    dev = journey.seat('Dev Patel');
    await dev.say('hello');
    maya = journey.seat('Maya Okafor');
  });
  after(() => journey.close());

  /** The newest card in a chat about the question that says this. */
  const told = async (seat: Seat, words: RegExp): Promise<CardShown> => {
    let found: CardShown | undefined;
    await journey.eventually(() => {
      found = journey.cardsIn(seat.chat).findLast((card) => words.test(wordsOf(card)));
      assert.ok(found, wordsOf(journey.cardsIn(seat.chat)));
    });
    return found ?? assert.fail();
  };

  it('is asked on one card, and whoever asked reads who will answer', async () => {
    assert.match(wordsOf(await maya.say('ask a question')), /What do you want to ask\?/);
    const receipt = await maya.press('Send', { question });
    const words = wordsOf(receipt);
    reference = /QU-\d{4}-\d{4}/.exec(words)?.[0] ?? '';
    assert.match(words, /Dev Patel will answer[\s\S]*QU-\d{4}-0001/);
    assert.doesNotMatch(words, /Jordan/);
    assert.deepEqual(titlesOn(receipt), ['Report a breach', 'Add to my question', 'My reports']);
  });

  it('reaches the Data Protection Officer in their own chat, as it was typed, and no channel', async () => {
    const card = await told(dev, /a colleague asks/);
    assert.match(wordsOf(card), new RegExp(`Maya Okafor asked[\\s\\S]*${question.slice(0, 20)}[\\s\\S]*Brookvale`));
    assert.deepEqual(titlesOn(card), ['Answer', 'Close without an answer', 'Open']);
    assert.doesNotMatch(wordsOf(journey.cardsIn(dpoChannel)), /QU-|Jordan|Maya/);
    for (const summary of summaries(journey, dev.chat)) assert.doesNotMatch(summary, /Jordan|Maya|EHCP/);
    dev.show(card);
  });

  it('stands in the lists of whoever answers, without a date', async () => {
    assert.match(wordsOf(await dev.say('what’s due')), new RegExp(`${reference}[\\s\\S]*No date is set`));
    assert.match(wordsOf(await dev.say('my tasks')), new RegExp(`1. ${reference}: answer a question`));
    assert.match(wordsOf(await dev.carry({ do: 'show', show: 'questions' })), /Questions that wait for you: 1/);
    assert.match(wordsOf(await maya.say('my reports')), new RegExp(`${reference}[\\s\\S]*Waits for an answer`));
  });

  it('is opened by those two alone', async () => {
    assert.match(wordsOf(await dev.carry({ do: 'case', reference })), /(Maya Okafor|You) asked/);
    assert.match(wordsOf(await maya.carry({ do: 'case', reference })), /(Maya Okafor|You) asked/);
    for (const name of ['Sam Whitlock', 'Helen Marsh', 'Imran Sadiq']) {
      const other = journey.seat(name);
      assert.match(wordsOf(await other.carry({ do: 'case', reference })), /can’t find/);
      const begun = await other.carry({ do: 'start', dialogue: 'answer-question', reference });
      assert.match(wordsOf(begun), /can’t find/);
    }
  });

  it('is answered on one card; a name is not kept for everybody', async () => {
    const card = await dev.carry({ do: 'start', dialogue: 'answer-question', reference });
    assert.match(wordsOf(card), /Asked by: [\s\S]*Maya Okafor/);
    const typed = { answer: 'Yes, but only by a secure way.', source: 'SEIPS 2.3.2' };
    const naming = { ...typed, keep: 'keep', keptQuestion: 'May I send it to Jordan Smith’s school?' };
    assert.match(wordsOf(await dev.press('Send the answer', naming)), /seems to name somebody/);
    const sent = await dev.press('Send the answer', {
      ...naming,
      keptQuestion: 'May I e-mail an EHCP to a new school?',
    });
    assert.match(wordsOf(sent), /your answer is on its way[\s\S]*Everybody in Brookvale/);
  });

  it('comes back to whoever asked with the answer, who gave it and what it rests on', async () => {
    const card = await told(maya, /your question has an answer/);
    assert.match(
      wordsOf(card),
      /Dev Patel, the Data Protection Officer, answered[\s\S]*only by a secure way[\s\S]*SEIPS 2\.3\.2/,
    );
    assert.deepEqual(titlesOn(card), ['Thanks', 'This does not answer it']);
    for (const summary of summaries(journey, maya.chat)) assert.doesNotMatch(summary, /Jordan|secure|Dev/);
    maya.show(card);
  });

  it('is asked again, and waits again', async () => {
    assert.match(wordsOf(await maya.press('This does not answer it')), /What do you still want to know\?/);
    assert.match(
      wordsOf(await maya.press('Send', { words: 'What is a secure way for so large a file?' })),
      /asked again/,
    );
    const card = await told(dev, /a colleague asks again/);
    assert.match(wordsOf(card), /so large a file/);
    dev.show(card);
    await dev.press('Answer');
    await dev.press('Send the answer', { answer: 'The school to school service, which takes any file.' });
  });

  it('is closed with thanks, once, however often that is pressed', async () => {
    const card = await told(maya, /takes any file/);
    maya.show(card);
    assert.match(wordsOf(await maya.press('Thanks')), /it is closed/);
    assert.match(wordsOf(await maya.carry({ do: 'thanks', reference })), /it is closed/);
    assert.match(wordsOf(await dev.say('what’s due')), /Nothing is due/);
    await journey.eventually(() => assert.doesNotMatch(wordsOf(journey.cardsIn(dev.chat)), /a colleague asks/));
  });

  it('is taken back from everybody by whoever answers', async () => {
    await dev.carry({ do: 'start', dialogue: 'drop-kept-answer', reference });
    assert.match(wordsOf(await dev.press('Take it back')), /the answer is taken back/);
  });

  it('can be closed without an answer, with a reason that whoever asked reads', async () => {
    await maya.say('ask a question');
    const second = /QU-\d{4}-\d{4}/.exec(
      wordsOf(await maya.press('Send', { question: 'And may I send it by fax?' })),
    )?.[0];
    await dev.carry({ do: 'start', dialogue: 'close-question', reference: second });
    assert.match(
      wordsOf(await dev.press('Close it', { reason: 'We have talked about it on the telephone.' })),
      /it is closed/,
    );
    const card = await told(maya, /your question was closed/);
    assert.match(wordsOf(card), /talked about it on the telephone/);
    assert.deepEqual(titlesOn(card), ['Ask again']);
  });
});
