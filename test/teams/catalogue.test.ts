import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dialogueIds } from '../../src/teams/buttons.ts';
import { dayBeside, inputIds } from '../../src/teams/cards/read-inputs.ts';
import { advance, progress } from '../../src/teams/dialogues/advance.ts';
import { catalogue } from '../../src/teams/dialogues/catalogue.ts';
import { dialogueCard } from '../../src/teams/dialogues/dialogue-card.ts';
import { visitsOf } from '../support/all-cards.ts';
import { inputsOf } from '../support/walk-dialogue.ts';

const cards = new URL('../../cards/', import.meta.url);
const sources = new URL('../../src/teams/', import.meta.url);

/** Paths below a folder, without their ending. */
const filesIn = (folder: URL, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => path.slice(0, -ending.length));

const foldersIn = (folder: URL): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => name);

const templatesUsed = filesIn(sources, '.ts').flatMap((path) =>
  [...readFileSync(new URL(`${path}.ts`, sources), 'utf8').matchAll(/defineCard\(\s*'([^']+)'/g)].map(
    ([, used]) => used,
  ),
);

describe('the catalogue', () => {
  it('has every dialogue once, under its own id', () => {
    assert.deepEqual(Object.keys(catalogue), [...dialogueIds]);
    for (const [id, dialogue] of Object.entries(catalogue)) assert.equal(dialogue.id, id);
  });

  it('has a line for each folder of dialogues', () => {
    assert.deepEqual(foldersIn(new URL('dialogues/', sources)).sort(), [...dialogueIds].sort());
  });

  it('has cards in folders named as its dialogues, beside those that are shared', () => {
    const known: readonly string[] = [...dialogueIds, 'shared', 'notices', 'pupil'];
    assert.deepEqual(
      foldersIn(cards).filter((folder) => !known.includes(folder)),
      [],
    );
  });

  it('uses each template once, and no template that is not there', () => {
    assert.deepEqual(templatesUsed.sort(), filesIn(cards, '.json').sort());
  });
});

for (const dialogue of Object.values(catalogue)) {
  describe(`the dialogue “${dialogue.title}”`, () => {
    const visits = visitsOf(dialogue);

    it('asks for every field of its form, and nobody for one twice', () => {
      // A day is asked for together with its moment.
      const asked = new Set(
        dialogue.steps.flatMap(({ asks }) =>
          asks.flatMap((field) => [field, dayBeside(dialogue.form, field) ?? field]),
        ),
      );
      assert.deepEqual([...asked].sort(), Object.keys(dialogue.form.shape).sort());
      // Steps that stand for each other may ask for the same.
      for (const visit of visits) {
        const together = progress(dialogue, visit.filled.typed, visit.setting).steps.flatMap(({ asks }) => asks);
        assert.deepEqual(together, [...new Set(together)]);
      }
    });

    it('has steps with ids of their own, and names to choose them by', () => {
      const ids = dialogue.steps.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const id of ids) assert.match(id, /^[a-z]+(-[a-z]+)*$/);
      assert.equal(new Set(dialogue.steps.map(({ name }) => name)).size, ids.length);
    });

    it('needs only what the same step asks for', () => {
      for (const { needs, asks } of dialogue.steps)
        assert.deepEqual(
          needs.filter((field) => !asks.includes(field)),
          [],
        );
    });

    it('keeps the times of fields that it has', () => {
      assert.deepEqual(
        dialogue.timed.filter((field) => !(field in dialogue.form.shape)),
        [],
      );
    });

    it('has on each card the inputs for what the step asks, and beside them only the choice of an answer to change', () => {
      for (const { step, setting, empty } of visits) {
        // A step that stands there because of its own answer alone has no card without it.
        if (!progress(dialogue, empty.typed, setting).steps.some(({ id }) => id === step.id)) continue;
        const ids = inputsOf(dialogueCard(dialogue, empty, setting).card).map(({ id }) => id);
        const expected = step.asks.flatMap((field) => inputIds(dialogue.form, field));
        assert.deepEqual(ids.filter((id) => id !== 'change').sort(), expected.sort(), step.id);
      }
    });

    it('can be sent at the end of every way through it', () => {
      const atLast = visits.filter(({ step }) => step.id === dialogue.steps.at(-1)?.id);
      // Where the last of its steps is for a few only, every other way ends before it.
      const endsBefore = ({ step, filled, setting }: (typeof visits)[number]) =>
        progress(dialogue, filled.typed, setting).steps.at(-1)?.id === step.id;
      const ends = atLast.length > 0 ? atLast : visits.filter(endsBefore);
      assert.ok(ends.length > 0);
      for (const { filled, setting } of ends) {
        const sent = advance(dialogue, filled, { press: 'send', typed: null, setting });
        assert.ok(sent.result === 'finish' && dialogue.form.safeParse(sent.answers).success);
      }
    });
  });
}
