import assert from 'node:assert/strict';
import { chairChannel, dpoChannel, type Seat, titlesOn, wordsOf } from '../../support/journey.ts';
import { type JourneyInTime, startJourneyOn } from '../../support/on-a-day.ts';
import {
  check,
  consult,
  deliver,
  giveUp,
  judgeForChild,
  khan,
  prepare,
  referenceOn,
  search,
} from '../../support/run-request.ts';

describe('what a mother asks for at the gate', () => {
  let journey: JourneyInTime;
  let maya: Seat;
  let sam: Seat;
  let dev: Seat;
  let reference: string;
  before(async () => {
    journey = await startJourneyOn('2026-11-16');
    maya = journey.seat('Maya Okafor');
    sam = journey.seat('Sam Whitlock');
    dev = journey.seat('Dev Patel');
  });
  after(() => journey.close());

  it('is logged with one sentence and five presses, and most of it is filled in', async () => {
    const first = wordsOf(await maya.say(khan.told));
    assert.match(first, /Mrs Khan[\s\S]*in-person[\s\S]*2026-11-16/);
    assert.match(wordsOf(await maya.press('Next', khan.asks)), /Name of the child Adam/);
    assert.match(wordsOf(await maya.press('Next', khan.about)), /A copy of personal data/);
    await maya.press('Next');
    const answers = wordsOf(await maya.press('Next', khan.reach));
    assert.match(answers, /Tuesday 1 December 2026[\s\S]*Wednesday 16 December 2026/);
    const receipt = wordsOf(await maya.press('Log the request'));
    assert.match(receipt, /AR-2026-0001[\s\S]*Wednesday 16 December 2026/);
    reference = referenceOn(receipt);
  });

  it('is told to the DPO’s channel without names, to the DPO and the Co-ordinator in person, and not to the Chair', async () => {
    await journey.eventually(() => {
      for (const place of [dpoChannel, sam.chat, dev.chat]) {
        assert.match(wordsOf(journey.cardsIn(place)), /Request: AR-2026-0001[\s\S]*1 December 2026/, place);
      }
    });
    assert.doesNotMatch(wordsOf(journey.cardsIn(dpoChannel)), /Khan|Adam|gate|Maya/);
    assert.doesNotMatch(wordsOf(journey.cardsIn(chairChannel)), /AR-2026/);
    await journey.eventually(() =>
      assert.match(wordsOf(journey.cardsIn(maya.chat)), /Data Protection Officer: told on[\s\S]*Co-ordinator: told on/),
    );
  });

  it('needs no proof of who she is, and Sam judges with the rules before him', async () => {
    assert.match(wordsOf(await sam.say(reference)), /Known to us: I have taught her son[\s\S]*Not judged yet/);
    assert.match(wordsOf(await sam.press('Decide if they may ask')), /decides, not their age/);
    await giveUp(sam);
    assert.match(await judgeForChild(sam, reference), /AR-2026-0001[\s\S]*Next: Consult the school/);
  });

  it('cannot be answered before the school was consulted and somebody has searched', async () => {
    const early = wordsOf(await sam.say(`${reference}: put the answer together`));
    assert.match(early, /cannot be put together yet[\s\S]*Nothing says yet where you looked[\s\S]*not been consulted/);
    const letter = wordsOf(await sam.press('Consult the on-roll school'));
    assert.match(letter, /Hillcrest School[\s\S]*Could anything that we have from you harm/);
    await giveUp(sam);
    await consult(sam, reference, '2026-11-16');
    assert.match(await search(sam, reference), /Next: Put the answer together/);
  });

  it('is put together by Sam and looked at by Dev, who is asked in person', async () => {
    assert.match(await prepare(sam, reference), /AR-2026-0001/);
    await sam.say(`${reference}: check the answer`);
    assert.match(wordsOf(await sam.press('Next')), /somebody else must find it right/);
    assert.doesNotMatch(JSON.stringify(sam.card), /can go out/);
    await giveUp(sam);
    await journey.eventually(() => assert.match(wordsOf(journey.cardsIn(dev.chat)), /Check the answer/));
    assert.match(await check(dev, reference), /AR-2026-0001[\s\S]*Record the handing over/);
  });

  it('is handed over with somebody to explain it', async () => {
    journey.goTo('2026-11-19');
    const how = { how: 'handed-over', proof: 'Sam Whitlock went through it with her.' };
    assert.match(await deliver(sam, reference, how), /AR-2026-0001/);
    const answer = wordsOf(await sam.say(`${reference}: show the answer`));
    assert.match(answer, /Sam Whitlock[\s\S]*Looked at by[\s\S]*Dev Patel[\s\S]*19 November 2026/);
    assert.match(wordsOf(await sam.say('requests')), /No request is open/);
  });

  it('has Maya hear that it is over, who sees how it stands and never its file', async () => {
    await journey.eventually(() =>
      assert.match(wordsOf(journey.cardsIn(maya.chat)), /Answered on 19 November 2026[\s\S]*AR-2026-0001/),
    );
    assert.match(wordsOf(await maya.say('my reports')), /AR-2026-0001: Answered/);
    const own = wordsOf(await maya.say(reference));
    assert.match(own, /Answered on 19 November 2026/);
    assert.doesNotMatch(own, /Khan|Adam|42 pages|gate/);
    assert.deepEqual(titlesOn(maya.card), ['My reports']);
    assert.doesNotMatch(wordsOf(await maya.carry({ do: 'case', reference, page: 'answer' })), /42 pages|Sam Whitlock/);
  });

  it('leaves in the channel what happened, and nobody’s name', async () => {
    const channel = () => wordsOf(journey.cardsIn(dpoChannel));
    await journey.eventually(() => assert.match(channel(), /Answered on 19 November 2026/));
    assert.doesNotMatch(channel(), /Khan|Adam|Maya|Sam Whitlock|Dev Patel|42 pages/);
  });
});
