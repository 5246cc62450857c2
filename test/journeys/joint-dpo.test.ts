import assert from 'node:assert/strict';
import { casePages } from '../../src/domain/breach/case-pages.ts';
import { sharing } from '../support/group.ts';
import { type CardShown, type Journey, type Seat, startJourney, titlesOn, wordsOf } from '../support/journey.ts';

describe('the joint Data Protection Officer', () => {
  let journey: Journey;
  let teacher: Seat;
  let nadia: Seat;
  let shared: string;
  let own: string;
  let unknown: string;

  const report = async (seat: Seat, answer: string): Promise<string> => {
    await seat.say('I’ve lost my laptop on the train');
    await seat.press('Next', { device: 'laptop' });
    await seat.press('Next', { noticed: 'just-now' });
    await seat.press('Next', { whose: 'staff' });
    assert.match(wordsOf(await seat.press('Next', { data: 'health' })), /data shared between the partnerships\?/);
    await seat.press('Next', { shared: answer });
    await seat.press('Next', { protection: 'none', recovered: 'no' });
    return /BR-\d{4}-\d{4}/.exec(wordsOf(await seat.press('Send the report')))?.[0] ?? assert.fail('not sent');
  };

  before(async () => {
    journey = await startJourney({ organisations: sharing, publicUrl: 'https://desk.example' });
    teacher = journey.seat('Noor Haddad', 'noor.haddad@oakdale.example');
    nadia = journey.seat('Nadia Rahman', 'nadia.rahman@group.example');
    await nadia.say('hello');
    shared = await report(teacher, 'yes');
    own = await report(teacher, 'no');
    unknown = await report(journey.seat('Maya Okafor'), 'not-known');
  });
  after(() => journey.close());

  const heardOf = (): string => wordsOf(journey.cardsIn(nadia.chat));
  const refuses = (card: CardShown): boolean => /can’t find|Nothing was changed|nothing to remind/.test(wordsOf(card));

  it('is told in person of what is shared, or may be, in either partnership, and of nothing else', async () => {
    await journey.eventually(() => {
      assert.match(heardOf(), new RegExp(`Data breach: ${shared}`));
      assert.match(heardOf(), new RegExp(`Data breach: ${unknown}`));
    });
    assert.match(heardOf(), /concerns, or may concern, data that the partnerships share/);
    assert.doesNotMatch(heardOf(), new RegExp(own));
  });

  it('stands on the receipt of whoever reported it', async () => {
    await journey.eventually(() =>
      assert.match(wordsOf(journey.cardsIn(teacher.chat)), /Joint Data Protection Officer: told on/),
    );
  });

  it('sees in the lists only what is shared', async () => {
    for (const words of ['open cases', 'what’s due']) {
      const list = wordsOf(await nadia.say(words));
      assert.match(list, new RegExp(shared), words);
      assert.match(list, new RegExp(unknown), words);
      assert.doesNotMatch(list, new RegExp(own), words);
    }
  });

  it('opens every page of a case about shared data, and no page of any other', async () => {
    for (const page of casePages) {
      assert.ok(!refuses(await nadia.carry({ do: 'case', reference: shared, page })), `${page} of ${shared}`);
      assert.ok(refuses(await nadia.carry({ do: 'case', reference: own, page })), `${page} of ${own}`);
    }
    assert.match(wordsOf(await nadia.say(shared)), /Noor Haddad/);
    const not = wordsOf(await nadia.say(own));
    assert.equal(not.replace(own, 'X'), wordsOf(await nadia.say('BR-2026-0999')).replace('BR-2026-0999', 'X'));
  });

  const dialogues = [
    ...['add-information', 'correct-report', 'withdraw-report', 'assess', 'record-awareness', 'prepare-ico-report'],
    ...['record-ico-report', 'write-letter', 'record-people-told', 'investigate', 'plan-action', 'close-breach'],
    ...['link-duplicate', 'do-task', 'reopen-breach'],
  ];
  for (const dialogue of dialogues) {
    it(`begins “${dialogue}” about shared data, and about nothing else`, async () => {
      assert.ok(!refuses(await nadia.carry({ do: 'start', dialogue, reference: shared })), shared);
      await nadia.say('cancel');
      assert.ok(refuses(await nadia.carry({ do: 'start', dialogue, reference: own })), own);
    });
  }

  it('acknowledges and assesses what is shared; anything else they cannot acknowledge, put off or take a copy of', async () => {
    assert.ok(refuses(await nadia.carry({ do: 'acknowledge', reference: own })));
    assert.ok(refuses(await nadia.carry({ do: 'snooze', reference: own, minutes: 60 })));
    assert.match(wordsOf(await nadia.carry({ do: 'document', reference: own, document: 'ico-report' })), /can’t find/);
    assert.match(wordsOf(await nadia.say(`acknowledge ${shared}`)), /acknowledged/i);
    assert.ok(titlesOn(nadia.card).includes('Assess'));
  });

  it('is given no other right in either partnership', async () => {
    for (const words of [
      'start a drill',
      'delivery health',
      'look-ups',
      'import pupils',
      'requests',
      'consent Jordan Smith',
    ]) {
      const said = wordsOf(await nadia.say(words));
      assert.doesNotMatch(said, new RegExp(`${shared}|${own}|Channel|Connected|Start the drill`), words);
    }
    assert.match(wordsOf(await nadia.say('start a drill')), /Only a Data Protection Officer|Where do you work/);
    assert.match(wordsOf(await nadia.say('delivery health')), /Only an administrator/);
    assert.match(wordsOf(await nadia.sayIn('19:new@thread.tacv2', 'connect')), /Only some people can do that/);
  });

  it('knows who is who in the partnerships', async () => {
    assert.match(wordsOf(await nadia.say('who’s who')), /Joint Data Protection Officer[\s\S]*Carys Bevan/);
  });

  it('loses a form that lies half-filled, the card’s buttons and every page when it proves not to be shared', async () => {
    const begun = await nadia.carry({ do: 'start', dialogue: 'assess', reference: unknown });
    assert.ok(!refuses(begun));
    const maya = journey.seat('Maya Okafor');
    await maya.say(`correct ${unknown}`);
    await maya.press('Change the chosen answer', { change: 'shared' });
    await maya.press('Next', { shared: 'no' });
    await maya.press('Save the correction');
    nadia.show(begun);
    const pressed = wordsOf(await nadia.press('Next'));
    assert.doesNotMatch(pressed, /Assess|likely/);
    assert.ok(refuses(await nadia.carry({ do: 'case', reference: unknown })));
    assert.ok(refuses(await nadia.carry({ do: 'acknowledge', reference: unknown })));
    assert.doesNotMatch(wordsOf(await nadia.say('open cases')), new RegExp(unknown));
    await journey.eventually(() => assert.match(heardOf(), new RegExp(`${unknown}: no longer for you`)));
    assert.doesNotMatch(heardOf(), new RegExp(`Data breach: ${unknown}`));
  });

  it('is told when a report proves to be about shared data, and may act from then on', async () => {
    await teacher.say(`correct ${own}`);
    await teacher.press('Change the chosen answer', { change: 'shared' });
    await teacher.press('Next', { shared: 'yes' });
    await teacher.press('Save the correction');
    await journey.eventually(() => assert.match(heardOf(), new RegExp(`Data breach: ${own}`)));
    assert.ok(!refuses(await nadia.carry({ do: 'case', reference: own })));
    assert.match(wordsOf(await nadia.say(`acknowledge ${own}`)), /acknowledged/i);
  });

  it('says nothing of itself to whoever works where nothing is shared', async () => {
    const elsewhere = journey.seat('Imran Sadiq');
    await elsewhere.say('I’ve lost my laptop on the train');
    for (const typed of [{}, {}, { device: 'laptop' }, {}, { whose: 'staff' }]) await elsewhere.press('Next', typed);
    assert.doesNotMatch(wordsOf(await elsewhere.press('Next', { data: 'health' })), /between the partnerships/);
  });
});
