import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { sourceFiles } from '../house/files.ts';

const source = sourceFiles
  .filter((path) => path.startsWith('src/'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

describe('the lists of words that people say', () => {
  // What is said in other languages is read where they are heard.
  for (const name of readdirSync('words').filter((each) => each.endsWith('.json') && each !== 'languages.json'))
    it(`are each listened for: ${name}`, () => {
      const { lists = {}, choices = {} } = JSON.parse(readFileSync(`words/${name}`, 'utf8'));
      const unheard = [...Object.keys(lists), ...Object.keys(choices)].filter((key) => !source.includes(`'${key}'`));
      assert.deepEqual(unheard, []);
      const isRead = [`wordLists('${name.replace('.json', '')}')`, `words/${name}'`].some((each) =>
        source.includes(each),
      );
      assert.ok(isRead);
    });
});
