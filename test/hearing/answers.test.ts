import assert from 'node:assert/strict';
import { policyNames } from '../../src/domain/policies/index.ts';
import { answersTo, library } from '../../src/hearing/answers.ts';

/** Syllables as the ear counts them, near enough: groups of vowels, without a silent e at the end. */
const syllables = (word: string): number =>
  Math.max(
    1,
    (
      word
        .toLowerCase()
        .replace(/(?:[^laeiouy]e|ed|es)$/, '')
        .match(/[aeiouy]+/g) ?? []
    ).length,
  );

/** Flesch and Kincaid’s grade: the years of school that it takes to read a text. */
const gradeOf = (text: string): number => {
  const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const sentences = text.split(/[.!?:]+(?:\s|$)|\n\n/).filter((each) => /\p{L}/u.test(each)).length;
  const all = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (all / words.length) - 15.59;
};

describe('the library of answers', () => {
  it('has each answer once, under a name of its own', () => {
    assert.equal(new Set(library.map(({ id }) => id)).size, library.length);
    assert.equal(new Set(library.map(({ name }) => name)).size, library.length);
  });

  it('knows how each question is asked in many ways, and no way twice', () => {
    for (const { id, asked } of library) assert.ok(asked.length >= 8, id);
    const all = library.flatMap(({ asked }) => asked.map((each) => each.toLowerCase()));
    assert.equal(new Set(all).size, all.length);
  });

  it('gives each policy one answer at most, each with its source', () => {
    for (const { id, answers } of library) {
      const policies = answers.flatMap((each) => each.for);
      assert.equal(new Set(policies).size, policies.length, id);
      assert.ok(
        policies.every((each) => policyNames.includes(each)),
        id,
      );
      for (const { source } of answers) assert.match(source, /\d|notice|guidance|This tool/, `${id}: ${source}`);
    }
  });

  it('can be read by a nine-year-pupil’s measure', () => {
    for (const { id, answers } of library) {
      for (const { text } of answers) {
        assert.ok(gradeOf(text) <= 9, `${id}: grade ${gradeOf(text).toFixed(1)}`);
        assert.ok(text.split(/\s+/).length <= 90, id);
      }
    }
  });

  it('is found by the questions that it lists, mostly first', () => {
    const place = { policy: 'seips', organisation: 'brookvale', kept: [] } as const;
    const asked = library
      .filter(({ answers }) => answers.some((each) => each.for.includes('seips')))
      .flatMap(({ id, asked: ways }) => ways.map((words) => ({ id, found: answersTo(words, place).answers })));
    const first = asked.filter(({ id, found }) => found[0]?.id === id).length;
    const shown = asked.filter(({ id, found }) => found.some((each) => each.id === id)).length;
    assert.ok(first / asked.length > 0.85, `${first / asked.length}`);
    assert.ok(shown / asked.length > 0.95, `${shown / asked.length}`);
  });
});
