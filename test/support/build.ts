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
