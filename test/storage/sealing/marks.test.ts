import assert from 'node:assert/strict';
import { holdsPersonal } from '../../../src/domain/map-personal.ts';
import { sealedCollections } from '../../../src/storage/sealed-collections.ts';

describe('the marks on what is stored', () => {
  for (const { name, schema } of sealedCollections) {
    it(`are all found in ${name}, none hidden in a schema that cannot be looked into`, () => {
      assert.equal(holdsPersonal(schema), true);
    });
  }
});
