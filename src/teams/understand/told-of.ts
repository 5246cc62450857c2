import { type Phrases, placesOf } from './phrases.ts';

/** An answer, what tells it, and what is something else though it has the same words. */
export type Telling<Id extends string> = readonly (readonly [Id, Phrases, Phrases])[];

export interface ToldPlace<Id extends string> {
  readonly is: Id;
  readonly start: number;
  readonly end: number;
}

const denials = new Set(['no', 'not', 'without', 'nothing', 'never']);
const isDenied = (heard: readonly string[], start: number): boolean =>
  denials.has(heard[start - 1] ?? '') || (heard[start - 1] === 'any' && denials.has(heard[start - 2] ?? ''));

/** Every place where an answer is told and not denied, in the order of the table. */
export const placesTold = <Id extends string>(heard: readonly string[], telling: Telling<Id>): ToldPlace<Id>[] =>
  telling.flatMap(([is, said, unless]) => {
    const places = placesOf(heard, said).filter(({ start }) => !isDenied(heard, start));
    const others = places.length === 0 ? [] : placesOf(heard, unless);
    return places
      .filter(({ start, end }) => !others.some((other) => other.start < end && start < other.end))
      .map(({ start, end }) => ({ is, start, end }));
  });

/** The answers that are told, each once. */
export const told = <Id extends string>(heard: readonly string[], telling: Telling<Id>): Id[] => [
  ...new Set(placesTold(heard, telling).map(({ is }) => is)),
];
