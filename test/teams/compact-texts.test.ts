import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compactTexts, expandTexts, type Rendering } from '../support/compact-texts.ts';
import { changesBetween, withChanges } from '../support/line-changes.ts';

/** Few different lines, so that they repeat, stand in for labels, answers and buttons, and look like the notes' own marks. */
const line = fc.constantFrom(
  ...['banner: Lost', '# Lost', '* Next', '* Next one', 'Rest', 'Rest a while', '+ more', '- less', '~ so', '---'],
  ...[
    '  Who?',
    '  [_Say who_]',
    '  [Priya Nair]',
    '  ( ) Yes',
    '  (x) Yes',
    '  [ ] No',
    '=',
    '[[Next]] [Later] [Cancel]',
  ],
  ...['… to', ' + more', '  ', '* ', 'Report a loss'].map((each) => `${each}.`),
);
const lines = fc.array(line, { minLength: 1, maxLength: 12 });

const written = fc
  .array(fc.record({ group: fc.constantFrom('report', 'assess'), lines }), { maxLength: 14 })
  .map((all) =>
    all.map((each, at): Rendering => ({ name: `${each.group}/step ${at}, empty`, text: each.lines.join('\n') })),
  );

const phrases = new Map([
  ['', new Map([['leave', '[Later] [Cancel]']])],
  ['report', new Map([['title', 'Report a loss']])],
]);

describe('approved texts, written as what differs', () => {
  it('give back every list of lines from another and what differs', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        assert.deepEqual(withChanges(before, changesBetween(before, after)), after);
      }),
      { numRuns: 2000 },
    );
  });

  it('give back exactly what was approved', () => {
    fc.assert(
      fc.property(written, (renderings) => {
        const told = expandTexts(compactTexts(renderings, phrases));
        assert.deepEqual(
          Object.fromEntries(told),
          Object.fromEntries(renderings.map(({ name, text }) => [name, text])),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('say a state whole, another by its differing lines, and name a third that reads the same', () => {
    const text =
      'banner: Lost\n# What was lost?\n  What?\n  [_Say what_]\n  ( ) Known\n  ( ) Not known\n[[Next]] [Later] [Cancel]';
    const states = [
      { name: 'report/what, empty', text },
      { name: 'report/what, filled', text: text.replace('_Say what_', 'A bag') },
      { name: 'report/what, again', text },
      { name: 'assess/what', text: text.replace('( ) Not known', '( ) Not known\n! Choose one.') },
    ];
    const files = compactTexts(states, phrases);
    assert.deepEqual(files.get('report')?.split('\n'), [
      '{title}: Report a loss',
      '',
      '=== what, empty',
      '== what, again',
      'banner: Lost ⏎ # What was lost?',
      '  What? ⏎   [_Say what_]',
      '  ( ) Known ⏎   ( ) Not known',
      '[[Next]] {leave}',
      '=== what, filled, like: what, empty',
      '~   [‹_Say what_ → A bag›]',
      '',
    ]);
    assert.deepEqual(files.get('assess')?.split('\n'), [
      '=== what, like: report/what, empty',
      '    ( ) Not known ⏎ + ! Choose one.',
      '',
    ]);
  });

  it('refuse a text that holds one of their own marks', () => {
    for (const mark of ['‹', '›', '⏎', '{title}', ' → ', '\n\n', '\n=== a'])
      assert.throws(
        () => compactTexts([{ name: 'report/what', text: `A${mark}B` }], phrases),
        /no approved text can hold/,
      );
  });
});
