import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkVector, readVectors } from '../../vectors/check-vectors.ts';
import { vectorKinds } from '../../vectors/vector-kinds.ts';

const vectors = readVectors(readFileSync(new URL('../../vectors/deadlines.json', import.meta.url), 'utf8'));

describe('the deadline vectors', () => {
  for (const vector of vectors) {
    it(`${vector.kind}: ${vector.why}`, () => {
      const checked = checkVector(vector);
      assert.deepEqual(checked.passed ? vector.expected : checked.got, vector.expected);
    });
  }

  it('have cases of every kind that can be answered', () => {
    const kinds = new Set(vectors.map(({ kind }) => kind));
    assert.deepEqual([...kinds].toSorted(), Object.keys(vectorKinds).toSorted());
  });

  it('fail for a kind that is unknown, an input that is wrong, and an answer that is expected of nothing', () => {
    const [first] = vectors;
    assert.ok(first);
    for (const wrong of [{ kind: 'sar_two_months' }, { input: { aware_local: 'noon' } }, { expected: {} }]) {
      assert.equal(checkVector({ ...first, ...wrong }).passed, false);
    }
    assert.equal(checkVector({ ...first, expected: { ...first.expected, due_on_the_moon: null } }).passed, false);
  });
});
