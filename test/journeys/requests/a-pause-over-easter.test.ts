import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dateInWords } from '../../../src/domain/deadlines/day-words.ts';
import { dpoChannel, type Seat, wordsOf } from '../../support/journey.ts';
import { type JourneyInTime, startJourneyOn } from '../../support/on-a-day.ts';
import { goThrough, judgeForChild, logKhan, search } from '../../support/run-request.ts';

interface Vector {
  readonly kind: string;
  readonly input: Readonly<Record<string, string>>;
  readonly expected: { readonly due: string; readonly paused_days: number };
}

const vectors = JSON.parse(
  await readFile(new URL('../../vectors/deadlines.json', import.meta.url), 'utf8'),
) as Vector[];

describe('a pause over Easter 2026, while a clarification is awaited', () => {
  let journey: JourneyInTime;
  let sam: Seat;
  let reference: string;
  before(async () => {
    journey = await startJourneyOn('2026-03-02');
    reference = await logKhan(journey.seat('Maya Okafor'));
    sam = journey.seat('Sam Whitlock');
    await judgeForChild(sam, reference);
    await search(sam, reference);
  });
  after(() => journey.close());

  it('is asked for in one sentence, in which the day is told', async () => {
    journey.goTo('2026-03-11');
    const first = wordsOf(await sam.say(`pause ${reference}, waiting for clarification since Monday`));
    assert.match(first, /What do you need to know\?/);
    const letter = await goThrough(
      sam,
      [{ need: 'large-amount', reason: 'There are eleven years of records.', question: 'Which years do you mean?' }],
      'Stop the clock',
    );
    assert.match(letter, /Dear Amina Khan[\s\S]*Which years do you mean\?[\s\S]*2026-03-09/);
    assert.match(wordsOf(await sam.press('Stop the clock')), new RegExp(reference));
  });

  it('leaves no last day, says so everywhere, and shows what it would be', async () => {
    assert.match(wordsOf(await sam.say(reference)), /clock stands still[\s\S]*9 March 2026/);
    assert.match(wordsOf(await sam.press('Dates')), /[Ii]f it came today/);
    await journey.eventually(() =>
      assert.match(wordsOf(journey.cardsIn(dpoChannel)), /clock stands still[\s\S]*9 March 2026/),
    );
    assert.doesNotMatch(wordsOf(journey.cardsIn(dpoChannel)), /eleven years|Which years/);
  });

  it('keeps the answer from being put together', async () => {
    const early = wordsOf(await sam.say(`${reference}: put the answer together`));
    assert.match(early, /cannot be put together yet[\s\S]*still waiting for a clarification/);
  });

  it('ends with the answer, both days counted: the day of the law’s example, after Easter', async () => {
    journey.goTo('2026-03-16');
    await sam.say(`${reference}: clarification came today`);
    await goThrough(sam, [{ answer: 'Only the last school year.' }], 'Start the clock again');
    const { expected } =
      vectors.find(
        ({ kind, input }) => kind === 'sar_clarification_pause' && input['clarification_asked'] === '2026-03-09',
      ) ?? assert.fail('no vector');
    assert.equal(expected.due, '2026-04-10');
    assert.match(wordsOf(await sam.say(reference)), new RegExp(`By law: ${dateInWords(expected.due)}`));
    const dates = wordsOf(await sam.press('Dates'));
    assert.match(dates, new RegExp(`${expected.paused_days} days`));
    assert.match(dates, new RegExp(dateInWords(expected.due)));
  });

  it('is had once: a second question stops nothing', async () => {
    assert.match(
      wordsOf(await sam.say(`pause ${reference}, waiting for clarification since today`)),
      /stood still for a clarification once already/,
    );
    const { clarification } = await journey.stored(reference);
    assert.deepEqual([clarification?.askedOn, clarification?.answeredOn], ['2026-03-09', '2026-03-16']);
  });
});
