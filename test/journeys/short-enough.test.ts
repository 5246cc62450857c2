import assert from 'node:assert/strict';
import { story } from '../support/fill-report.ts';
import { inputsOf, type Journey, type Seat, startJourney, titlesOn } from '../support/journey.ts';

/** What there is to read on a card: its texts, its questions, the answers in sight and its buttons. */
const wordsToRead = (node: unknown): number => {
  if (Array.isArray(node)) return node.reduce((sum: number, each) => sum + wordsToRead(each), 0);
  if (typeof node !== 'object' || node === null) return 0;
  const { fallback: _, ...drawn } = node as Record<string, unknown>;
  const own = [drawn['text'], drawn['title'], drawn['label']].filter((each) => typeof each === 'string').join(' ');
  const inside = drawn['style'] === 'compact' ? [] : Object.values(drawn);
  return own.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length + wordsToRead(inside);
};

describe('a report that begins with a sentence', () => {
  let journey: Journey;
  let maya: Seat;
  before(async () => {
    journey = await startJourney();
    maya = journey.seat('Maya Okafor');
  });
  after(() => journey.close());

  it('takes at most 7 cards and 9 clicks, to the press that sends it', async () => {
    await maya.say(story);
    const mustChoose = { noticed: 'just-now', protection: 'encrypted', recovered: 'no' };
    let [cards, clicks, words] = [1, 0, wordsToRead(maya.card)];
    const counts: string[] = [];
    while (!titlesOn(maya.card).includes('Send the report')) {
      const chosen = Object.entries(mustChoose).filter(([id]) => id in inputsOf(maya.card));
      await maya.press('Next', Object.fromEntries(chosen));
      clicks += 1 + chosen.length;
      cards += 1;
      words += wordsToRead(maya.card);
      counts.push(`${cards}: ${words}`);
    }
    await maya.press('Send the report');
    clicks += 1;
    assert.ok(
      cards <= 7 && clicks <= 9 && words <= 350,
      `${cards} cards, ${clicks} clicks, ${words} words (${counts})`,
    );
  });
});
