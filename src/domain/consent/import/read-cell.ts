import { bare } from './columns.ts';

/** What a cell says, or in words what is wrong with it. An empty one says nothing. */
export type Read<Value> = { readonly value: Value | undefined } | { readonly problem: string };

/** One of a few answers, by its id or its name. */
export const readChoice = <Id extends string>(
  words: string,
  choices: Readonly<Record<Id, readonly string[]>>,
): Read<Id> => {
  if (words === '') return { value: undefined };
  const found = idsOf(choices).find((id) => [id, ...choices[id]].some((name) => bare(name) === bare(words)));
  return found === undefined ? { problem: `Write one of: ${namesOf(choices)}.` } : { value: found };
};

/** Some of a few answers, with semicolons between them; `all` for every one, `none` for none of them. */
export const readChoices = <Id extends string>(
  words: string,
  choices: Readonly<Record<Id, readonly string[]>>,
): Read<readonly Id[]> => {
  if (words === '') return { value: undefined };
  if (bare(words) === 'all') return { value: idsOf(choices) };
  if (bare(words) === 'none') return { value: [] };
  const read = listIn(words).map((each) => readChoice(each, choices));
  const found = read.flatMap((each) => ('value' in each && each.value !== undefined ? [each.value] : []));
  return found.length < read.length
    ? { problem: `Write all, none, or some of: ${namesOf(choices)}, with semicolons between them.` }
    : { value: idsOf(choices).filter((id) => found.includes(id)) };
};

/** What stands between semicolons, without the empty parts. */
export const listIn = (words: string): string[] =>
  words
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '');

const idsOf = <Id extends string>(choices: Readonly<Record<Id, readonly string[]>>): Id[] =>
  Object.keys(choices) as Id[];

const namesOf = <Id extends string>(choices: Readonly<Record<Id, readonly string[]>>): string =>
  idsOf(choices)
    .map((id) => choices[id][0] ?? id)
    .join(', ');
