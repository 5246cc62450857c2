import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import type { About, Act } from '../../src/acts/act.ts';
import { actOf, acts } from '../../src/acts/index.ts';
import { isToldAtOnce } from '../../src/acts/told-at-once.ts';
import { withoutAForm } from '../../src/acts/without-a-form.ts';
import { breachEvents } from '../../src/domain/breach/revise-breach.ts';
import { pupilEvents } from '../../src/domain/consent/revise-pupil.ts';
import { questionEvents } from '../../src/domain/question/revise-question.ts';
import { requestEvents } from '../../src/domain/request/machine.ts';
import { dayBeside, inputIds } from '../../src/teams/card/read-inputs.ts';
import { advance, progress } from '../../src/teams/draft/advance.ts';
import { formCard } from '../../src/teams/draft/form-card.ts';
import { allCards, ordinary, visitsOf } from '../support/all-cards.ts';
import { maya } from '../support/cast.ts';
import { everyElement, inputsOf } from '../support/walk-dialogue.ts';

const folders = new URL('../../src/acts/', import.meta.url);

/** The acts that have a file, or a folder with a file, of their own name. */
const actsIn = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, folders)).map((name) => name.replace(/\.ts$/, ''));

const folderFor: Readonly<Record<About, string>> = {
  nothing: 'alone',
  report: 'about-a-breach',
  breach: 'about-a-breach',
  request: 'about-a-request',
  pupil: 'about-a-pupil',
  question: 'about-a-question',
};

const allShown = allCards();
const actIds: readonly string[] = acts.map(({ id }) => id);

describe('the acts', () => {
  it('have each an id of their own', () => {
    assert.deepEqual(actIds, [...new Set(actIds)]);
  });

  it('say which events are told at once, because others may have to stop or to act', () => {
    const events = [...breachEvents, ...requestEvents, ...pupilEvents, ...questionEvents, 'report-withdrawn'];
    assert.deepEqual(events.filter(isToldAtOnce).toSorted(), [
      'assessed',
      'awareness-recorded',
      'closed',
      'delivered',
      'disclosure-decided',
      'ico-told',
      'people-told',
      'refused',
      'reopened',
      'report-withdrawn',
      'restricted',
      'sent-back',
    ]);
  });

  it('have each a file, in the folder of what they are about', () => {
    for (const folder of new Set(Object.values(folderFor)))
      assert.deepEqual(
        actsIn(folder).sort(),
        acts
          .filter(({ about }) => folderFor[about] === folder)
          .map(({ id }) => id)
          .sort(),
      );
  });

  it('are there for every button that begins one', () => {
    const carried = allShown.flatMap(({ shown }) => everyElement(shown.card)).map(({ data }) => data);
    const begun = (carried as (Readonly<Record<string, unknown>> | undefined)[])
      .filter((data) => data?.['do'] === 'start')
      .flatMap((data) => data?.['dialogue'] ?? []);
    // Where one of several is to be chosen, the choice arrives in place of what the button carries.
    const chosen = allShown
      .flatMap(({ shown }) => inputsOf(shown.card))
      .filter(({ id }) => id === 'dialogue')
      .flatMap(({ choices = [] }) => choices.map(({ value }) => value));
    assert.ok(begun.length > 100 && chosen.length > 0);
    assert.deepEqual(
      [...begun, ...chosen].filter((id) => !actIds.includes(String(id))),
      [],
    );
  });

  it('have the words of everything that can happen to a case, each in one place', () => {
    const worded = [...acts.flatMap(({ events }) => Object.keys(events)), ...Object.keys(withoutAForm)];
    const happens = [...new Set<string>([...breachEvents, ...requestEvents, ...pupilEvents, ...questionEvents])];
    assert.deepEqual(
      happens.filter((event) => worded.filter((each) => each === event).length !== 1),
      [],
    );
  });

  /** Whether a card of theirs shows what people wrote in the case, beside or in its inputs as they are filled in at first. */
  const showsTheCase = (act: Act): boolean =>
    visitsOf(act, ordinary, maya.name, { tick: 'some', type: () => 'MARKER' }).some(({ empty, setting }) => {
      const atStart = setting.about ? act.typedFromCase(setting.about, setting.part) : {};
      const typed = { ...atStart, ...act.typedAtStart(setting), ...empty.typed };
      return JSON.stringify(formCard(act, { ...empty, typed }, setting).card).includes('MARKER');
    });

  it('show the words of the case where they are said to read a page of it', () => {
    for (const id of ['correct-report', 'assess', 'settle-identity', 'record-signature'] as const)
      assert.ok(showsTheCase(actOf(id)), id);
  });

  for (const act of acts.filter(({ about, reads }) => about !== 'nothing' && reads === 'nothing'))
    it(`show no words of the case where opening leaves no line: ${act.id}`, () => {
      assert.equal(showsTheCase(act), false);
    });
});

for (const act of acts) {
  describe(`the act “${act.title}”`, () => {
    const visits = visitsOf(act);

    it('asks for every field of its form, and nobody for one twice', () => {
      // A day is asked for together with its moment.
      const asked = new Set(
        act.steps.flatMap(({ asks }) => asks.flatMap((field) => [field, dayBeside(act.form, field) ?? field])),
      );
      assert.deepEqual([...asked].sort(), Object.keys(act.form.shape).sort());
      // Steps that stand for each other may ask for the same.
      for (const visit of visits) {
        const together = progress(act, visit.filled.typed, visit.setting).steps.flatMap(({ asks }) => asks);
        assert.deepEqual(together, [...new Set(together)]);
      }
    });

    it('has steps with ids of their own, and names to choose them by', () => {
      const ids = act.steps.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const id of ids) assert.match(id, /^[a-z]+(-[a-z]+)*$/);
      assert.equal(new Set(act.steps.map(({ name }) => name)).size, ids.length);
    });

    it('needs only what the same step asks for', () => {
      for (const { needs, asks } of act.steps)
        assert.deepEqual(
          needs.filter((field) => !asks.includes(field)),
          [],
        );
    });

    it('keeps the times of fields that it has', () => {
      assert.deepEqual(
        act.timed.filter((field) => !(field in act.form.shape)),
        [],
      );
    });

    it('has on each card the inputs for what the step asks, and beside them only the choice of an answer to change', () => {
      for (const { step, setting, empty } of visits) {
        // A step that stands there because of its own answer alone has no card without it.
        if (!progress(act, empty.typed, setting).steps.some(({ id }) => id === step.id)) continue;
        const ids = inputsOf(formCard(act, empty, setting).card).map(({ id }) => id);
        const expected = step.asks.flatMap((field) => inputIds(act.form, field));
        assert.deepEqual(ids.filter((id) => id !== 'change').sort(), expected.sort(), step.id);
      }
    });

    it('can be sent at the end of every way through it', () => {
      const atLast = visits.filter(({ step }) => step.id === act.steps.at(-1)?.id);
      // Where the last of its steps is for a few only, every other way ends before it.
      const endsBefore = ({ step, filled, setting }: (typeof visits)[number]) =>
        progress(act, filled.typed, setting).steps.at(-1)?.id === step.id;
      const ends = atLast.length > 0 ? atLast : visits.filter(endsBefore);
      assert.ok(ends.length > 0);
      for (const { filled, setting } of ends) {
        const sent = advance(act, filled, { press: 'send', typed: null, setting });
        assert.ok(sent.result === 'finish' && act.form.safeParse(sent.answers).success);
      }
    });
  });
}
