import assert from 'node:assert/strict';
import { fillReport } from '../support/fill-report.ts';
import { type CardShown, type Journey, type Seat, startJourney, titlesOn, wordsOf } from '../support/journey.ts';

const shown = (card: CardShown): string => wordsOf(card);

/** A reply that quotes, as Teams sends it: the words, and the quotation beside them. */
const quoting = {
  contentType: 'text/html',
  content:
    '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><strong>Privacy desk</strong><p>Card</p></blockquote><p>yes</p>',
};

describe('what is typed instead of pressed', () => {
  let journey: Journey;
  let maya: Seat;
  before(async () => {
    journey = await startJourney();
    maya = journey.seat('Maya Okafor');
  });
  after(() => journey.close());

  it('says yes, no and never mind to “Cancel this?”', async () => {
    for (const words of ['no', 'never mind', 'Keep going']) {
      await maya.say('I’ve lost my laptop');
      await maya.say('cancel');
      assert.match(shown(await maya.say(words)), /What happened\?|Report a data breach/, words);
      await maya.say('cancel');
      assert.match(shown(await maya.say('yes')), /^Cancelled/, words);
    }
    await maya.say('near miss');
    await maya.say('Cancel');
    assert.match(shown(await maya.say('yes', [quoting])), /^Cancelled/);
  });

  it('does what each button does, all the way through a report, and empties nothing', async () => {
    const pressing = journey.seat('Ola Brandt', 'ola.brandt@brookvale.example');
    const [typed, pressed] = [maya, pressing];
    for (const seat of [typed, pressed]) {
      await seat.say('I’ve lost my laptop on the train with the referral list for 30 pupils');
    }
    for (const title of [
      'Next',
      'Back',
      'Finish later',
      'Continue',
      'Cancel',
      'Keep going',
      'Cancel',
      'Yes, delete it',
    ]) {
      assert.ok(titlesOn(typed.card).includes(title), `${title} on ${shown(typed.card)}`);
      assert.equal(shown(await typed.say(title)), shown(await pressed.press(title)), title);
    }
  });

  it('asks which is meant by a yes that answers nothing', async () => {
    await maya.say('help');
    await maya.say('my reports');
    const titles = titlesOn(maya.card);
    assert.match(shown(await maya.say('yes')), /^Which do you mean\?/);
    assert.deepEqual(titlesOn(maya.card), titles);
    assert.match(shown(await maya.say('no')), /^All right/);
    assert.match(shown(await maya.say('never mind')), /^All right/);
  });

  it('is heard in its own chat alone', async () => {
    await maya.say('near miss');
    await maya.say('cancel');
    const dev = journey.seat('Dev Patel');
    await dev.say('hello');
    assert.doesNotMatch(shown(await dev.say('yes')), /Cancelled/);
    assert.match(shown(await maya.say('no')), /near miss/i);
  });
});

describe('a notice that came unasked', () => {
  it('is answered by typing what is on its button, whichever other is open', async () => {
    const journey = await startJourney({ connected: false });
    try {
      const [maya, dev] = [journey.seat('Maya Okafor'), journey.seat('Dev Patel')];
      await dev.say('hello');
      const sent: string[] = [];
      for (const at of [0, 1]) {
        await fillReport(maya);
        sent[at] = /BR-\d{4}-\d{4}/.exec(shown(await maya.press('Send the report')))?.[0] ?? '';
        await journey.eventually(() => assert.ok(wordsOf(journey.cardsIn(dev.chat)).includes(sent[at] ?? '')));
      }
      const [first = '', second = ''] = sent;
      const answer = shown(await dev.say('Acknowledge'));
      assert.ok(answer.includes(second) && !answer.includes(first), answer);
    } finally {
      await journey.close();
    }
  });
});
