import { diffArrays } from 'diff';
import { joint, paired, unpaired, widest } from './paired-lines.ts';

/**
 * What differs between two lists of lines, as a person would note it beside the first:
 *
 *     ~ the words ‹before → after› of a line
 *     - a line that is gone
 *     … a line down to which everything after the one above is gone too
 *     + a line that is new
 *       a line that stays, to say where the next one is
 *
 * Each line is the first of its words after the one before, so that the first list and these give back the second.
 */
export const changesBetween = (before: readonly string[], after: readonly string[]): string[] => {
  const changes: string[] = [];
  let at = 0;
  const note = (mark: Mark, line: string, place: number) => {
    changes.push(`${mark} ${line}`);
    at = place + 1;
  };
  /** Says what stands before a line, where the same words come earlier too. */
  const goTo = (place: number) => {
    for (let first = nextOf(before, at, place); first !== place; first = nextOf(before, at, place)) {
      const sure = before.findLastIndex((_, each) => each > first && each < place && nextOf(before, at, each) === each);
      const beside = sure === -1 ? first : sure;
      note(' ', before[beside] ?? '', beside);
    }
  };
  for (const { start, gone, come } of replacements(before, after)) {
    const even = gone.length === come.length;
    let both = 0;
    while (both < Math.min(gone.length, come.length) && (even || areAlike(gone[both] ?? '', come[both] ?? ''))) {
      goTo(start + both);
      note('~', changeWithin(gone[both] ?? '', come[both] ?? ''), start + both);
      both += 1;
    }
    const end = start + gone.length;
    for (let place = start + both; place < end; ) {
      goTo(place);
      note('-', before[place] ?? '', place);
      const last = nextOf(before, at, end - 1);
      if (end - place > 2 && last > at) note('…', before[last] ?? '', last);
      place = at;
    }
    if (come.length > both && at !== end) {
      goTo(end - 1);
      note(' ', before[end - 1] ?? '', end - 1);
    }
    for (const line of paired(come.slice(both))) addNew(changes, line);
  }
  return changes;
};

export const withChanges = (before: readonly string[], changes: readonly string[]): string[] => {
  const after: string[] = [];
  let at = 0;
  const find = (line: string): number => {
    const place = before.indexOf(line, at);
    if (place === -1) throw new Error(`nothing says “${line}” where it should be changed`);
    return place;
  };
  for (const change of changes.flatMap((each) => each.split(/ ⏎ (?=\+ )/))) {
    const line = change.slice(2);
    switch (change[0] as Mark) {
      case '+':
        after.push(...unpaired([line]));
        continue;
      case '…':
        at = find(line) + 1;
        continue;
      default: {
        const [old, now] = sides(change);
        const place = find(old);
        after.push(...before.slice(at, place), ...now);
        at = place + 1;
      }
    }
  }
  return [...after, ...before.slice(at)];
};

/** A short new line stands beside the line that it comes after. */
const addNew = (changes: string[], line: string) => {
  const above = changes.at(-1);
  const isBeside = above !== undefined && /^[~ ]/.test(above) && above.length + line.length < widest;
  if (isBeside) changes[changes.length - 1] = `${above}${joint}+ ${line}`;
  else changes.push(`+ ${line}`);
};

type Mark = '~' | '-' | '…' | '+' | ' ';

/** No line may hold what the notes are written with. */
export const ownMarks = ['‹', ' → ', '›', '⏎'] as const;

const nextOf = (lines: readonly string[], from: number, place: number): number =>
  lines.indexOf(lines[place] ?? '', from);

const sides = (change: string): [string, string[]] => {
  const line = change.slice(2);
  if (change[0] === '-') return [line, []];
  if (change[0] === ' ') return [line, [line]];
  const [, start, old, now, end] = /^(.*)‹(.*) → (.*)›(.*)$/.exec(line) ?? [];
  return [`${start}${old}${end}`, [`${start}${now}${end}`]];
};

interface Replacement {
  readonly start: number;
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

const replacements = (before: readonly string[], after: readonly string[]): Replacement[] => {
  const found: { start: number; gone: string[]; come: string[] }[] = [];
  let start = 0;
  let wasSame = true;
  for (const { added, removed, value } of diffArrays([...before], [...after])) {
    const isSame = !added && !removed;
    if (!isSame && wasSame) found.push({ start, gone: [], come: [] });
    if (!isSame) found.at(-1)?.[added ? 'come' : 'gone'].push(...value);
    if (!added) start += value.length;
    wasSame = isSame;
  }
  return found;
};

/** Whole words, so that what changed can be read by itself. */
const changeWithin = (before: string, after: string): string => {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const start = sameFrom(old, now);
  const end = sameFrom(old.slice(start).reverse(), now.slice(start).reverse());
  const middle = (words: string[]) => words.slice(start, words.length - end).join('');
  return `${old.slice(0, start).join('')}‹${middle(old)} → ${middle(now)}›${old.slice(old.length - end).join('')}`;
};

/** Both are one input, one row of buttons, one heading: the words may be others. */
const areAlike = (before: string, after: string): boolean => kindOf(before) === kindOf(after);

const kindOf = (line: string): string =>
  /^( {2}\[(?![x ]\])| {2}[([]| {2}|[#!*~] |\[|banner:|---|)/.exec(line)?.[0] ?? '';

const wordsOf = (line: string): string[] => line.match(/\s+|[^\s[\]()]+|[[\]()]/g) ?? [];

const sameFrom = (one: readonly string[], other: readonly string[]): number => {
  const differs = one.findIndex((word, at) => word !== other[at]);
  return differs === -1 ? one.length : differs;
};
