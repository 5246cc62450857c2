import assert from 'node:assert/strict';
import { recordYouthSupport, whoseToSay, youthSupportForm } from '../../../src/domain/consent/youth-support.ts';
import { decidingAbout } from '../../support/deciding-pupil.ts';
import { accepted, refusedAs } from '../../support/run-breach.ts';
import { jordan, samplePupil } from '../../support/sample-pupil.ts';

const bornOn = (day: string) => samplePupil({ pupil: { ...jordan, bornOn: day } as typeof jordan });
const said = (over: Partial<Record<string, string>> = {}) =>
  youthSupportForm.parse({ speaker: 'parent', instruction: 'basic-only', on: '2026-11-20', source: 'paper', ...over });

describe('an instruction about youth support services', () => {
  for (const [day, whose] of [
    ['2023-11-20', 'nobody-yet'],
    ['2023-11-21', 'parent'],
    ['2026-11-20', 'parent'],
    ['2026-11-21', 'pupil'],
    ['2030-11-20', 'pupil'],
    ['2030-11-21', 'nobody-any-more'],
  ] as const) {
    it(`is for ${whose} to give on ${day}, of somebody born on 21 November 2010`, () => {
      assert.equal(whoseToSay('2010-11-21', day), whose);
    });
  }

  it('says by which reading somebody born on 29 February is 13', () => {
    const outcome = recordYouthSupport({ ...decidingAbout(bornOn('2012-02-29')), said: said({ on: '2025-02-27' }) });
    assert.match(outcome.ok ? '' : outcome.words, /13 on 28 February 2025\..*Whoever was born on 29 February/);
  });

  it('is a parent’s on the last day before the 16th birthday', () => {
    const { record } = accepted(recordYouthSupport({ ...decidingAbout(bornOn('2010-11-21')), said: said() }));
    const [recorded] = record.entries;
    assert.equal(recorded?.kind === 'youth-support' && recorded.instruction, 'basic-only');
    assert.equal(record.history.at(-1)?.what, 'youth-support-recorded');
  });

  it('is not taken from a parent from the 16th birthday on, and says whom to ask', () => {
    const outcome = recordYouthSupport({ ...decidingAbout(bornOn('2010-11-21')), said: said({ on: '2026-11-21' }) });
    assert.equal(refusedAs(outcome), 'not-theirs-to-say');
    assert.match(outcome.ok ? '' : outcome.words, /16 on 21 November 2026.*Ask the pupil/);
  });

  it('is the pupil’s to give from the 16th birthday on, and not before', () => {
    const asked = decidingAbout(bornOn('2010-11-21'));
    accepted(recordYouthSupport({ ...asked, said: said({ on: '2026-11-21', speaker: 'pupil' }) }));
    assert.equal(refusedAs(recordYouthSupport({ ...asked, said: said({ speaker: 'pupil' }) })), 'not-theirs-to-say');
  });

  it('does not apply before the 13th birthday', () => {
    assert.equal(
      refusedAs(recordYouthSupport({ ...decidingAbout(bornOn('2014-01-01')), said: said() })),
      'not-theirs-to-say',
    );
  });

  it('no longer applies from the 20th birthday on, and says since when', () => {
    const outcome = recordYouthSupport({
      ...decidingAbout(bornOn('2006-11-20')),
      said: said({ speaker: 'pupil' }),
    });
    assert.equal(refusedAs(outcome), 'not-theirs-to-say');
    assert.match(outcome.ok ? '' : outcome.words, /20 on 20 November 2026/);
    accepted(recordYouthSupport({ ...decidingAbout(bornOn('2006-11-21')), said: said({ speaker: 'pupil' }) }));
  });

  it('is not of a day that has not come', () => {
    const ahead = said({ on: '2026-11-24', speaker: 'pupil' });
    assert.equal(refusedAs(recordYouthSupport({ ...decidingAbout(bornOn('2010-11-21')), said: ahead })), 'wrong-day');
  });
});
