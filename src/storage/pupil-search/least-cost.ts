/** A word of a name, or neighbours run together; `from` to `to` are the words that it takes up. */
export interface Form {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The spellings that a word may stand for, with what each costs. */
export type Spellings = Pick<Map<string, number>, 'get' | 'keys'>;

/** What a word of a query may stand for, by itself and run together with the next: “O Neill”. */
export interface Reading {
  readonly alone: Spellings;
  readonly withNext: Spellings;
}

/** Of all names of a pupil together. With more, the ways to take eight words of them would be too many to go through. */
export const mostWordsOfName = 16;

/**
 * What it costs to take every word as a different part of one name; infinite where one is no part of it. What is left of a
 * name is gone through once, however many ways lead there: “Al Al Al Al” has many.
 */
export const leastCost = (read: readonly Reading[], forms: readonly Form[]): number => {
  const known = new Map<number, number>();

  const leastFrom = (at: number, taken: number): number => {
    const reading = read[at];
    if (reading === undefined) return 0;
    const place = at * 2 ** mostWordsOfName + taken;
    const before = known.get(place);
    if (before !== undefined) return before;
    let least = Number.POSITIVE_INFINITY;
    for (const form of forms) {
      const bits = bitsOf(form);
      if ((bits & taken) !== 0) continue;
      const [alone, withNext] = [reading.alone.get(form.text), reading.withNext.get(form.text)];
      if (alone !== undefined) least = Math.min(least, alone + leastFrom(at + 1, taken | bits));
      if (withNext !== undefined) least = Math.min(least, withNext + leastFrom(at + 2, taken | bits));
    }
    known.set(place, least);
    return least;
  };

  return leastFrom(0, 0);
};

const bitsOf = ({ from, to }: Form): number => 2 ** (to + 1) - 2 ** from;
