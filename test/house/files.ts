import { execFileSync } from 'node:child_process';

/** Every file of the repository, and those that are about to be. */
export const files: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter(Boolean);

export const sourceFiles = files.filter((path) => /^src\/.*\.(ts|mjs|cjs)$/.test(path));
