import assert from 'node:assert/strict';
import { chairChannel, dpoChannel, type Seat, titlesOn, wordsOf } from '../../support/journey.ts';
import { type JourneyInTime, startJourneyOn } from '../../support/on-a-day.ts';
import { addPupil, ask, papers, pupils, record } from '../../support/run-pupil.ts';

const share = 'can we share with CAMHS about';
const herWords = 'Please stop telling other services about him.';

describe('what is recorded about a pupil', () => {
  let journey: JourneyInTime;
  let sam: Seat;
  let dev: Seat;
  let jordan: string;
  before(async () => {
    journey = await startJourneyOn('2026-11-23');
    sam = journey.seat('Sam Whitlock');
    dev = journey.seat('Dev Patel');
    jordan = await addPupil(sam, pupils.jordan);
  });
  after(() => journey.close());

  it('counts only with parental responsibility: a grandmother’s signature changes nothing', async () => {
    await papers.form(sam, jordan);
    await papers.acknowledgement(sam, jordan);
    const check = await papers.signature(sam, jordan, { relation: 'grandparent', responsibility: 'no' });
    assert.match(check, /signature is recorded/);
    assert.match(await ask(sam, `${share} Jordan?`), /\?\nNo\n[\s\S]*parental responsibility/);
  });

  it('is on everybody’s answer at once: the mother’s signature makes it yes', async () => {
    await papers.signature(sam, jordan);
    assert.match(await ask(dev, `${share} Jordan?`), /\?\nYes, what they need to know\n/);
  });

  it('can be undone for ten minutes, by button or by typing, and never counted then', async () => {
    await papers.signature(sam, jordan, { signedBy: 'Wrong Person', relation: 'father' });
    assert.match(wordsOf(await sam.press('Undo')), /undone, and never counted/);
    assert.match(await ask(sam, `${share} Jordan?`), /\?\nYes, what they need to know\n/);
    assert.match(await ask(sam, `undo ${jordan}`), /it is undone/);
    assert.match(await ask(sam, `${share} Jordan?`), /\?\nNo\n/);
    await papers.signature(sam, jordan);
    await sam.say(jordan);
    assert.match(wordsOf(await sam.press('Everything on file')), /Wrong Person/);
  });

  it('cannot be undone after that, and the answer says what to do instead', async () => {
    journey.goTo('2026-11-24');
    assert.match(await ask(sam, `undo ${jordan}`), /10 minutes|ten minutes|nothing/i);
    assert.match(await ask(sam, `${share} Jordan?`), /\?\nYes, what they need to know\n/);
  });

  it('acts at once when a parent takes it back, and says who must stop', async () => {
    const said = { of: 'sharing', speaker: 'parent', on: '2026-11-24' };
    const how = { words: herWords, source: 'phone' };
    const shown = await record(sam, `withdraw consent ${jordan}`, [said, how], 'Record it: it acts at once');
    assert.match(shown, /it is recorded, and acts now[\s\S]*tell each of these[\s\S]*health service/);
    assert.match(await ask(dev, `${share} Jordan?`), /\?\nNo\n/);
    await journey.eventually(() => {
      assert.match(wordsOf(journey.cardsIn(dpoChannel)), new RegExp(jordan));
      assert.match(wordsOf(journey.cardsIn(sam.chat)), new RegExp(`${jordan}[\\s\\S]*withdrawn`));
    });
    assert.doesNotMatch(wordsOf(journey.cardsIn(dpoChannel)), /Jordan|Smith|other services|Hillcrest/);
    assert.equal(wordsOf(journey.cardsIn(chairChannel)).includes(jordan), false);
  });

  it('stays so until the DPO has decided, and the Co-ordinator cannot decide it', async () => {
    assert.match(await ask(sam, `decide withdrawal ${jordan}`), /Data Protection Officer|DPO/);
    await record(
      dev,
      `decide withdrawal ${jordan}`,
      [{ decision: 'taken-back', reason: 'She rang: the two of them had sorted it out.' }],
      'Record the decision',
    );
    assert.match(await ask(sam, `${share} Jordan?`), /\?\nYes, what they need to know\n/);
  });

  it('carries both versions while it is in dispute, and is only kept while it is restricted', async () => {
    await record(
      sam,
      `mark ${jordan}`,
      [
        { mark: 'challenged' },
        { of: 'He was there on 2 March.', theirVersion: 'He was not there that day.', source: 'phone' },
      ],
      'Record it',
    );
    assert.match(await ask(sam, `${share} Jordan?`), /both versions/);
  });

  it('ends with the tasks of leaving, which what’s due shows by number', async () => {
    const left = {
      on: '2026-11-24',
      to: 'Meadow Lane College',
      paperFile: 'yes',
      source: 'e-mail',
    };
    const shown = await record(sam, `${jordan} has left`, [left, { reviewOn: '2027-11-24' }]);
    assert.match(shown, /paper/i);
    assert.match(await ask(sam, 'what’s due'), new RegExp(`${jordan}[\\s\\S]*paper`));
    assert.doesNotMatch(wordsOf(sam.card), /Jordan/);
    await sam.say(`${jordan} task done`);
    assert.ok(titlesOn(sam.card).length > 0);
  });
});
