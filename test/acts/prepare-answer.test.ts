import assert from 'node:assert/strict';
import { actOf } from '../../src/acts/index.ts';
import { searched, withheldFrom } from '../domain/request/support.ts';
import { brookvale, maya, now } from '../support/cast.ts';

const [what] = actOf('prepare-answer').steps;
const shownOf = (lines: number): string => {
  const about = Array.from({ length: lines }).reduce(
    (before: ReturnType<typeof searched>) => withheldFrom(before),
    searched(),
  );
  return JSON.stringify(what?.render({}, { organisation: brookvale, now, about, part: null, person: maya }));
};

describe('what is shown of the work when an answer is put together', () => {
  it('says how much of it is left out', () => {
    assert.match(shownOf(3), /And 1 more of what is held back, on the page of the work/);
    assert.match(shownOf(5), /And 3 more of what is held back/);
    assert.doesNotMatch(shownOf(2), /more of what/);
  });
});
