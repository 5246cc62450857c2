import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { allCards } from '../support/all-cards.ts';
import { cardText } from '../support/card-text.ts';
import { compactTexts, expandTexts, groupOf, type Rendering } from '../support/compact-texts.ts';

const folder = new URL('../approved/', import.meta.url);
const shared = 'every-card';
const cards = allCards();

const timesNamed = new Map<string, number>();
const renderings = cards.map(({ name, shown }): Rendering => {
  const times = (timesNamed.get(name) ?? 0) + 1;
  timesNamed.set(name, times);
  return { name: times === 1 ? name : `${name} (${times})`, text: cardText(shown) };
});
const groups = [...new Set(renderings.map(({ name }) => groupOf(name)))];

/** A dialogue's own title, and what every dialogue says, so that other words of theirs are one line of difference. */
const phrases = (): Map<string, Map<string, string>> => {
  const buttons = cards.find(({ visit }) => visit?.state === 'empty')?.shown;
  const trouble = cards.find(({ visit }) => visit?.state === 'wrong')?.shown;
  const everywhere = new Map([
    ['leave', buttons && /\[[^[\]]+\] \[[^[\]]+\]$/.exec(cardText(buttons))?.[0]],
    ['trouble', trouble && /^! .*$/m.exec(cardText(trouble))?.[0]],
  ]);
  const titles = cards.flatMap(({ name, visit }) =>
    visit ? [[groupOf(name), new Map([['title', visit.act.title]])]] : [],
  );
  return new Map([['', everywhere], ...titles] as [string, Map<string, string>][]);
};

/** To approve what has changed: `UPDATE_APPROVED=1 npx mocha test/teams/approved-cards.test.ts`, then read the diff. */
if (process.env['UPDATE_APPROVED'] === '1') {
  for (const file of readdirSync(folder)) rmSync(new URL(file, folder));
  for (const [group, text] of compactTexts(renderings, phrases()))
    writeFileSync(new URL(`${group || shared}.txt`, folder), text);
}

const approved = expandTexts(
  new Map(
    readdirSync(folder).map((file) => {
      const group = file.replace(/\.txt$/, '');
      return [group === shared ? '' : group, readFileSync(new URL(file, folder), 'utf8')];
    }),
  ),
);

/** Of many that read otherwise, a few say enough. */
const mostShown = 5;

describe('the cards read as approved', () => {
  for (const group of groups) {
    it(group, () => {
      const changed = renderings.filter(({ name, text }) => groupOf(name) === group && approved.get(name) !== text);
      const shown = changed.slice(0, mostShown);
      const whole = (textOf: (rendering: Rendering) => string) =>
        shown.map((each) => `=== ${each.name}\n${textOf(each)}\n`).join('\n');
      assert.equal(
        whole(({ text }) => text),
        whole(({ name }) => approved.get(name) ?? 'not approved yet'),
        `${changed.length} of ${group} read otherwise`,
      );
    });
  }

  it('and nothing is approved that no longer exists', () => {
    const names = new Set(renderings.map(({ name }) => name));
    assert.deepEqual(
      [...approved.keys()].filter((name) => !names.has(name)),
      [],
    );
  });
});
