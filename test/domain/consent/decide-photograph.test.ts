import assert from 'node:assert/strict';
import type { Entry } from '../../../src/domain/consent/entry.ts';
import { photographUses } from '../../../src/domain/consent/question.ts';
import { complete, sampleEntry } from '../../support/sample-pupil.ts';
import { ask, bornOn, fileOf, photograph, without } from './asking.ts';

const given = sampleEntry('photographs');
const promotional = photographUses.filter((use) => use !== 'identification');
const said = (over: Partial<typeof given>) => sampleEntry('photographs', { id: `${over.on}`, ...over });

describe('a photograph', () => {
  for (const use of promotional) {
    const rows: readonly (readonly [what: string, entries: readonly Entry[], answer: string])[] = [
      ['consent to that use', [said({ uses: [use] })], 'yes'],
      ['consent to all uses', [said({ uses: [...photographUses] })], 'yes'],
      ['nothing', [], 'not-recorded'],
      ['a refusal', [said({ uses: [use], answer: 'refused' })], 'no'],
      [
        'consent, then its withdrawal',
        [said({ uses: [use] }), said({ uses: [use], answer: 'withdrawn', on: '2026-11-02' })],
        'no',
      ],
      ['consent to every other use', [said({ uses: photographUses.filter((each) => each !== use) })], 'no'],
      ['consent by somebody without parental responsibility', [said({ uses: [use], speaker: 'other-adult' })], 'no'],
    ];
    for (const [what, entries, answer] of rows) {
      it(`for ${use} is ${answer} with ${what} on file`, () => {
        const asked = ask(fileOf(...complete, ...entries), photograph(use));
        assert.equal(asked.answer, answer);
        assert.ok(asked.clauses.includes('School’s privacy notice, photographs'));
      });
    }
  }

  it('to know who is who is asked about where nothing is recorded, and a refusal holds', () => {
    const question = photograph('identification');
    assert.equal(ask(fileOf(...complete), question).answer, 'ask-first');
    assert.equal(ask(fileOf(...complete, given), question).answer, 'ask-first');
    assert.equal(ask(fileOf(...complete, said({ uses: ['identification'] })), question).answer, 'yes');
    assert.equal(
      ask(fileOf(...complete, said({ uses: ['identification'], answer: 'refused' })), question).answer,
      'no',
    );
  });

  it('may be used again when consent is given anew', () => {
    const file = fileOf(
      ...complete,
      given,
      said({ answer: 'withdrawn', on: '2026-11-02' }),
      said({ on: '2026-11-16' }),
    );
    const answers = ['2026-11-01', '2026-11-02', '2026-11-16'].map(
      (day) => ask(file, photograph('website'), day).answer,
    );
    assert.deepEqual(answers, ['yes', 'no', 'yes']);
  });

  it('is not used on anybody’s yes over the other’s no', () => {
    const rows = [
      ['parent', 'pupil', 'no'],
      ['pupil', 'parent', 'no'],
      ['parent', 'other-adult', 'no'],
    ] as const;
    for (const [yes, no, answer] of rows) {
      const file = fileOf(
        ...complete,
        said({ speaker: yes }),
        said({ speaker: no, answer: 'refused', on: '2026-11-02' }),
      );
      assert.equal(ask(file, photograph('website')).answer, answer, `${yes}, then ${no}`);
    }
    for (const [no, yes, answer] of [
      ['parent', 'pupil', 'ask-first'],
      ['pupil', 'parent', 'ask-first'],
      ['other-adult', 'parent', 'yes'],
    ] as const) {
      const file = fileOf(
        ...complete,
        said({ speaker: no, answer: 'refused' }),
        said({ speaker: yes, on: '2026-11-02' }),
      );
      assert.equal(ask(file, photograph('website')).answer, answer, `${no}, then ${yes}`);
    }
  });

  it('needs more than a child’s own yes until the 13th birthday', () => {
    const file = fileOf(...complete, said({ speaker: 'pupil' }));
    assert.equal(ask(bornOn(file, '2013-11-24'), photograph('website')).answer, 'ask-first');
    assert.equal(ask(bornOn(file, '2013-11-23'), photograph('website')).answer, 'yes');
  });

  it('waits for the papers', () => {
    for (const missing of ['referral-form', 'acknowledgement', 'signature'] as const) {
      const { answer, next } = ask(fileOf(...without(complete, missing), given), photograph('website'));
      assert.equal(answer, 'no', missing);
      assert.match(`${next}`, /^Get what is missing/);
    }
  });

  it('is asked about once the pupil has left', () => {
    const file = fileOf(...complete, given, sampleEntry('left', { on: '2026-11-13' }));
    assert.equal(ask(file, photograph('website'), '2026-11-12').answer, 'yes');
    assert.equal(ask(file, photograph('website'), '2026-11-13').answer, 'ask-first');
  });

  it('is touched by what is withdrawn of the rest', () => {
    const answerAfter = (of: 'sharing' | 'everything') =>
      ask(fileOf(...complete, given, sampleEntry('withdrawal', { of })), photograph('website')).answer;
    assert.equal(answerAfter('sharing'), 'ask-first');
    assert.equal(answerAfter('everything'), 'no');
  });
});
