import assert from 'node:assert/strict';
import { brookvale, kestrel } from '../support/cast.ts';
import { fillReport } from '../support/fill-report.ts';
import { chairChannel, dpoChannel, type Journey, type Seat, startJourney, wordsOf } from '../support/journey.ts';

describe('who may see what', () => {
  let journey: Journey;
  let maya: Seat;
  let reference: string;
  before(async () => {
    journey = await startJourney();
    maya = journey.seat('Maya Okafor');
    await fillReport(maya);
    reference = /BR-\d{4}-\d{4}/.exec(wordsOf(await maya.press('Send the report')))?.[0] ?? '';
  });
  after(() => journey.close());

  it('a colleague is told the same of somebody else’s report as of one that does not exist', async () => {
    const other = journey.seat('Jo Novak');
    const known = wordsOf(await other.say(reference));
    const unknown = wordsOf(await other.say(reference.replace(/\d{4}$/, '0999')));
    assert.equal(known.replace(reference, 'X'), unknown.replace(/BR-\d{4}-0999/, 'X'));
    assert.match(known, /can’t find/);
  });

  it('the Chair is shown how it stands, by its number or from their channel, and not a word that anybody wrote', async () => {
    const helen = journey.seat('Helen Marsh');
    const never = /Maya|Okafor|on the train|17:05|Priya/;
    const page = wordsOf(await helen.say(`what became of ${reference}?`));
    assert.match(page, /Lost or stolen device[\s\S]*People affected: 11 to 100[\s\S]*Nothing is left for you here/);
    assert.doesNotMatch(page, never);
    for (const said of ['my breaches', 'which breaches have we had?', 'closed breaches', 'open cases']) {
      const list = wordsOf(await helen.say(said));
      assert.match(list, new RegExp(`Your breaches[\\s\\S]*${reference}: Open\\. Lost or stolen device`), said);
      assert.doesNotMatch(list, never, said);
    }
    await journey.eventually(() => assert.match(wordsOf(journey.cardsIn(chairChannel)), new RegExp(reference)));
    const card = journey.teams.activities(chairChannel).find((each) => JSON.stringify(each).includes(reference));
    assert.ok(card);
    for (const [title, shown] of [
      ['Open privately', /Nothing is left for you here/],
      ['My breaches', /Your breaches/],
    ] as const) {
      assert.match(JSON.stringify(await helen.pressIn(chairChannel, card, title)), /private chat/);
      assert.match(wordsOf(journey.cardsIn(helen.chat).at(-1)), shown);
      assert.match(
        JSON.stringify(await journey.seat('Jo Novak').pressIn(chairChannel, card, title)),
        /Only those who look after/,
      );
    }
  });

  it('“my breaches” are to whoever is told of none what they have reported', async () => {
    assert.match(wordsOf(await maya.say('my breaches')), /^My reports/);
    assert.match(wordsOf(await journey.seat('Jo Novak').say('my breaches')), /You have not reported anything yet/);
  });

  it('an administrator opens no case; the DPO, the deputy and the Co-ordinator do', async () => {
    for (const name of ['Alex Reid']) {
      assert.match(wordsOf(await journey.seat(name).say(reference)), /can’t find/, name);
    }
    for (const name of ['Dev Patel', 'Ruth Adeyemi', 'Sam Whitlock']) {
      assert.match(wordsOf(await journey.seat(name).say(reference)), /Maya Okafor[\s\S]*on the train/, name);
    }
  });

  it('a DPO of another organisation does not', async () => {
    assert.match(wordsOf(await journey.seat('Imran Sadiq').say(reference)), /can’t find/);
  });

  it('the DPO opens it from the channel, in private', async () => {
    const dev = journey.seat('Dev Patel');
    await dev.say('hello');
    await journey.eventually(() => assert.match(wordsOf(journey.cardsIn(dpoChannel)), new RegExp(reference)));
    const card = journey.teams.activities(dpoChannel).find((each) => JSON.stringify(each).includes(reference));
    assert.ok(card);
    const answer = await dev.pressIn(dpoChannel, card, 'Open privately');
    assert.match(JSON.stringify(answer), /private chat/);
    assert.match(wordsOf(journey.cardsIn(dev.chat).at(-1)), /on the train/);
    assert.doesNotMatch(wordsOf(journey.cardsIn(dpoChannel)), /on the train/);
  });

  it('someone else who presses it in the channel learns nothing', async () => {
    const jo = journey.seat('Jo Novak');
    const card = journey.teams.activities(dpoChannel).find((each) => JSON.stringify(each).includes(reference));
    assert.ok(card);
    assert.match(JSON.stringify(await jo.pressIn(dpoChannel, card, 'Open privately')), /Only those who look after/);
  });

  it('only an administrator or a DPO connects a channel', async () => {
    const other = '19:new@thread.tacv2';
    assert.match(wordsOf(await maya.sayIn(other, 'connect')), /Only some people can do that/);
    assert.match(wordsOf(await journey.seat('Dev Patel').sayIn(other, 'connect')), /Connect this channel/);
    const asked = journey.teams.activities(other).at(-1);
    assert.ok(asked);
    const refused = await maya.pressIn(other, asked, 'DPO: Brookvale Inclusion Partnership');
    assert.match(JSON.stringify(refused), /Only an administrator/);
  });

  it('a private channel can be connected, a shared one cannot, by words or by a button', async () => {
    const dev = journey.seat('Dev Patel');
    assert.match(
      wordsOf(await dev.sayIn('19:private@thread.tacv2', 'connect', { type: 'private' })),
      /Connect this channel/,
    );
    const shared = '19:shared@thread.tacv2';
    const refused = wordsOf(await dev.sayIn(shared, 'connect', { type: 'shared' }));
    assert.match(refused, /people from other teams and other organisations can be in it/);
    const asked = journey.teams.activities(shared).at(-1) ?? assert.fail();
    const carries = { do: 'connect', organisation: 'brookvale', channel: 'dpo' };
    assert.match(JSON.stringify(await dev.pressOn(shared, asked, { data: carries })), /This is a shared channel/);
  });

  it('in a channel nothing said is repeated; the answer invites to the private chat', async () => {
    const words = wordsOf(await maya.sayIn(chairChannel, 'I have lost the file of Jordan Smith'));
    assert.match(words, /Let’s talk in private/);
    assert.doesNotMatch(words, /Jordan|file/);
  });

  it('a group chat cannot be made a channel, whatever is pressed', async () => {
    const dev = journey.seat('Dev Patel');
    const connecting = { do: 'connect', organisation: 'brookvale', channel: 'dpo' };
    assert.match(JSON.stringify(await dev.pressInGroup('19:staff-room@thread.v2', connecting)), /Only a channel/);
  });

  it('only an administrator or a DPO sees how delivery is doing', async () => {
    assert.match(
      wordsOf(await journey.seat('Alex Reid').say('delivery health')),
      /Everyone who must hear is being reached/,
    );
    assert.match(wordsOf(await maya.say('delivery health')), /Only an administrator/);
  });

  it('“act as” does not exist', async () => {
    assert.match(wordsOf(await maya.say('act as dpo')), /not sure/);
    assert.match(wordsOf(await maya.say(reference)), /on the train/);
  });

  it('whoever is taken out of the file loses the right at the next start', async () => {
    const without = { ...brookvale, people: brookvale.people.filter(({ name }) => name !== 'Ruth Adeyemi') };
    const ruth = journey.seat('Ruth Adeyemi');
    assert.match(wordsOf(await ruth.say(reference)), /on the train/);
    await journey.restart([without, kestrel]);
    assert.match(wordsOf(await ruth.say(reference)), /can’t find/);
    await journey.restart();
    assert.match(wordsOf(await ruth.say(reference)), /on the train/);
  });

  it('in a trust the DPO and the Data Controller are told in person', async () => {
    const trustTeacher = journey.seat('Noor Haddad', 'noor.haddad@kestrel.example');
    await trustTeacher.say('near miss');
    await trustTeacher.say('I’ve lost my laptop');
    await trustTeacher.press('Next', { device: 'laptop' });
    await trustTeacher.press('Next', { noticed: 'just-now' });
    await trustTeacher.press('Next', { whose: 'staff' });
    await trustTeacher.press('Next', { data: 'health' });
    await trustTeacher.press('Next', { protection: 'none', recovered: 'no' });
    await trustTeacher.press('Send the report');
    await journey.eventually(() => {
      for (const name of ['Imran Sadiq', 'Grace Lindqvist']) {
        assert.match(wordsOf(journey.cardsIn(journey.seat(name).chat)), /Data breach: BR-\d{4}-\d{4}/, name);
      }
    });
  });
});
