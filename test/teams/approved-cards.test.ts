import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { allCards } from '../support/all-cards.ts';
import { cardText } from '../support/card-text.ts';

const folder = new URL('../approved/', import.meta.url);
const cards = allCards();
const groups = new Set(cards.map(({ name }) => name.split('/')[0] ?? ''));

/** A card that reads like one before it, save for the dialogue's own title, is named and not written out again. */
const firstNamed = new Map<string, string>();
const renderings = cards.map(({ name, shown, visit }) => {
  const text = cardText(shown);
  const title = visit?.act.title;
  const key = title === undefined ? text : text.replaceAll(title, '');
  const first = firstNamed.get(key);
  if (first === undefined) firstNamed.set(key, name);
  return { name, text: first === undefined ? text : `as ${first}` };
});

const rendering = (group: string): string =>
  renderings
    .filter(({ name }) => name.startsWith(`${group}/`))
    .map(({ name, text }) => `=== ${name}\n${text}\n`)
    .join('\n');

/** To approve what has changed: `UPDATE_APPROVED=1 npx mocha test/teams/approved-cards.test.ts`, then read the diff. */
const isUpdating = process.env['UPDATE_APPROVED'] === '1';

describe('the cards read as approved', () => {
  for (const group of groups) {
    it(group, () => {
      const file = new URL(`${group}.txt`, folder);
      if (isUpdating) writeFileSync(file, rendering(group));
      assert.equal(rendering(group), readFileSync(file, 'utf8'));
    });
  }

  it('and nothing is approved that no longer exists', () => {
    assert.deepEqual(readdirSync(folder).sort(), [...groups].map((group) => `${group}.txt`).sort());
  });
});
