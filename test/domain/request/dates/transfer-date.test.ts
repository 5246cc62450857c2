import assert from 'node:assert/strict';
import { organisation } from '../../../../src/domain/organisation/organisation.ts';
import { transferDate } from '../../../../src/domain/request/dates/transfer-date.ts';
import { brookvale } from '../../../support/cast.ts';
import { askedFor } from '../rights/support.ts';

const terms = [{ from: '2026-01-05', until: '2026-03-27' }];
const types = {
  maintained: true,
  'pupil-referral-unit': true,
  'not-stated': true,
  academy: false,
  independent: false,
  'special-not-maintained': false,
} as const;
const here = organisation.parse({
  ...brookvale,
  schools: Object.keys(types).map((type) => ({ id: `${type}-school`, name: type, type, terms, closedOn: [] })),
});
const dateAt = (type: string, answers: object = {}) =>
  transferDate(askedFor('transfer', {}, { school: `${type}-school`, ...answers }), here);

describe('records that go to a new school', () => {
  for (const [type, isBound] of Object.entries(types))
    it(`${isBound ? 'have' : 'have as a target of our own'} fifteen school days at a school of the kind ${type}`, () => {
      assert.equal(dateAt(type).dueOn, '2026-03-23');
      assert.equal(dateAt(type).kind, isBound ? 'transfer' : 'own-target');
      if (!isBound) {
        assert.match(
          dateAt(type).working.join(' '),
          /for schools that a council maintains, and .+ none.+without delay/,
        );
        assert.match(`${dateAt(type).words} ${dateAt(type).source}`, /by our own target good practice/);
      }
    });

  it('count from the day when the pupil left, and say so where it is not known', () => {
    assert.equal(dateAt('maintained', { leftOn: '2026-02-27' }).dueOn, '2026-03-20');
    assert.match(
      dateAt('maintained', { leftOn: '2026-02-27' }).working.join(' '),
      /The pupil left on Friday 27 February 2026/,
    );
    assert.match(dateAt('maintained').working.join(' '), /not recorded, so I count from the day of the request/);
    assert.doesNotMatch(dateAt('maintained').working.join(' '), /The pupil left on/);
  });

  it('take the strict reading where the terms are not known, and the partnership’s own records along (SEIPS 5.5)', () => {
    assert.equal(dateAt('elsewhere').dueOn, '2026-03-17');
    assert.match(dateAt('elsewhere').working.join(' '), /SEIPS 5\.5/);
    assert.doesNotMatch(transferDate(askedFor('transfer'), { ...here, policy: 'school' }).working.join(' '), /SEIPS/);
  });
});
