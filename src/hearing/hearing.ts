import { type Example, type Want, wants } from './examples.ts';
import { featuresOf } from './features.ts';
import { type HowToLearn, type Learnt, learn, likelihoods, measured, type Vocabulary, vocabularyOf } from './learn.ts';

/** What was learnt from the examples: what is wanted, and of a breach and of a request which. */
export interface Hearing {
  readonly vocabulary: Vocabulary;
  readonly want: Learnt;
  readonly kind: Learnt;
  readonly matter: Learnt;
}

/** A feature that fewer sentences have teaches nothing that lasts. */
const fewest = 3;
const how: HowToLearn = { rounds: 6, step: 0.2, decay: 1e-5 };

/** Learns from examples: a few seconds, and the same every time. */
export const learnHearing = (examples: readonly Example[]): Hearing => {
  const features = examples.map(({ words }) => featuresOf(words));
  const vocabulary = vocabularyOf(features, fewest);
  const met = examples.map((example, at) => ({ ...example, ...measured(features[at] ?? [], vocabulary) }));
  const learnt = (right: (example: Example) => readonly string[] | undefined): Learnt =>
    learn(
      met.flatMap((each) => {
        const classes = right(each);
        return classes ? [{ ...each, is: Object.fromEntries(classes.map((one) => [one, 1 / classes.length])) }] : [];
      }),
      vocabulary.size,
      how,
    );
  return {
    vocabulary,
    want: learnt(({ want }) => want),
    kind: learnt(({ kind }) => kind),
    matter: learnt(({ matter }) => matter),
  };
};

/** A reading of a sentence, and how likely it is, from 0 to 1. */
export interface Likely<Value extends string = string> {
  readonly is: Value;
  readonly sure: number;
}

/** What a sentence may mean, the likeliest first. */
export interface Heard {
  readonly wants: readonly Likely<Want>[];
  /** Of a breach, if it is one. */
  readonly kinds: readonly Likely[];
  /** Of a request, if it is one. */
  readonly matters: readonly Likely[];
}

const inOrder = <Value extends string>(likely: readonly Likely<Value>[]): Likely<Value>[] =>
  likely.toSorted((one, other) => other.sure - one.sure);

export const hear = (words: string, { vocabulary, want, kind, matter }: Hearing): Heard => {
  const found = measured(featuresOf(words), vocabulary);
  const of = <Value extends string>(learnt: Learnt, values: readonly Value[]): Likely<Value>[] => {
    const sure = likelihoods(found, learnt);
    return inOrder(values.map((is) => ({ is, sure: sure[learnt.classes.indexOf(is)] ?? 0 })));
  };
  return { wants: of(want, wants), kinds: of(kind, kind.classes), matters: of(matter, matter.classes) };
};

/** How likely it is that this is wanted. */
export const sureOf = ({ wants: heard }: Heard, want: Want): number => heard.find(({ is }) => is === want)?.sure ?? 0;
