import { Temporal } from 'temporal-polyfill';
import type { Day } from '../../deadlines/day-words.ts';
import { bare } from './columns.ts';

/** What a cell says, or in words what is wrong with it. An empty one says nothing. */
export type Read<Value> = { readonly value: Value | undefined } | { readonly problem: string };

/** `2026-11-23` or `23/11/2026`; the day comes before the month, as it does in Britain, and is never guessed. */
export const readDay = (words: string): Read<Day> => {
  if (words === '') return { value: undefined };
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(words);
  const iso = british ? [british[3], british[2]?.padStart(2, '0'), british[1]?.padStart(2, '0')].join('-') : words;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return { problem: 'Write the day as 23/11/2026 or 2026-11-23.' };
  try {
    return { value: Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString() };
  } catch (fault) {
    if (fault instanceof RangeError) return { problem: `${words} is not a day.` };
    throw fault;
  }
};

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
