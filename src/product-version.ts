import { readFileSync } from 'node:fs';

/** The version in package.json, which stands beside `src` and beside `dist`. */
export const productVersion = (): string => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
};
