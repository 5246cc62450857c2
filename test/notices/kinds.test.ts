import assert from 'node:assert/strict';
import { noticeKinds } from '../../src/domain/notices/kinds/index.ts';
import { files } from '../house/files.ts';

describe('a kind of notice', () => {
  const namesIn = (folder: string) =>
    files
      .filter((path) => path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/'))
      .map((path) => path.slice(folder.length + 1, -'.ts'.length))
      .filter((name) => name !== 'index')
      .sort();

  for (const folder of ['src/domain/notices/kinds', 'src/notices']) {
    it(`has a file by its own name in ${folder}, and nothing else stands there`, () =>
      assert.deepEqual(namesIn(folder), [...noticeKinds].sort()));
  }
});
