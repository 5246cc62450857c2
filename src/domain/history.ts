import { createHash } from 'node:crypto';
import { z } from 'zod';
import { personal } from './personal-data.ts';

/** Who did it: a colleague by Entra object id, or the desk itself (a timer). */
export const actor = z.object({ id: z.string(), name: personal(z.string()) });
export type Actor = z.infer<typeof actor>;

const change = z.object({ field: z.string(), old: personal(z.string()), new: personal(z.string()) });
export type Change = z.infer<typeof change>;

/**
 * One line of a record's history. It is only ever appended; `hash` covers the line and the line before it.
 * `submissionId` is the same however often the same request arrives, so that a repeat is seen to be one.
 */
export const historyEntry = z.object({
  at: z.date(),
  by: actor,
  what: z.string(),
  changes: z.array(change),
  submissionId: z.string(),
  // Marked, because whoever suspects what a line says could make sure of it by its hash.
  previous: personal(z.string()),
  hash: personal(z.string()),
});
export type HistoryEntry = z.infer<typeof historyEntry>;
type Hash = HistoryEntry['hash'];
export type HistoryFact = Pick<HistoryEntry, 'at' | 'by' | 'what' | 'changes' | 'submissionId'>;

/** Appends a line to a record's history. The first line is chained to the record's reference, so lines cannot move between records. */
export const append = (history: readonly HistoryEntry[], fact: HistoryFact, reference: string): HistoryEntry => {
  const previous = history.at(-1)?.hash ?? sha256(reference);
  return { ...fact, previous, hash: hashOf(fact, previous) };
};

/** The index of the first line that was altered, removed or moved; undefined when the chain is whole. */
export const firstBrokenLink = (history: readonly HistoryEntry[], reference: string): number | undefined => {
  const broken = history.findIndex((entry, index) => {
    const expected = index === 0 ? sha256(reference) : history[index - 1]?.hash;
    return entry.previous !== expected || entry.hash !== hashOf(entry, entry.previous);
  });
  return broken === -1 ? undefined : broken;
};

/** Half a character (an emoji cut in two) is hashed as what any store makes of it, or it would look like tampering. */
const hashOf = ({ at, by, what, changes, submissionId }: HistoryFact, previous: string): Hash =>
  sha256(
    JSON.stringify([
      previous,
      at.toISOString(),
      ...[by.id, by.name, what, submissionId].map((each) => each.toWellFormed()),
      changes.map((each) => [each.field, each.old, each.new].map((words) => words.toWellFormed())),
    ]),
  );

const sha256 = (text: string): Hash => createHash('sha256').update(text, 'utf8').digest('hex') as Hash;
