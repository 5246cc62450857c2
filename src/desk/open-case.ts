import { setTimeout as wait } from 'node:timers/promises';
import type { Case } from '../domain/any-case.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { CaseStore } from './ports/case-store.ts';

type Store = Pick<CaseStore, 'nextReference' | 'insert' | 'findBySubmission'>;

interface Opening {
  /** `BR`, `AR`, …: each kind is counted for itself, in each year. */
  readonly prefix: string;
  readonly year: number;
  /** The same however often the same form arrives. */
  readonly submissionId: string;
  /** What the domain makes of it under this reference; asked again where somebody else took the number meanwhile. */
  readonly decide: (reference: string) => Case;
}

interface Opened {
  readonly stored: Case;
  /** The same form has arrived before, and nothing was stored. */
  readonly already: boolean;
}

/** Each try loses only to another process that has just stored a case, so this many in a row mean that something is broken. */
const mostTries = 100;
const longestWaitMs = 20;

/** Those of this process that met a taken number queue up, by prefix, so that only whole processes race for the next. */
const inTurn = oneAtATime();

/** Opens a case: the store says which number is next, the domain decides what it holds, the store takes it. */
export const openCase = async (store: Store, opening: Opening): Promise<Opened> =>
  (await tryToOpen(store, opening)) ?? inTurn(opening.prefix, () => keepTrying(store, opening));

/** Undefined when somebody else took the number meanwhile. */
const tryToOpen = async (store: Store, { submissionId, decide, ...of }: Opening): Promise<Opened | undefined> => {
  const record = decide(await store.nextReference(of));
  if ((await store.insert(record)) === 'stored') return { stored: record, already: false };
  const earlier = await store.findBySubmission(submissionId);
  return earlier && { stored: earlier, already: true };
};

const keepTrying = async (store: Store, opening: Opening): Promise<Opened> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const opened = await tryToOpen(store, opening);
    if (opened) return opened;
    await wait(Math.random() * longestWaitMs);
  }
  throw new Error(`no free reference for ${opening.prefix} ${opening.year} after ${mostTries} tries`);
};
