import assert from 'node:assert/strict';
import { holdsPersonal } from '../../../src/domain/map-personal.ts';
import { sealedCollections } from '../../../src/storage/sealed-collections.ts';

describe('the marks on what is stored', () => {
  /** They hold nobody's name and no words: only that nobody changes them. */
  const codesAlone = ['absences', 'conversations', 'download-links', 'numbers', 'heads'];

  for (const { name, schema } of sealedCollections) {
    it(`are all found in ${name}, none hidden in a schema that cannot be looked into`, () => {
      assert.equal(holdsPersonal(schema), !codesAlone.includes(name));
    });
  }
});
