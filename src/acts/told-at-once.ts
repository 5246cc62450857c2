import type { EventWords } from './event-words.ts';
import { acts } from './index.ts';

const atOnce: ReadonlySet<string> = new Set(
  acts.flatMap(({ events }) =>
    Object.entries<EventWords>(events).flatMap(([what, words]) => (words.atOnce ? [what] : [])),
  ),
);

/** Whether the note of what happened waits for no other. */
export const isToldAtOnce = (what: string): boolean => atOnce.has(what);
