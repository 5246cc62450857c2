import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** Builds `dist/`, for runs that start the product as it is started in earnest: plain Node, no loader beside it. */
export const buildProduct = (): void => {
  const compiler = fileURLToPath(new URL('node_modules/typescript/bin/tsc', root));
  execFileSync(process.execPath, [compiler, '-p', 'src'], { cwd: root, stdio: 'inherit' });
};

/** `dist/main.js`. */
export const mainProgram = fileURLToPath(new URL('dist/main.js', root));

/**
 * What `node` is told to start one of our programs. A run of everything has built them first; a file that is run by its
 * name finds them as they are written.
 */
export const programCalled = (
  name:
    | 'main'
    | 'import-pupils'
    | 'test-mail'
    | 'rotate-keys'
    | 'verify-history'
    | 'set-up-mongodb'
    | 'backup'
    | 'restore',
): string[] =>
  process.env['BUILT'] === '1'
    ? [fileURLToPath(new URL(`dist/${name}.js`, root))]
    : ['--import', 'tsx', fileURLToPath(new URL(`src/${name}.ts`, root))];
