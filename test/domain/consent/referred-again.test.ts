import assert from 'node:assert/strict';
import type { Entry } from '../../../src/domain/consent/entry.ts';
import { inFile } from '../../../src/domain/consent/pupil-file.ts';
import { statusOf } from '../../../src/domain/consent/status-of.ts';
import { complete, sampleEntry } from '../../support/sample-pupil.ts';
import { ask, bornOn, fileOf, photograph, shareWith } from './asking.ts';

const atSixteen = '2010-03-14';

/** Left in July, and all three papers anew since. */
const again = (...before: readonly Entry[]) => {
  const anew = complete.map((each) => ({ ...each, id: `${each.kind} anew`, on: '2026-10-05' }));
  const early = [...complete, ...before].map((each) => ({ ...each, on: '2026-02-02' }));
  return fileOf(...early, sampleEntry('left', { on: '2026-07-10' }), ...anew);
};

describe('a pupil who left and was referred again', () => {
  it('is asked anew about photographs; a no from before stands', () => {
    assert.equal(ask(again(sampleEntry('photographs')), photograph('website')).answer, 'not-recorded');
    const refused = sampleEntry('photographs', { answer: 'refused' });
    assert.equal(ask(again(refused), photograph('website')).answer, 'no');
    const file = again(sampleEntry('photographs'));
    const anew = {
      ...file,
      ...inFile({ entries: [...file.entries, sampleEntry('photographs', { on: '2026-10-06' })] }),
    };
    assert.equal(ask(anew, photograph('website')).answer, 'yes');
  });

  it('is as one of whom nothing is recorded for youth support services; “basics only” from before stands', () => {
    const everything = sampleEntry('youth-support', { instruction: 'everything' });
    assert.match(ask(again(everything), shareWith('youth-support')).reason, /^No limit is recorded/);
    assert.equal(ask(again(sampleEntry('youth-support')), shareWith('youth-support')).answer, 'only');
    const byPupil = sampleEntry('youth-support', { instruction: 'everything', speaker: 'pupil', on: '2026-05-04' });
    const file = again();
    const grown = bornOn({ ...file, ...inFile({ entries: [byPupil, ...file.entries] }) }, atSixteen);
    assert.match(`${ask(grown, shareWith('youth-support')).next}`, /^Ask the pupil before you share/);
  });

  it('is as one of whom nothing is recorded about results; an opt-out from before stands', () => {
    const toCollege = shareWith('post-16-provider', { what: 'exam-results' });
    const mayGo = sampleEntry('results', { choice: 'may-go' });
    assert.match(ask(again(mayGo), toCollege).reason, /^No opt-out is recorded/);
    assert.equal(ask(again(sampleEntry('results')), toCollege).answer, 'no');
    assert.equal(ask(again(sampleEntry('results'), mayGo), toCollege).answer, 'no');
    const lines = statusOf(again(mayGo), '2026-11-23').map(({ words }) => words);
    assert.ok(lines.includes('Results at 16: what was said no longer counts, 2 February 2026'), lines.join('\n'));
  });
});
