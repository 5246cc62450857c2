import assert from 'node:assert/strict';
import { blanksIn, blanksInWords } from '../../../../src/domain/request/letters/blanks-in-letter.ts';

const letter = (words: string) => ({
  address: ['Brookvale', 'Dear Mrs Khan'],
  subject: 'Your request',
  opening: ['Here it is.'],
  parts: [{ heading: 'What we use it for', words }],
  closing: ['Yours sincerely'],
});

describe('the places that a letter leaves to be filled in', () => {
  it('are counted wherever they stand', () => {
    const drafted = { ...letter('[The purposes] and [where it came from].'), closing: ['[Name and role]'] };
    assert.deepEqual(blanksIn(drafted), ['The purposes', 'where it came from', 'Name and role']);
    assert.match(blanksInWords(drafted), /^3 places in square brackets are still to be filled in/);
    assert.match(blanksInWords(letter('[The purposes]')), /^1 place in square brackets is still/);
  });

  it('are not spoken of where there is none', () => {
    assert.equal(blanksInWords(letter('To teach.')), '');
  });
});
