import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { asked, type Program, programs } from '../src/program-help.ts';

const names = Object.keys(programs) as Program[];
const sourceOf = (name: Program) => `src/${name === 'start' ? 'main' : name}.ts`;

describe('the one command of the image', () => {
  it('runs what it is asked for, and leaves the rest of the words to it', () => {
    for (const name of names) assert.deepEqual(asked([name]), { run: name });
    assert.deepEqual(asked(['import-pupils', 'list.csv', '--dry-run']), { run: 'import-pupils' });
  });

  it('says what each is for, and all of them together', () => {
    for (const name of names) {
      const help = asked([name, '--help']);
      assert.ok('say' in help && help.code === 0);
      assert.match(help.say, new RegExp(`^Use: privacy-desk ${name}`));
      const all = asked(['--help']);
      assert.ok('say' in all && all.code === 0 && all.say.includes(`  ${name}`));
    }
  });

  it('runs nothing it does not know', () => {
    for (const words of [[], ['stop'], ['__proto__'], ['toString'], ['start-local']]) {
      const said = asked(words);
      assert.ok('say' in said && said.code === 2, words.join());
    }
  });

  it('has a program behind each of its words, and a line for it in the guide', () => {
    const loads = readFileSync('src/privacy-desk.ts', 'utf8');
    const guide = readFileSync('docs/deploy-to-azure.md', 'utf8');
    for (const name of names) {
      assert.ok(existsSync(sourceOf(name)));
      assert.ok(loads.includes(`import('./${sourceOf(name).slice(4)}')`), name);
      assert.ok(guide.includes(`privacy-desk ${name}`), `${name} is not in the guide`);
    }
  });

  it('is what the image starts', () => {
    const image = readFileSync('Dockerfile', 'utf8');
    assert.match(image, /CMD \["node", "dist\/privacy-desk\.js", "start"\]/);
    assert.match(image, /\/usr\/local\/bin\/privacy-desk/);
  });
});
