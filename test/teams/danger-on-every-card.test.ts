import assert from 'node:assert/strict';
import fc from 'fast-check';
import { breachKinds } from '../../src/domain/breach/report/breach-kinds.ts';
import { dataKinds, recipients } from '../../src/domain/breach/report/breach-report.ts';
import { containmentIds } from '../../src/domain/breach/report/containment.ts';
import { ways } from '../../src/domain/breach/report/ways.ts';
import { progress } from '../../src/teams/dialogues/advance.ts';
import { sumsOf } from '../../src/teams/dialogues/assess/severity-sums.ts';
import { catalogue } from '../../src/teams/dialogues/catalogue.ts';
import type { Dialogue, Setting } from '../../src/teams/dialogues/define-dialogue.ts';
import { dialogueCard } from '../../src/teams/dialogues/dialogue-card.ts';
import { brookvale, colleague, now } from '../support/cast.ts';
import { reported } from '../support/run-breach.ts';
import { draftOf, everyElement } from '../support/walk-dialogue.ts';

const setting = (about?: Setting['about']): Setting => ({
  organisation: brookvale,
  ...{ now, about, part: null, person: colleague('Dev Patel'), alike: [] },
});

/** Everything that a card says or offers; what was done already is on record and is no advice. */
const wordsOn = (dialogue: Dialogue, typed: Record<string, string>, step: string, there: Setting): string[] =>
  everyElement(dialogueCard(dialogue, draftOf(dialogue, { typed, step }), there).card)
    .flatMap((each) => [each['text'], each['title'], each['label']])
    .filter((words): words is string => typeof words === 'string' && !words.startsWith('Done already:'));

const speaksToThem = /\b[Aa]sk (whoever|them|it back|for it back)|\b[Cc]ollect\b|\bRecall\b|Contact (them|whoever)/;

const answers = fc.record({
  kind: fc.constantFrom(...breachKinds),
  way: fc.constantFrom('', ...ways),
  danger: fc.constantFrom('yes', 'not-sure'),
  summary: fc.constantFrom('It went wrong.', 'letter with mums new safe address went to her violent ex'),
  recipient: fc.constantFrom(...recipients),
  data: fc.subarray([...dataKinds], { minLength: 1 }).map((kinds) => kinds.join(',')),
  whose: fc.constantFrom('pupils', 'parents', 'staff'),
});

describe('every card of a report in danger', () => {
  for (const dialogue of [catalogue['report-breach'], catalogue['near-miss'], catalogue['start-drill']])
    it(`tells nobody to speak to whoever has it: ${dialogue.title}`, () => {
      let cards = 0;
      fc.assert(
        fc.property(answers, fc.boolean(), (given, isTicked) => {
          const contained = isTicked ? [...containmentIds(given.kind)].join(',') : '';
          const typed = { ...given, contained };
          for (const { id } of progress(dialogue, typed, setting()).steps) {
            // The check shows what was done already, as it was.
            if (id === 'check-answers' && isTicked) continue;
            cards += 1;
            for (const words of wordsOn(dialogue, typed, id, setting()))
              assert.doesNotMatch(words, speaksToThem, `${given.kind} by ${given.way} at ${id}`);
          }
        }),
        { numRuns: 300 },
      );
      assert.ok(cards > 300);
    });

  it('says without danger what the same card leaves out in danger', () => {
    const at = (danger: string) =>
      wordsOn(
        catalogue['report-breach'],
        { kind: 'wrong-recipient', way: 'e-mail', summary: 'It went wrong.', danger, data: 'location' },
        'contain',
        setting(),
      ).join(' ');
    assert.match(at('no'), speaksToThem);
    assert.doesNotMatch(at('not-sure'), speaksToThem);
  });
});

describe('what is suggested of a breach of which nobody has asked whether it is dangerous', () => {
  for (const kind of breachKinds)
    it(`is never that it will pass: ${kind}`, () => {
      for (const data of dataKinds) {
        const about = reported({
          kind,
          data: [data],
          people: 1,
          whose: ['staff'],
          protection: 'encrypted',
          recovered: 'yes',
        });
        const [severity] = sumsOf(undefined, setting(about));
        assert.doesNotMatch(severity?.result ?? '', /[Mm]inor|No harm/, data);
        assert.match(severity?.lines[0]?.words ?? '', /has not been asked/);
      }
    });
});

describe('the card that asks when', () => {
  it('asks of a supplier’s breach when the supplier told us, from when the 72 hours count', () => {
    const at = (kind: string) => wordsOn(catalogue['report-breach'], { kind }, 'when', setting()).join(' ');
    assert.match(at('supplier-told-us'), /72 hours from when the supplier told us.*Day the supplier told us/);
    assert.match(at('lost-device'), /from the moment it was noticed.*Day it was noticed/);
  });
});
