import assert from 'node:assert/strict';
import { answerQuestion } from '../../src/teams/in-chat/answer-question.ts';
import { understand } from '../../src/teams/understand/understand.ts';
import { cardText } from '../support/card-text.ts';
import { brookvale, kestrel, maya, now } from '../support/cast.ts';

const asked = (words: string, person = maya): string => {
  const wanted = understand({ words, now });
  assert.ok(wanted.want === 'deadline', wanted.want);
  const needs = { organisations: [brookvale, kestrel], clock: { now: () => now } };
  return cardText(answerQuestion(needs, wanted.question, person));
};

describe('a question for a date in chat', () => {
  it('is answered with the day and how it was worked out', () => {
    const card = asked('When is a SAR received on 31 January due?');
    assert.match(card, /By law, reply by\n\* Monday 2 March 2026/);
    assert.match(card, /There is no 31 February, so 28 February 2026\.\nThat is a Saturday, so Monday 2 March 2026\./);
  });

  it('is answered by the policy of where the person works', () => {
    const words = 'SAR received on 6 February 2026, due when?';
    assert.match(asked(words), /The partnership’s policy/);
    assert.match(asked(words, { ...maya, organisation: kestrel.id }), /The trust’s data protection policy/);
    assert.doesNotMatch(asked(words, { ...maya, organisation: undefined }), /policy/);
  });

  it('is answered with the hours that are left', () => {
    const card = asked('72 hours from yesterday at 16:10?');
    assert.match(card, /Tell the ICO by \(42 h left\)\n\* Friday 20 November 2026, 16:10/);
  });
});
