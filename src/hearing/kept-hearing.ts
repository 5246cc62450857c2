import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { exampleFiles, examplesIn } from './examples.ts';
import { type Hearing, learnHearing } from './hearing.ts';

/** `ts` as it is written, `js` as it is built: the stamp of one is not the other's. */
const as = import.meta.url.slice(import.meta.url.lastIndexOf('.') + 1);

/** Learning takes seconds and reading what was learnt a moment, so it is kept beside the words, and made anew where they change. */
const keptAt = new URL(`../../words/learnt-${as}.bin`, import.meta.url);

/** Changes with the examples, with how they are learnt, and with Node, whose format the file has. */
const stampOf = (files: readonly string[]): string => {
  const hash = createHash('sha256').update(process.version);
  for (const name of ['features', 'learn', 'hearing'])
    hash.update(readFileSync(new URL(`${name}.${as}`, import.meta.url)));
  for (const file of files) hash.update(file);
  return hash.digest('hex');
};

const read = (stamp: string): Hearing | undefined => {
  try {
    const kept: { stamp: string; hearing: Hearing } = deserialize(readFileSync(keptAt));
    return kept.stamp === stamp ? kept.hearing : undefined;
  } catch {
    return undefined;
  }
};

/** Two processes may write at once: each its own file, and the last one stays. Where nothing can be written it is learnt at every start. */
const keep = (stamp: string, hearing: Hearing): void => {
  const own = new URL(`learnt-${randomUUID()}.tmp`, keptAt);
  try {
    writeFileSync(own, serialize({ stamp, hearing }));
    renameSync(own, keptAt);
  } catch (fault) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes((fault as NodeJS.ErrnoException).code ?? '')) throw fault;
  }
};

let ready: Hearing | undefined;

/** What was learnt from the examples; the first call reads it, or learns it. */
export const hearing = (): Hearing => {
  if (ready) return ready;
  const files = exampleFiles();
  const stamp = stampOf(files);
  ready = read(stamp);
  if (!ready) {
    ready = learnHearing(examplesIn(files));
    keep(stamp, ready);
  }
  return ready;
};
