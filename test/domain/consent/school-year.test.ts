import assert from 'node:assert/strict';
import fc from 'fast-check';
import { schoolYearOn } from '../../../src/domain/consent/school-year.ts';

describe('the school year', () => {
  const rows: readonly (readonly [string, string, string, number])[] = [
    ['begins for the oldest on 1 September', '2012-09-01', '2026-11-23', 9],
    ['ends for the youngest on 31 August', '2013-08-31', '2026-11-23', 9],
    ['is one higher for whoever is born a day earlier', '2012-08-31', '2026-11-23', 10],
    ['is one lower for whoever is born a day later', '2013-09-01', '2026-11-23', 8],
    ['lasts until 31 August', '2012-09-01', '2027-08-31', 9],
    ['changes on 1 September', '2012-09-01', '2027-09-01', 10],
    ['is the same before and after a birthday in it', '2013-01-15', '2027-01-15', 9],
    ['knows 29 February', '2012-02-29', '2026-11-23', 10],
    ['is 0 in reception', '2021-10-10', '2026-11-23', 0],
  ];
  for (const [sentence, bornOn, day, year] of rows) {
    it(sentence, () => assert.equal(schoolYearOn(bornOn, day), year));
  }

  it('is the year 9 in which one turns 14', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 }), (born, month) => {
        const monthAndDay = `${String(month).padStart(2, '0')}-15`;
        assert.equal(schoolYearOn(`${born}-${monthAndDay}`, `${born + 14}-${monthAndDay}`), 9);
      }),
    );
  });
});
