import assert from 'node:assert/strict';
import { type Form, leastCost, type Reading } from '../../../src/storage/pupil-search/least-cost.ts';
import { openNameIndex } from '../../../src/storage/pupil-search/name-index.ts';

const nameOf = (words: readonly string[]): Form[] =>
  words.flatMap((_, from) =>
    words
      .slice(from, from + 4)
      .map((_, more) => ({ text: words.slice(from, from + more + 1).join(''), from, to: from + more })),
  );

/** Words that stand for themselves, with a count of how often any is compared with a part of the name. */
const reading = (...said: readonly string[]) => {
  let compared = 0;
  const only = (word: string) => ({
    get: (text: string) => {
      compared += 1;
      return text === word ? 0 : undefined;
    },
    keys: () => [word].values(),
  });
  const read = said.map((word): Reading => ({ alone: only(word), withNext: new Map() }));
  return { read, compared: () => compared };
};

const times = (count: number, word: string): string[] => Array.from({ length: count }, () => word);

describe('a name of the same short words again and again', () => {
  it('is compared with as many of them in a bounded number of steps, found or not', () => {
    const name = nameOf([...times(15, 'al'), 'bo']);
    const found = reading(...times(7, 'al'), 'bo');
    assert.equal(leastCost(found.read, name), 0);
    const missed = reading(...times(6, 'al'), 'bo', 'bo');
    assert.equal(leastCost(missed.read, name), Number.POSITIVE_INFINITY);
    // Each way to choose up to seven of fifteen, and not each order of them, which would be thousands of times as many.
    for (const { compared } of [found, missed]) assert.ok(compared() < 1_500_000, `${compared()}`);
  });

  it('is in the index by its first words, and by no more of them', () => {
    const index = openNameIndex();
    index.put('one', [times(34, 'al').join(' '), 'Smith', times(40, 'bo').join(' ')]);
    assert.deepEqual(index.fitting(['al', 'al', 'smith']), [{ key: 'one', cost: 0 }]);
    assert.deepEqual(index.fitting(times(7, 'bo')), [{ key: 'one', cost: 0 }]);
    assert.deepEqual(index.fitting(times(8, 'bo')), []);
  });
});
