import { changesBetween, ownMarks, withChanges } from './line-changes.ts';
import { nearestOf } from './nearest-text.ts';
import { paired, unpaired } from './paired-lines.ts';

/** What is read on one card: `name` is `<group>/<state>`, and no two have the same. */
export interface Rendering {
  readonly name: string;
  readonly text: string;
}

/** Words that are approved once, by the name that stands for them elsewhere: those of a group, and under '' everybody's. */
export type Phrases = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * A file for each group. A state that reads nearly like an earlier one is written as what differs (line-changes.ts
 * says how), those that read the same stand together, and the others are written out:
 *
 *     {title}: words that the file says once
 *
 *     === a state
 *     == another; and another that reads the same
 *     a line ⏎ and one that stands below it
 *     === a state, like: a state
 *     ~ a ‹line → sentence›
 */
export const compactTexts = (renderings: readonly Rendering[], phrases: Phrases): Map<string, string> => {
  const states: State[] = [];
  for (const { name, text } of renderings) {
    const group = groupOf(name);
    const lines = folded(text, phrasesOf(phrases, group)).split('\n');
    const like = nearestOf(states, group, lines);
    const changes = like ? changesBetween(like.lines, lines) : [];
    if (like?.group === group && changes.length === 0) like.twins.push(name);
    else states.push({ name, group, lines, twins: [], like, changes });
  }
  const groups = new Set([...phrases.keys(), ...states.map(({ group }) => group)]);
  return new Map(
    [...groups].map((group) => [
      group,
      [
        ...[...(phrases.get(group) ?? [])].map(([name, words]) => `{${name}}: ${words}\n`),
        ...states.filter((each) => each.group === group).map(written),
      ]
        .join('')
        .trimStart(),
    ]),
  );
};

/** Every rendering that the files tell of, by its name. */
export const expandTexts = (files: ReadonlyMap<string, string>): Map<string, string> => {
  const phrases = new Map([...files].map(([group, file]) => [group, phrasesIn(file)]));
  const told = new Map([...files].flatMap(([group, file]) => statesIn(group, file)));
  const known = new Map<string, readonly string[]>();
  const linesOf = (name: string): readonly string[] => {
    const state = told.get(name);
    if (!state) throw new Error(`no approved text is called “${name}”`);
    const lines =
      known.get(name) ??
      (state.like === undefined ? unpaired(state.lines) : withChanges(linesOf(state.like), state.lines));
    known.set(name, lines);
    return lines;
  };
  return new Map(
    [...told.keys()].map((name) => [name, unfolded(linesOf(name).join('\n'), phrasesOf(phrases, groupOf(name)))]),
  );
};

export const groupOf = (name: string): string => name.split('/')[0] ?? '';

interface State {
  readonly name: string;
  readonly group: string;
  readonly lines: readonly string[];
  /** The names of those in the same group that read the same. */
  readonly twins: string[];
  readonly like: State | undefined;
  readonly changes: readonly string[];
}

const written = ({ name, group, lines, twins, like, changes }: State): string => {
  const within = (each: string) => (groupOf(each) === group ? each.slice(group.length + 1) : each);
  const head = `=== ${within(name)}${like ? `, like: ${within(like.name)}` : ''}`;
  const same = twins.length > 0 ? [`== ${twins.map(within).join('; ')}`] : [];
  return [...(like ? [] : ['']), head, ...same, ...(like ? changes : paired(lines)), ''].join('\n');
};

const statesIn = (group: string, file: string) => {
  const whole = (name: string) => (name.includes('/') ? name : `${group}/${name}`);
  return file
    .split(/^=== /m)
    .slice(1)
    .flatMap((state) => {
      const [head = '', ...rest] = state.trimEnd().split('\n');
      const [name = '', like] = head.split(', like: ');
      const twins = rest[0]?.startsWith('== ') ? rest[0].slice(3).split('; ') : [];
      const told = { like: like && whole(like), lines: rest.slice(Math.min(twins.length, 1)) };
      return [name, ...twins].map((each) => [whole(each), told] as const);
    });
};

const phrasesIn = (file: string): Map<string, string> =>
  new Map([...file.matchAll(/^\{(.+?)\}: (.*)$/gm)].map(([, name = '', words = '']) => [name, words]));

const phrasesOf = (phrases: Phrases, group: string): [string, string][] => [
  ...(phrases.get('') ?? []),
  ...(phrases.get(group) ?? []),
];

const folded = (text: string, phrases: readonly [string, string][]): string => {
  const mark = [...ownMarks, '{', '}'].find((each) => text.includes(each));
  if (mark || /^(==|$)|\s$/m.test(text))
    throw new Error(`no approved text can hold “${mark ?? 'an empty line'}”: ${text}`);
  return phrases.reduce((now, [name, words]) => now.replaceAll(words, `{${name}}`), text);
};

const unfolded = (text: string, phrases: readonly [string, string][]): string =>
  phrases.reduce((now, [name, words]) => now.replaceAll(`{${name}}`, words), text);
