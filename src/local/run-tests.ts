import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { startMongo } from './mongod.ts';

/** What `npm test` does: brings what the tests need, runs every check and every test, and counts. Nothing is skipped. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const files = process.argv.slice(2);
const say = (words: string): void => void process.stdout.write(`${words}\n`);
const { resolve } = createRequire(import.meta.url);

interface Ended {
  readonly code: number;
  readonly output: string;
}

const run = (program: string, words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  new Promise((done, fail) => {
    const child = spawn(program, words, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...environment },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      process.stdout.write(chunk);
    });
    child.once('error', fail);
    child.once('exit', (code) => done({ code: code ?? 1, output }));
  });

const binary = (path: string): string => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url));
const node = (path: string, ...words: string[]): Promise<Ended> => run(process.execPath, [binary(path), ...words]);

const checks: readonly (readonly [string, () => Promise<Ended>])[] = [
  ['types', () => node('typescript/bin/tsc', '-p', '.')],
  ['types of what is built', () => node('typescript/bin/tsc', '-p', 'src', '--noEmit')],
  ['lint, format and import boundaries', () => node('@biomejs/biome/bin/biome', 'ci', '--colors=off')],
  ['unused files, exports and packages', () => node('knip/bin/knip.js', '--no-progress')],
];

const needChromium = async (): Promise<string> => {
  const path = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  if (existsSync(path)) return path;
  const byHand = 'install Chromium (apt-get install chromium) or name one by CHROMIUM_PATH';
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error(`There is no Chromium. Please ${byHand}.`);
  say('Installing Chromium for the browser tests. This happens once …');
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], quiet);
  await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core', 'fonts-noto-color-emoji'],
    quiet,
  );
  if (!existsSync(path)) throw new Error(`Chromium could not be installed. Please ${byHand}.`);
  return path;
};

const countOf = (output: string, word: 'passing' | 'failing'): number =>
  Number(new RegExp(`^ {2}(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);

let passed = 0;
let failed = 0;
try {
  if (files.length === 0) {
    for (const [name, check] of checks) {
      say(`\n— ${name}`);
      const { code } = await check();
      if (code === 0) passed += 1;
      else failed += 1;
      say(code === 0 ? `✔ ${name}` : `✘ ${name}`);
    }
  }
  const chromium = await needChromium();
  say('\n— tests, on a MongoDB of their own');
  const cache = fileURLToPath(new URL('../../.data/cache', import.meta.url));
  const mongo = await startMongo({ cache, say, uri: process.env['TEST_MONGODB_URI'] });
  try {
    const { code, output } = await run(
      process.execPath,
      [resolve('mocha/bin/mocha.js'), ...(files.length > 0 ? files : ['test/**/*.test.ts'])],
      {
        TEST_MONGODB_URI: mongo.uri,
        CHROMIUM_PATH: chromium,
        NODE_ENV: 'test',
      },
    );
    passed += countOf(output, 'passing');
    const failing = countOf(output, 'failing');
    failed += failing;
    // A run that broke off, or that ran nothing, has failed however many tests went through.
    if (code !== 0 && failing === 0) failed += 1;
    if (countOf(output, 'passing') === 0 && failing === 0) failed += 1;
  } finally {
    await mongo.stop();
  }
} catch (fault) {
  failed += 1;
  say(fault instanceof Error ? fault.message : String(fault));
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`, () => process.exit(failed === 0 ? 0 : 1));
