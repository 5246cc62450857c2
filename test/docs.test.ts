import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { programs } from '../src/program-help.ts';

const pages = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const textOf = (page: string): string => readFileSync(page, 'utf8');
const guide = textOf('docs/deploy-to-azure.md');
/** Without what is in fences, where # is a remark of the shell. */
const headingsOf = (page: string): string[] =>
  [
    ...textOf(page)
      .replace(/^ *```[\s\S]*?^ *```$/gm, '')
      .matchAll(/^#+ (.+)$/gm),
  ].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** What the bot reads, as config.ts lists it, and what has a file beside it. */
const read = [...readFileSync('src/config.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(
  ([, name]) => name ?? '',
);

describe('the pages for whoever runs it', () => {
  it('name every setting that the bot reads, and none that it does not', () => {
    const table = guide.slice(guide.indexOf('## Every setting'), guide.indexOf('### The bot'));
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name),
    );
    assert.ok(read.length > 20);
    assert.deepEqual(named.sort(), [...read].sort());
    const inReadme = textOf('README.md').slice(textOf('README.md').indexOf('## Put it into Teams'));
    for (const [, name = ''] of inReadme.matchAll(/`([A-Z]+_[A-Z_]+)`/g)) assert.ok(read.includes(name), name);
    const given = guide.slice(guide.indexOf('cat > app.yaml'), guide.indexOf('volumeMounts'));
    for (const [, name = ''] of given.matchAll(/\{ name: ([A-Z_]+),/g)) assert.ok(read.includes(name), name);
  });

  it('name no command that is not there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const page of pages) {
      for (const [, name = ''] of textOf(page).matchAll(/npm run (\w[\w:-]*\w)/g))
        assert.ok(scripts[name], `${page}: ${name}`);
      for (const [, name = ''] of textOf(page).matchAll(/[`"]privacy-desk ([a-z][a-z-]+)/g)) {
        assert.ok(name in programs, `${page}: privacy-desk ${name}`);
      }
    }
  });

  it('lead to pages and headings that are there', () => {
    for (const page of pages) {
      for (const [, address = ''] of textOf(page).matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^(https?|mailto):/.test(address)) continue;
        const [file = '', heading] = address.split('#');
        const target = file === '' ? page : normalize(join(dirname(page), file));
        assert.ok(existsSync(target), `${page} leads to ${address}`);
        if (heading) assert.ok(headingsOf(target).includes(heading), `${page} leads to ${address}`);
      }
    }
  });
});
