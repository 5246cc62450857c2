import assert from 'node:assert/strict';
import type { Signed } from '../../../src/domain/consent/answer/what-is-signed.ts';
import type { Entry } from '../../../src/domain/consent/entry.ts';
import { statusOf } from '../../../src/domain/consent/status-of.ts';
import { complete, sampleEntry } from '../../support/sample-pupil.ts';
import { bornOn, fileOf, today } from './asking.ts';

const told = (...entries: readonly Entry[]) =>
  statusOf(fileOf(...entries), today).map(({ words, state }) => `${state}: ${words}`);

const lineOf = (what: Entry['kind'], ...entries: readonly Entry[]) =>
  statusOf(fileOf(...entries), today).find((line) => line.what === what);

describe('what is on file', () => {
  it('says that nothing is recorded, and what is missing', () => {
    assert.deepEqual(told(), [
      'missing: Referral form: not recorded',
      'missing: The school’s acknowledgement: not recorded',
      'missing: Signed consent form: not recorded',
      'plain: Photographs: not recorded',
      'plain: Youth support services: no limit recorded',
      'plain: Results at 16: no opt-out recorded',
      'plain: Withdrawal or objection: not recorded',
      'plain: Part not to be used: not recorded',
      'plain: Part in dispute: not recorded',
      'plain: Left the partnership: not recorded',
    ]);
  });

  it('says what there is, and since when', () => {
    const all = [
      ...complete,
      sampleEntry('photographs'),
      sampleEntry('photographs', { id: 'press', uses: ['press'], answer: 'refused' }),
      sampleEntry('photographs', { id: 'display', uses: ['display'], speaker: 'other-adult' }),
      sampleEntry('youth-support'),
      sampleEntry('results'),
      sampleEntry('withdrawal'),
      sampleEntry('restricted'),
      sampleEntry('challenged'),
      sampleEntry('left'),
    ];
    assert.deepEqual(told(...all), [
      'good: Referral form: 5 October 2026',
      'good: The school’s acknowledgement: 5 October 2026',
      'good: Signed consent form: mother, with parental responsibility, 5 October 2026',
      'plain: Photographs: yes for the website; no for the press; to be settled for a display; not recorded for social media, the prospectus and knowing who is who',
      'plain: Youth support services: only name, address and date of birth may go, 5 October 2026',
      'plain: Results at 16: results may not go, 5 October 2026',
      'attention: Withdrawal or objection: sharing with others (not decided yet), 5 October 2026',
      'attention: Part not to be used: 5 October 2026',
      'attention: Part in dispute: 5 October 2026',
      'attention: Left the partnership: 5 October 2026',
    ]);
  });

  it('says how it came and where it is kept', () => {
    assert.equal(lineOf('referral-form', ...complete)?.source, 'On paper');
    const kept = sampleEntry('referral-form', { keptAt: 'the grey cabinet' as Entry['keptAt'] });
    assert.equal(lineOf('referral-form', kept)?.source, 'On paper, kept at: the grey cabinet');
    assert.equal(lineOf('referral-form')?.source, undefined);
  });

  it('points at a signature that does not count', () => {
    const by = (responsibility: NonNullable<Signed['signature']>['responsibility']) =>
      lineOf('signature', sampleEntry('signature', { relation: 'grandparent', responsibility }));
    assert.deepEqual(
      (['yes', 'no', 'not-known'] as const).map((each) => by(each)?.state),
      ['good', 'attention', 'attention'],
    );
    assert.match(`${by('not-known')?.words}`, /grandparent, parental responsibility not known/);
  });

  it('says that what a parent said no longer counts from the 16th birthday on', () => {
    const file = bornOn(fileOf(sampleEntry('youth-support')), '2010-11-23');
    const stateOn = (day: string) => statusOf(file, day).find(({ what }) => what === 'youth-support')?.state;
    assert.deepEqual([stateOn('2026-11-22'), stateOn('2026-11-23')], ['plain', 'attention']);
  });

  it('says what there has not been since the pupil was referred again', () => {
    const again = [
      ...complete,
      sampleEntry('left', { on: '2026-10-30' }),
      sampleEntry('referral-form', { id: 'back', on: '2026-11-02' }),
    ];
    assert.deepEqual(told(...again).slice(0, 3), [
      'good: Referral form: 2 November 2026',
      'missing: The school’s acknowledgement: none since the pupil was referred again',
      'missing: Signed consent form: none since the pupil was referred again',
    ]);
  });

  it('says that everything withdrawn takes the consent for photographs with it', () => {
    const words = (of: 'sharing' | 'everything') =>
      lineOf('photographs', sampleEntry('photographs'), sampleEntry('withdrawal', { of }))?.words;
    assert.equal(words('everything'), 'Photographs: withdrawn with everything else, 5 October 2026');
    assert.match(`${words('sharing')}`, /yes for the website/);
  });

  it('says when it was decided that a withdrawal stands, and nothing more of one taken back', () => {
    const decided = (decision: 'stands' | 'taken-back') =>
      lineOf(
        'withdrawal',
        sampleEntry('withdrawal'),
        sampleEntry('withdrawal-decided', { decision, on: '2026-11-10' }),
      );
    assert.match(`${decided('stands')?.words}`, /stands since 10 November 2026/);
    assert.match(`${decided('taken-back')?.words}`, /not recorded/);
  });
});
