import assert from 'node:assert/strict';
import { withoutFullStop } from '../../../../src/domain/request/letters/without-full-stop.ts';

describe('words before other punctuation', () => {
  const cases = [
    ['The case files of both mentors.', 'The case files of both mentors'],
    ['the school office', 'the school office'],
    ['Two sentences. And this. \n', 'Two sentences. And this'],
    ['And so on...', 'And so on...'],
    ['Is it?', 'Is it?'],
    ['', ''],
  ] as const;
  for (const [typed, bare] of cases)
    it(`“${typed.trim()}” is “${bare}”`, () => assert.equal(withoutFullStop(typed), bare));
});
