import { featuresOf } from '../../src/hearing/features.ts';
import { hear, type Likely } from '../../src/hearing/hearing.ts';
import { hearing } from '../../src/hearing/kept-hearing.ts';
import { type Learnt, measured, type Vocabulary } from '../../src/hearing/learn.ts';
import { understand } from '../../src/teams/understand/understand.ts';

/** `npm run hear -- "words"`: what is heard in them, how sure, and which of the words decided. */
const words = process.argv.slice(2).join(' ');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const shown = (likely: readonly Likely[]): string =>
  likely
    .slice(0, 3)
    .map(({ is, sure }) => `${is} ${(100 * sure).toFixed(1)} %`)
    .join(', ');

/** What spoke most for the likeliest class and against the next: each feature by its weight in this sentence. */
const reasons = (
  vocabulary: Vocabulary,
  { classes, weights }: Learnt,
  [first, second]: readonly Likely[],
): string[] => {
  const column = (one: Likely | undefined): number => classes.indexOf(one?.is ?? '');
  return featuresOf(words)
    .flatMap((group) => {
      const { rows, weighs } = measured([group], vocabulary);
      return group
        .filter((feature) => vocabulary.has(feature))
        .map((feature, at) => {
          const row = (rows[at] ?? 0) * classes.length;
          const by = (weights[row + column(first)] ?? 0) - (weights[row + column(second)] ?? 0);
          return { feature, by: by * (weighs[at] ?? 0) };
        });
    })
    .toSorted((one, other) => Math.abs(other.by) - Math.abs(one.by))
    .slice(0, 15)
    .map(({ feature, by }) => `${by >= 0 ? '+' : '-'}${Math.abs(by).toFixed(2)}  ${feature}`);
};

const { vocabulary, want, ...of } = hearing();
const heard = hear(words, { vocabulary, want, ...of });
say(`wants: ${shown(heard.wants)}`);
say(`kind, if it is a breach: ${shown(heard.kinds)}`);
say(`matter, if it is a request: ${shown(heard.matters)}`);
say(`\nFor ${heard.wants[0]?.is}, against ${heard.wants[1]?.is} (# is letters inside a word, ^ and $ the ends):`);
for (const reason of reasons(vocabulary, want, heard.wants)) say(`  ${reason}`);
say(`\nDone with it: ${JSON.stringify(understand({ words, now: new Date() }), null, 2)}`);
