import { changesBetween } from './line-changes.ts';
import { paired } from './paired-lines.ts';

interface Text {
  readonly group: string;
  readonly lines: readonly string[];
}

/**
 * The earlier text that needs the fewest changes, and the first of those that need as few; none if it is easier to
 * read the whole. Another group's is taken only for far fewer, because people read one file through.
 */
export const nearestOf = <Each extends Text>(
  earlier: readonly Each[],
  group: string,
  lines: readonly string[],
): Each | undefined => {
  const most = paired(lines).length * worthWhile;
  const own = nearest(
    earlier.filter((each) => each.group === group),
    lines,
    most,
  );
  const other = nearest(
    earlier.filter((each) => each.group !== group),
    lines,
    (own?.changes ?? most) * fewEnough,
  );
  return (other ?? own)?.each;
};

const worthWhile = 0.85;
const fewEnough = 0.75;

/** Differences are written out only for the few texts that share the most lines. */
const tried = 8;

const nearest = <Each extends Text>(texts: readonly Each[], lines: readonly string[], most: number) => {
  const wanted = countsOf(lines);
  const closest = texts
    .map((each) => ({ each, kept: shared(each.lines, wanted) }))
    .filter(({ kept }) => lines.length - kept <= most)
    .map(({ each, kept }) => ({ each, apart: lines.length - kept + (each.lines.length - kept) / 4 }))
    .sort((one, other) => one.apart - other.apart)
    .slice(0, tried);
  let found: { readonly each: Each; readonly changes: number } | undefined;
  for (const { each } of closest) {
    const changes = changesBetween(each.lines, lines).length;
    if (changes < (found?.changes ?? most)) found = { each, changes };
  }
  return found;
};

const countsOf = (lines: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
};

const shared = (lines: readonly string[], wanted: ReadonlyMap<string, number>): number => {
  let count = 0;
  for (const [line, times] of countsOf(lines)) count += Math.min(times, wanted.get(line) ?? 0);
  return count;
};
