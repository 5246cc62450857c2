// The one command of the image: privacy-desk start, and what an administrator runs beside it.
import { asked, type Program } from './program-help.ts';

/** Each is a program of its own, which begins when it is loaded. */
const load: Readonly<Record<Program, () => Promise<unknown>>> = {
  start: () => import('./main.ts'),
  'import-pupils': () => import('./import-pupils.ts'),
  'verify-history': () => import('./verify-history.ts'),
  'rotate-keys': () => import('./rotate-keys.ts'),
  'test-mail': () => import('./test-mail.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  'set-up-mongodb': () => import('./set-up-mongodb.ts'),
};

const wanted = asked(process.argv.slice(2));
if ('say' in wanted) {
  process[wanted.code === 0 ? 'stdout' : 'stderr'].write(`${wanted.say}\n`);
  process.exitCode = wanted.code;
} else {
  // The program reads its own words from there.
  process.argv.splice(2, 1);
  await load[wanted.run]();
}
