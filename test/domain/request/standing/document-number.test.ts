import assert from 'node:assert/strict';
import fc from 'fast-check';
import { holdsDocumentNumber } from '../../../../src/domain/request/standing/document-number.ts';
import { identityForm } from '../../../../src/domain/request/standing/identity-form.ts';
import { standingForm } from '../../../../src/domain/request/standing/standing-form.ts';

const numbers = [
  'Passport 123456789',
  'passport no. 123 456 789',
  'Irish passport PA1234567',
  'ab123456',
  'MORGA657054SM9IJ',
  'licence MORGA 657054 SM9IJ 35',
  'NI number QQ123456C',
  'qq 12 34 56 c',
  'card 4929 1234 5678 9012',
  '4929-1234-5678-9012',
  'account 12345678',
];
const noNumbers = [
  'I have taught her son for two years.',
  'She came to the gate on 16 November 2026 at 15:40.',
  'Born on 14/05/2018, asked on 2026-11-16 and again on 16.11.2026.',
  'It is the same person as in AR-2026-0001.',
  'Seen on 14 05 2018.',
  'Room 204, ext. 4417, LE1 5AB.',
  'P45 from 2025, and a P60.',
];

describe('the number of a document', () => {
  for (const words of numbers)
    it(`is seen in “${words}”`, () => {
      assert.ok(holdsDocumentNumber(words));
      for (const field of ['knownBecause', 'otherProof', 'doubt'] as const) {
        const read = identityForm.shape[field].safeParse(words);
        assert.match(read.error?.issues[0]?.message ?? '', /Leave it out: looking is enough/);
      }
      assert.ok(!standingForm.shape.evidence.safeParse(words).success);
    });

  for (const words of noNumbers)
    it(`is not seen in “${words}”`, () => {
      assert.ok(!holdsDocumentNumber(words));
      assert.ok(identityForm.shape.knownBecause.safeParse(words).success);
    });

  it('is seen in any run of eight digits or more, however it is grouped', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    const run = fc.tuple(fc.array(digit, { minLength: 9, maxLength: 20 }), fc.constantFrom('', ' '));
    fc.assert(fc.property(run, ([digits, gap]) => holdsDocumentNumber(`It says ${digits.join(gap)} on it`)));
  });
});
