import assert from 'node:assert/strict';
import type { Draft } from '../../src/desk/ports/drafts.ts';
import type { FormNeeds } from '../../src/teams/draft/open-draft.ts';
import { answerDate } from '../../src/teams/in-chat/answer-date.ts';
import { understand } from '../../src/teams/understand/understand.ts';
import { cardText } from '../support/card-text.ts';
import { brookvale, kestrel, maya, now } from '../support/cast.ts';

const kept: Draft[] = [];
const needs = {
  ...{ organisations: [brookvale, kestrel], clock: { now: () => now }, newId: () => 'kept' },
  drafts: {
    create: (draft: Draft) => {
      kept.push(draft);
      return Promise.resolve();
    },
  },
} as unknown as FormNeeds;

const asked = async (words: string, person = maya): Promise<string> => {
  const wanted = understand({ words, now });
  assert.ok(wanted.want === 'deadline', wanted.want);
  return cardText(await answerDate(needs, wanted, { words: '', person }));
};

describe('a question for a date in chat', () => {
  it('is answered with the day and how it was worked out', async () => {
    const card = await asked('When is a SAR received on 31 January due?');
    assert.match(card, /By law, reply by\n\* Monday 2 March 2026/);
    assert.match(card, /There is no 31 February, so 28 February 2026\.\nThat is a Saturday, so Monday 2 March 2026\./);
  });

  it('is answered by the policy of where the person works', async () => {
    const words = 'SAR received on 6 February 2026, due when?';
    assert.match(await asked(words), /The partnership’s policy/);
    assert.match(await asked(words, { ...maya, organisation: kestrel.id }), /The trust’s data protection policy/);
    assert.doesNotMatch(await asked(words, { ...maya, organisation: undefined }), /policy/);
  });

  it('is answered with the hours that are left', async () => {
    const card = await asked('72 hours from yesterday at 16:10?');
    assert.match(card, /Tell the ICO by \(42 h left\)\n\* Friday 20 November 2026, 16:10/);
  });

  it('offers to log the request that the words tell of, and keeps them for it', async () => {
    kept.length = 0;
    const words = 'SAR came in on the last day of term from a mum, do we get extra time for the holidays';
    const card = await asked(words);
    assert.match(card, /When was it received\?[\s\S]*school holidays give no more time[\s\S]*\[\[Log a request\]\]/);
    assert.equal(kept[0]?.dialogue, 'log-request');
    assert.equal(kept[0]?.typed['wants'], words);
    assert.equal(kept[0]?.typed['matter'], 'access');
    assert.equal(kept[0]?.typed['receivedOn'], '');
    await asked('When is a SAR received on 31 January due?');
    assert.equal(kept[1]?.typed['receivedOn'], '2026-01-31');
  });

  it('offers no such thing where nothing has come that is logged', async () => {
    kept.length = 0;
    for (const words of [
      '72 hours from yesterday at 16:10?',
      'when is a record to be destroyed of a pupil born on 3 May 2010',
      'when is it due?',
    ])
      assert.doesNotMatch(await asked(words), /Log a request/);
    assert.deepEqual(
      kept.filter(({ dialogue }) => dialogue === 'log-request'),
      [],
    );
  });
});
