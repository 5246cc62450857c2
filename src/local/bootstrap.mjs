// Runs on a machine that has nothing but Node: no package may be imported here.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [task, ...rest] = process.argv.slice(2);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (!(major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19))) {
  stop(`Node ${process.versions.node} is too old. Please install Node 20.19, 22.12, 24 or newer.`);
}

/** @param {string} words @returns {never} */
function stop(words) {
  console.error(words);
  process.exit(1);
}

/** @param {string} command @param {string[]} words */
const run = (command, words) =>
  spawnSync(command, words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;

const installPackages = () => {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  const wanted = `${createHash('sha256').update(lockfile).digest('hex')} node ${major}`;
  const mark = join(root, 'node_modules', '.installed');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  console.log('Installing packages. The first time takes a minute or two …');
  // Exactly what the lockfile says, which names the packages of every platform.
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--progress=true']) !== 0) {
    stop('The packages could not be installed. Is npm’s registry reachable?');
  }
  writeFileSync(mark, wanted);
  console.log('Packages are installed.');
};

/** @param {string} folder @returns {number} */
const newestIn = (folder) =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );

const build = () => {
  const built = join(root, 'dist', '.built');
  if (existsSync(built) && statSync(built).mtimeMs > newestIn(join(root, 'src'))) return;
  console.log('Building …');
  if (run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'src']) !== 0)
    stop('The build failed.');
  writeFileSync(built, '');
};

/**
 * The program takes this process's place: what it is told to stop by, and how it ends, are its own.
 * @param {string[]} words
 */
const become = async (...words) => {
  const { spawn } = await import('node:child_process');
  const child = spawn(process.execPath, words, { cwd: root, stdio: 'inherit' });
  // Ctrl-C reaches the child as well, because it is in the same group; this process only waits for its end.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => process.exit(code ?? 1));
};

installPackages();
switch (task) {
  case 'start':
    build();
    await become(join(root, 'dist/local/start.js'));
    break;
  case 'test':
    await become('--import', 'tsx', join(root, 'src/local/run-tests.ts'), ...rest);
    break;
  case 'run':
    // A script of the project that wants packages and a MongoDB: the faults run, the bench.
    await become('--import', 'tsx', ...rest);
    break;
  default:
    stop('Use npm start or npm test.');
}
