import { pause } from './heard-words.ts';
import { leadsIn, schoolWords } from './no-names.ts';
import type { SaidWord } from './said-words.ts';

/** How plainly a pupil is named there. */
export type Plainness = 0 | 1 | 2 | 3;

/** A stretch of words, one past its last. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

export interface Placed {
  readonly run: Run;
  readonly plainly: Plainness;
}

/** Whoever stands after these is asked about. */
export const strongest = new Set(['about', 'regarding', 're', 'concerning']);

const joins = new Set(['and', 'or', 'plus']);
const kin = /^(?:brother|sister|twin|sibling|cousin|friend|mate)s?$/;
const theirs = new Set(['his', 'her', 'their']);

/** Whether a second pupil is named: “Jordan and Zoe”, “about Jordan and about Zoe”, “Jordan and his sister”. */
export const areTwo = (
  said: readonly SaidWord[],
  { run, runs, read }: { run: Run | undefined; runs: readonly Placed[]; read: ReadonlySet<number> },
): boolean => {
  if (run === undefined) return false;
  const others = runs.filter((each) => !read.has(each.run.start) && !isSameName(said, each.run, run));
  const own = runs.find((each) => each.run === run);
  const isJoinedTo = (start: number, end: number): boolean => {
    let at = start - 1;
    while (leadsIn.has(said[at]?.plain ?? '') || strongest.has(said[at]?.plain ?? '')) at--;
    if (!joins.has(said[at]?.plain ?? '')) return false;
    while (joins.has(said[at]?.plain ?? '') || said[at]?.plain === pause) at--;
    return at + 1 === end;
  };
  const ends = Array.from(read, (at) => at + 1).filter((end) => !read.has(end));
  return (
    others.some(({ run: { start } }) => ends.some((end) => isJoinedTo(start, end))) ||
    others.some(({ run: { end } }) => isJoinedTo(run.start, end)) ||
    others.some((each) => each.plainly >= 2 && each.plainly === own?.plainly && !isOfSchool(said, each.run)) ||
    isListed(said, run, others) ||
    ends.some(
      (end) =>
        joins.has(said[end]?.plain ?? '') &&
        theirs.has(said[end + 1]?.plain ?? '') &&
        kin.test(said[end + 2]?.plain ?? ''),
    )
  );
};

/** “St Aidan’s School”. */
const isOfSchool = (said: readonly SaidWord[], { start, end }: Run): boolean =>
  schoolWords.has(said[start]?.plain ?? '') || schoolWords.has(said[end]?.plain ?? '');

/** “Jordan, Zoe and Kai”. */
const isListed = (said: readonly SaidWord[], { end }: Run, others: readonly Placed[]): boolean => {
  const next = others.find(({ run }) => said[end]?.typed === ',' && run.start === end + 1);
  return next !== undefined && joins.has(said[next.run.end]?.plain ?? '');
};

const isSameName = (said: readonly SaidWord[], one: Run, other: Run): boolean => {
  const words = said.slice(other.start, other.end).map(({ plain }) => plain);
  return said.slice(one.start, one.end).every(({ plain }) => words.includes(plain));
};
