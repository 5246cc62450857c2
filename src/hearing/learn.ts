/** Features of a sentence by row, and how much each weighs. */
export interface Measured {
  readonly rows: Int32Array;
  readonly weighs: Float32Array;
}

/** A sentence to learn from: what it says, and how much of it belongs to each class; a class that is not named has nothing. */
export interface Lesson extends Measured {
  readonly is: Readonly<Record<string, number>>;
}

/** What was learnt: row by row, for each class, how much the feature speaks for it. */
export interface Learnt {
  readonly classes: readonly string[];
  /** The last row is what speaks for each class before anything is said. */
  readonly weights: Float32Array;
}

/** A known feature: its row, and how much it tells, which is the more the fewer sentences have it. */
interface Known {
  readonly row: number;
  readonly tells: number;
}
export type Vocabulary = ReadonlyMap<string, Known>;

/** The features that are met in several sentences. */
export const vocabularyOf = (sentences: readonly (readonly (readonly string[])[])[], fewest: number): Vocabulary => {
  const met = new Map<string, number>();
  for (const groups of sentences) {
    for (const group of groups) for (const feature of group) met.set(feature, (met.get(feature) ?? 0) + 1);
  }
  const often = [...met].filter(([, times]) => times >= fewest);
  return new Map(
    often.map(([feature, times], row) => [feature, { row, tells: 1 + Math.log(sentences.length / times) }]),
  );
};

/** The known features of a sentence. Every group weighs the same, however many features are in it. */
export const measured = (groups: readonly (readonly string[])[], vocabulary: Vocabulary): Measured => {
  const rows: number[] = [];
  const weighs: number[] = [];
  for (const group of groups) {
    const known = group.flatMap((feature) => vocabulary.get(feature) ?? []);
    const length = Math.sqrt(known.reduce((sum, { tells }) => sum + tells * tells, 0));
    for (const { row, tells } of known) {
      rows.push(row);
      weighs.push(tells / length);
    }
  }
  return { rows: Int32Array.from(rows), weighs: Float32Array.from(weighs) };
};

const softmax = (scores: Float64Array): Float64Array => {
  const most = scores.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  const raised = scores.map((score) => Math.exp(score - most));
  const sum = raised.reduce((one, other) => one + other, 0);
  return raised.map((each) => each / sum);
};

/** How likely each class is, from 0 to 1. */
export const likelihoods = ({ rows, weighs }: Measured, { classes, weights }: Learnt): Float64Array => {
  const count = classes.length;
  const scores = Float64Array.from(weights.subarray(weights.length - count));
  for (let at = 0; at < rows.length; at += 1) {
    const row = (rows[at] ?? 0) * count;
    const weight = weighs[at] ?? 0;
    for (let one = 0; one < count; one += 1) scores[one] = (scores[one] ?? 0) + weight * (weights[row + one] ?? 0);
  }
  return softmax(scores);
};

/** Numbers that look like chance and are the same at every start (mulberry32). */
const chance = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const shuffled = <Item>(items: readonly Item[], random: () => number): Item[] =>
  items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);

export interface HowToLearn {
  /** How often every lesson is gone through. */
  readonly rounds: number;
  readonly step: number;
  /** How strongly weights that earn little are drawn back to nothing. */
  readonly decay: number;
}

/** Errors smaller than this teach nothing that would be seen. */
const smallestError = 0.005;

/**
 * Multinomial logistic regression, learnt by steps that shrink for each weight the more it was moved (AdaGrad). The same
 * lessons in the same order give the same weights. `size` is how many features there are.
 */
export const learn = (lessons: readonly Lesson[], size: number, { rounds, step, decay }: HowToLearn): Learnt => {
  const classes = [...new Set(lessons.flatMap(({ is }) => Object.keys(is)))].sort();
  const count = classes.length;
  const weights = new Float32Array((size + 1) * count);
  const moved = new Float32Array(weights.length).fill(1e-3);
  const learnt: Learnt = { classes, weights };
  const random = chance(1);
  const errors = new Float64Array(count);
  const move = (row: number, weight: number): void => {
    for (let one = 0, place = row * count; one < count; one += 1, place += 1) {
      const error = errors[one] ?? 0;
      if (error === 0) continue;
      const by = error * weight + decay * (weights[place] ?? 0);
      const sum = (moved[place] ?? 0) + by * by;
      moved[place] = sum;
      weights[place] = (weights[place] ?? 0) - (step * by) / Math.sqrt(sum);
    }
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const lesson of shuffled(lessons, random)) {
      const likely = likelihoods(lesson, learnt);
      for (let one = 0; one < count; one += 1) {
        const error = (likely[one] ?? 0) - (lesson.is[classes[one] ?? ''] ?? 0);
        errors[one] = Math.abs(error) < smallestError ? 0 : error;
      }
      for (let at = 0; at < lesson.rows.length; at += 1) move(lesson.rows[at] ?? 0, lesson.weighs[at] ?? 0);
      move(size, 1);
    }
  }
  return learnt;
};
