import assert from 'node:assert/strict';
import { fillReport } from '../support/fill-report.ts';
import { buttonOn, dpoChannel, type Journey, type Seat, startJourney, wordsOf } from '../support/journey.ts';
import type { Posted } from '../support/loopback-connector.ts';

describe('two who look after the same breach', () => {
  let journey: Journey;
  let dev: Seat;
  let ruth: Seat;
  let maya: Seat;
  beforeEach(async () => {
    journey = await startJourney();
    dev = journey.seat('Dev Patel');
    ruth = journey.seat('Ruth Adeyemi');
    maya = journey.seat('Maya Okafor');
    await dev.say('hello');
    await ruth.say('hello');
  });
  afterEach(() => journey.close());

  const reported = async (): Promise<{ reference: string; card: () => Posted }> => {
    await fillReport(maya);
    const reference = /BR-\d{4}-\d{4}/.exec(wordsOf(await maya.press('Send the report')))?.[0] ?? '';
    const find = () => journey.teams.activities(dpoChannel).find((each) => JSON.stringify(each).includes(reference));
    await journey.eventually(() => assert.ok(find()));
    return { reference, card: () => find() ?? assert.fail() };
  };

  it('press at once: one wins, the other is told who and when by role alone', async () => {
    const { card } = await reported();
    const views = await Promise.all([dev, ruth].map((seat) => seat.viewIn(dpoChannel, card())));
    const answers = await Promise.all(
      [dev, ruth].map((seat, at) =>
        seat.pressOn(dpoChannel, card(), buttonOn(views[at] ?? assert.fail(), 'Acknowledge')),
      ),
    );
    const won = answers.filter(({ type }) => type === 'application/vnd.microsoft.card.adaptive');
    const told = answers.filter(({ type }) => type === 'application/vnd.microsoft.activity.message');
    assert.deepEqual([won.length, told.length], [1, 1]);
    assert.match(String(told[0]?.['value']), /The (Deputy )?Data Protection Officer acknowledged it on \w+day/);
    await journey.eventually(() => {
      const [, ...notes] = wordsOf(journey.cardsIn(dpoChannel)).split(/: acknowledged\nBy /);
      assert.equal(notes.length, 1);
    });
  });

  it('meet on a card that has grown old: the second is told that it is done', async () => {
    const { reference, card } = await reported();
    const old = await ruth.viewIn(dpoChannel, card());
    await dev.say(`acknowledge ${reference}`);
    const answer = await ruth.pressOn(dpoChannel, card(), buttonOn(old, 'Acknowledge'));
    assert.match(String(answer['value']), /The Data Protection Officer acknowledged it on/);
    assert.match(wordsOf(await ruth.say('acknowledge')), /No breach is open|Open breaches/);
  });

  it('lose the card: it is posted anew, and the notes follow it', async () => {
    const { reference, card } = await reported();
    const lost = card();
    journey.teams.remove(dpoChannel, lost.id);
    await dev.say('acknowledge');
    assert.match(wordsOf(dev.card), new RegExp(`${reference}: you have acknowledged it`));
    await journey.eventually(() => {
      assert.notEqual(card().id, lost.id);
      assert.match(wordsOf(journey.cardsIn(`${dpoChannel};messageid=${card().id}`)), /acknowledged/);
    });
    assert.deepEqual(journey.cardsIn(`${dpoChannel};messageid=${lost.id}`), []);
    const anew = await ruth.viewIn(dpoChannel, card());
    assert.match(String((await ruth.pressOn(dpoChannel, card(), buttonOn(anew, 'Assess')))['value']), /private chat/);
  });

  it('see what is open in the order of its clocks, and open it by a press', async () => {
    await reported();
    const { reference } = await reported();
    assert.match(wordsOf(await ruth.say('open breaches')), /Open breaches: 2[\s\S]* h left, /);
    assert.match(wordsOf(await ruth.press(reference)), /on the train/);
    assert.match(wordsOf(await ruth.say('acknowledge')), /you have acknowledged it/);
  });
});
