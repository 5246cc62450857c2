import SearchableMap from 'minisearch/SearchableMap';
import { foldName } from '../../domain/consent/fold-name.ts';
import { type Form, leastCost, mostWordsOfName, type Reading, type Spellings } from './least-cost.ts';
import { soundOf } from './sound-of.ts';

/** What a way of writing a name costs. No number of halves outweighs one slip. */
const cost = { exact: 0, half: 1, alike: 2, slip: 100 } as const;

/** How near a name comes to what was said: 0 is every word in full. */
export interface Fit {
  readonly key: string;
  readonly cost: number;
}

/** Names by key, to be found by what people make of them. */
export interface NameIndex {
  put(key: string, names: readonly string[]): void;
  remove(key: string): void;
  /** All whose name has each of these folded words, in full, by its beginning or with a slip; in no order. */
  fitting(said: readonly string[]): Fit[];
}

/** More words than anybody says of a name. */
const mostWords = 8;
/** More words than one name has; it is found by no more. */
const mostWordsOfEach = 8;
/** More words than are run together: “van der Berg” is three. */
const mostRunTogether = 4;

/** In memory, and empty at first. */
export const openNameIndex = (): NameIndex => {
  const bearers = new SearchableMap<Set<string>>();
  const soundings = new Map<string, Set<string>>();
  const formsOf = new Map<string, readonly Form[]>();

  const remove = (key: string): void => {
    for (const { text } of formsOf.get(key) ?? []) {
      const others = bearers.get(text);
      others?.delete(key);
      if (others?.size !== 0) continue;
      bearers.delete(text);
      const sound = soundOf(text);
      const spellings = soundings.get(sound);
      spellings?.delete(text);
      if (spellings?.size === 0) soundings.delete(sound);
    }
    formsOf.delete(key);
  };

  const put = (key: string, names: readonly string[]): void => {
    remove(key);
    const forms = formsIn(names);
    formsOf.set(key, forms);
    for (const { text } of forms) {
      bearers.fetch(text, () => new Set()).add(key);
      const sound = soundOf(text);
      soundings.set(sound, (soundings.get(sound) ?? new Set()).add(text));
    }
  };

  /** Every spelling in the index that the word may stand for, with what that costs. */
  const spellingsOf = (word: string): Spellings => {
    const found = new Map<string, number>();
    const note = (text: string, price: number): void => {
      if (price < (found.get(text) ?? Number.POSITIVE_INFINITY)) found.set(text, price);
    };
    for (const [text, , slips] of slipsOf(bearers, word)) note(text, slips * cost.slip);
    for (const swapped of neighboursSwapped(word)) if (bearers.has(swapped)) note(swapped, cost.slip);
    for (const alike of soundings.get(soundOf(word)) ?? []) note(alike, cost.alike);
    for (const text of bearers.atPrefix(word).keys()) note(text, text === word ? cost.exact : cost.half);
    return found;
  };

  const bearersOf = (spellings: Iterable<string>): Set<string>[] =>
    [...new Set(spellings)].flatMap((text) => bearers.get(text) ?? []);

  return {
    put,
    remove,
    fitting: (said) => {
      if (said.length === 0 || said.length > mostWords) return [];
      const read = said.map((word, at): Reading => {
        const next = said[at + 1];
        return { alone: spellingsOf(word), withNext: next === undefined ? new Map() : spellingsOf(word + next) };
      });
      // Whoever fits at all has each of the words, alone or run together with a neighbour: the rarest leaves the fewest.
      const having = read.map(({ alone, withNext }, at) =>
        bearersOf([...alone.keys(), ...withNext.keys(), ...(read[at - 1]?.withNext.keys() ?? [])]),
      );
      const [fewest = []] = having.toSorted((one, other) => countIn(one) - countIn(other));
      const candidates = new Set(fewest.flatMap((keys) => [...keys]));
      return [...candidates].flatMap((key) => {
        const least = leastCost(read, formsOf.get(key) ?? []);
        return Number.isFinite(least) ? [{ key, cost: least }] : [];
      });
    },
  };
};

/** The words of each name, and neighbours within a name run together: “Anne-Marie” is also found as “Annemarie”. */
const formsIn = (names: readonly string[]): Form[] => {
  let before = 0;
  return names.flatMap((name) => {
    const words = foldName(name).slice(0, Math.min(mostWordsOfEach, mostWordsOfName - before));
    const start = before;
    before += words.length;
    return words.flatMap((_, at) =>
      words.slice(at, at + mostRunTogether).map((_, length) => ({
        text: words.slice(at, at + length + 1).join(''),
        from: start + at,
        to: start + at + length,
      })),
    );
  });
};

/** Slips forgiven: none in short words, where every slip is another name; two only in long ones. */
const slipsForgiven = ({ length }: string): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Spellings a letter away. In four letters another letter is another name: Jade and Jake. */
const slipsOf = (bearers: SearchableMap<Set<string>>, word: string): [string, Set<string>, number][] => {
  const forgiven = slipsForgiven(word);
  if (forgiven === 0) return [];
  return [...bearers.fuzzyGet(word, forgiven)]
    .filter(([text, [, slips]]) => slips > 0 && (word.length > 4 || text.length !== word.length))
    .map(([text, [keys, slips]]) => [text, keys, slips]);
};

/** “Kia” for Kai: a slip like any other, though two letters differ. */
const neighboursSwapped = (word: string): string[] =>
  word.length < 3
    ? []
    : Array.from(
        { length: word.length - 1 },
        (_, at) => word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2),
      ).filter((swapped) => swapped !== word);

const countIn = (sets: readonly Set<string>[]): number => sets.reduce((all, { size }) => all + size, 0);

/**
 * Those that fit as well as the best does, the best first. A name in full stands above one that is only similar; but a
 * single word may also be half of a longer one, and whoever slips once may have slipped twice.
 */
export const bestOf = <Each extends Fit>(fits: readonly Each[], words: number): Each[] => {
  const most = costliestAsGoodAs(Math.min(...fits.map((fit) => fit.cost)), words);
  return fits
    .filter((fit) => fit.cost <= most)
    .sort((one, other) => one.cost - other.cost || (one.key < other.key ? -1 : 1));
};

const costliestAsGoodAs = (best: number, words: number): number => {
  if (best === cost.exact) return words > 1 ? cost.exact : cost.half;
  const slips = Math.trunc(best / cost.slip);
  return (slips === 0 ? 1 : slips + 2) * cost.slip - 1;
};
