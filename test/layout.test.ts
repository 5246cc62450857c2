import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter(Boolean);

/** Every place where a file may be; what is nowhere in this list was left behind. */
const places = [
  /^(package|package-lock|tsconfig|biome|knip)\.json$/,
  /^\.(gitignore|npmrc|mocharc\.json|dockerignore)$/,
  /^(README|ARCHITECTURE|CONTRIBUTING|CHANGELOG|SECURITY)\.md$/,
  /^(Dockerfile|Caddyfile|compose\.yaml|\.ci\/run)$/,
  /^docs\/[a-z0-9-]+(\.[a-z]+)?\.(md|json)$/,
  /^docs\/decisions\/([a-z-]+|README)\.md$/,
  /^docs\/pictures\/[a-z-]+\.png$/,
  /^manifest\/(manifest\.json|(color|outline)\.(png|svg))$/,
  /^cards\/(notices|pupil|shared)\/[a-z-]+\.json$/,
  /^words\/(answers\/)?[a-z-]+\.json$/,
  /^words\/examples\/[a-z-]+\.jsonl$/,
  /^src\/(app|main|config|credentials|figures|log|log-events|metrics|privacy-desk|product-version|program-help|read-organisations|one-at-a-time|time-limit|verify-history|rotate-keys|import-pupils|test-mail|secret-files|set-up-mongodb|backup|backup-folder|whole-backup|restore)\.ts$/,
  /^src\/tsconfig\.json$/,
  /^src\/(domain|desk|acts|notices|pages|hearing|teams|documents|storage|mail|manifest|site)\/([a-z-]+\/)*[a-z-]+\.ts$/,
  /^src\/local\/[a-z-]+\.(ts|mjs|cjs|json|csv)$/,
  /^test\/([a-z-]+\/)*[a-z0-9-]+(\.test)?\.(ts|mjs|json|jsonl|txt)$/,
];

describe('the layout', () => {
  it('has a known place for every file', () => {
    const strays = tracked.filter((path) => !places.some((place) => place.test(path)));
    assert.deepEqual(strays, []);
  });

  it('has each card that is drawn by hand for one use, and no use of one that is not there', () => {
    const used = tracked
      .filter((path) => /^src\/.*\.ts$/.test(path))
      .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/defineCard\(\s*'([^']+)'/g)].map(([, card]) => card));
    const drawn = tracked.flatMap((path) => /^cards\/(.*)\.json$/.exec(path)?.[1] ?? []);
    assert.deepEqual(used.sort(), drawn.sort());
  });

  it('has botbuilder only in src/teams, mongodb only in src/storage, docx only in src/documents, and process.env only where it is read once', () => {
    const sources = tracked.filter((path) => /^src\/(?!local\/|manifest\/).*\.ts$/.test(path));
    const using = (word: RegExp) => sources.filter((path) => word.test(readFileSync(path, 'utf8')));
    assert.deepEqual(
      using(/from '(botbuilder|botframework)/).filter((path) => !path.startsWith('src/teams/')),
      [],
    );
    assert.deepEqual(
      using(/from 'mongodb'/).filter((path) => !path.startsWith('src/storage/')),
      [],
    );
    assert.deepEqual(using(/from 'date-holidays'/), ['src/domain/deadlines/calendar.ts']);
    assert.deepEqual(
      using(/from 'docx'/).filter((path) => !path.startsWith('src/documents/')),
      [],
    );
    assert.deepEqual(using(/process\.env/).sort(), [
      'src/backup.ts',
      'src/import-pupils.ts',
      'src/main.ts',
      'src/restore.ts',
      'src/rotate-keys.ts',
      'src/set-up-mongodb.ts',
      'src/test-mail.ts',
      'src/verify-history.ts',
    ]);
  });
});
