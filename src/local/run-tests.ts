import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { startMongo } from './mongod.ts';

/**
 * What `npm test` does: brings what the tests need, runs every check and every test, and counts. Nothing is skipped.
 * `npm run test:quick` leaves out the checks, the browser and what takes its time; named files are run as they are named.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const isQuick = process.argv.includes('--quick');
const files = process.argv.slice(2).filter((word) => word !== '--quick');
const say = (words: string): void => void process.stdout.write(`${words}\n`);
const { resolve } = createRequire(import.meta.url);

interface Ended {
  readonly code: number;
  readonly output: string;
}

interface How {
  readonly environment?: NodeJS.ProcessEnv;
  /** Says everything at the end, so that what runs beside it does not speak in between. */
  readonly atTheEnd?: boolean;
}

/** What a run of mocha ends with. Whoever has said it and does not go has something open: nobody waits for that. */
const counted = /^ {2}\d+ passing/m;
const secondsToGo = 60;

const run = (program: string, words: readonly string[], { environment = {}, atTheEnd = false }: How = {}) =>
  new Promise<Ended>((done, fail) => {
    const child = spawn(program, words, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    let output = '';
    let leaving: NodeJS.Timeout | undefined;
    const hear = (chunk: string): void => {
      output += chunk;
      if (!leaving && counted.test(chunk)) leaving = setTimeout(() => child.kill('SIGINT'), secondsToGo * 1000);
      if (!atTheEnd) process.stdout.write(chunk);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
    child.once('error', fail);
    child.once('close', (code) => {
      clearTimeout(leaving);
      if (atTheEnd) process.stdout.write(output);
      done({ code: code ?? 1, output });
    });
  });

const binary = (path: string): string => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url));
const node = (path: string, ...words: string[]): Promise<Ended> => run(process.execPath, [binary(path), ...words]);

/** Programs of ours that tests start are started as they are built, as in earnest. */
const whatIsBuilt = 'what is built';

/** A test that came first to it would wait for it in the middle of a send. */
const learnAsWritten = (): Promise<Ended> => node('tsx/dist/cli.mjs', `${root}src/hearing/learn-now.ts`);

/** By what is built too: neither takes what the other has learnt. */
const learn = async (): Promise<Ended> => {
  const [built, written] = await Promise.all([
    run(process.execPath, [`${root}dist/hearing/learn-now.js`]),
    learnAsWritten(),
  ]);
  return built.code === 0 ? written : built;
};

const checks: readonly (readonly [string, () => Promise<Ended>])[] = [
  ['types', () => node('typescript/bin/tsc', '-p', '.')],
  [whatIsBuilt, () => node('typescript/bin/tsc', '-p', 'src')],
  ['what is learnt', learn],
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
  const quiet = { environment: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-qq'], quiet);
  await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core', 'fonts-noto-color-emoji'],
    quiet,
  );
  if (!existsSync(path)) throw new Error(`Chromium could not be installed. Please ${byHand}.`);
  return path;
};

interface Share {
  readonly name: string;
  /** What mocha is told to run, and what not. */
  readonly words: readonly string[];
}

const share = (name: string, folders: readonly string[], without: readonly string[] = []): Share => ({
  name,
  words: [
    ...folders.map((folder) => `test/${folder}**/*.test.ts`),
    ...without.flatMap((each) => ['--ignore', `test/${each}`]),
  ],
});

const inTheBrowser = ['browser/', 'documents/'];
const stores = ['desk/', 'storage/'];
const cardsAndWords = ['acts/', 'teams/'];

/**
 * Each is a process of its own, and two run at a time, the longest first. Files that look at the same large samples are
 * in the same one.
 */
const everything: readonly Share[] = [
  share('in the browser', inTheBrowser),
  share('desk and storage', stores),
  share('cards and words', cardsAndWords),
  share('journeys', ['journeys/']),
  share(
    'everything else',
    [''],
    [...inTheBrowser, ...stores, ...cardsAndWords, 'journeys/', 'simulation/'].map((folder) => `${folder}**`),
  ),
  share('simulations', ['simulation/']),
];
const quickly: readonly Share[] = [
  share('cards and words', cardsAndWords, ['teams/card-pictures.test.ts']),
  share('domain and desk', ['domain/', 'desk/'], ['desk/nothing-lost.test.ts']),
];

const countOf = (output: string, word: 'passing' | 'failing'): number =>
  Number(new RegExp(`^ {2}(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);

/** What mocha says of the tests that failed, so that it stands again at the end, where whoever looks reads first. */
const whatFailed = (output: string): string => output.slice(output.search(/^ {2}\d+ failing$/m)).trimEnd();

let passed = 0;
let failed = 0;
const faults: string[] = [];
let isBuilt = false;
try {
  if (files.length === 0 && !isQuick) {
    for (const [name, check] of checks) {
      say(`\n— ${name}`);
      const { code } = await check();
      if (name === whatIsBuilt) isBuilt = code === 0;
      if (code === 0) passed += 1;
      else {
        failed += 1;
        faults.push(`✘ ${name}`);
      }
      say(code === 0 ? `✔ ${name}` : `✘ ${name}`);
    }
  } else await learnAsWritten();
  const chromium = isQuick ? '' : await needChromium();
  say('\n— tests, on a MongoDB of their own');
  const cache = fileURLToPath(new URL('../../.data/cache', import.meta.url));
  const mongo = await startMongo({ cache, say, uri: process.env['TEST_MONGODB_URI'] });
  try {
    const environment = {
      TEST_MONGODB_URI: mongo.uri,
      CHROMIUM_PATH: chromium,
      NODE_ENV: 'test',
      BUILT: isBuilt ? '1' : '',
    };
    const runShare = async ({ name, words }: Share, atTheEnd: boolean): Promise<void> => {
      if (atTheEnd) say(`… ${name}`);
      const { code, output } = await run(process.execPath, [resolve('mocha/bin/mocha.js'), ...words], {
        environment,
        atTheEnd,
      });
      passed += countOf(output, 'passing');
      const failing = countOf(output, 'failing');
      failed += failing;
      const without = counted.test(output) ? 'left something open' : 'broke off';
      if (code !== 0) faults.push(`✘ ${name}${failing > 0 ? `\n${whatFailed(output)}` : ` ${without}`}`);
      // A run that broke off, or that ran nothing, has failed however many tests went through.
      if (code !== 0 && failing === 0) failed += 1;
      if (code === 0 && countOf(output, 'passing') === 0 && failing === 0) failed += 1;
      if (atTheEnd) say(`${code === 0 ? '✔' : '✘'} ${name}`);
    };
    if (files.length > 0) await runShare({ name: 'what was named', words: files }, false);
    else {
      const waiting = [...(isQuick ? quickly : everything)];
      const work = async (): Promise<void> => {
        for (let next = waiting.shift(); next; next = waiting.shift()) await runShare(next, true);
      };
      await Promise.all([work(), work()]);
    }
  } finally {
    await mongo.stop();
  }
} catch (fault) {
  failed += 1;
  say(fault instanceof Error ? fault.message : String(fault));
}
if (faults.length > 0) say(`\n— what failed\n${faults.join('\n\n')}`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`, () => process.exit(failed === 0 ? 0 : 1));
