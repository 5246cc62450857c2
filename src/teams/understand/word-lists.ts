import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Phrases, phrases } from './phrases.ts';

/** Phrases of one meaning, in the notation of phrases.ts; a name in braces stands for the words of that name. */
const list = z.array(z.string());
const file = z.strictObject({
  words: z.record(z.string(), z.string()).default({}),
  lists: z.record(z.string(), list).default({}),
  /** What each of several answers is told by, in the order in which they are looked for. */
  choices: z
    .record(z.string(), z.array(z.strictObject({ is: z.string(), said: list, unless: list.optional() })))
    .default({}),
});

const folder = new URL('../../../words/', import.meta.url);

const known = <Value>(record: Readonly<Record<string, Value>>, name: string): Value => {
  const found = record[name];
  if (found === undefined) throw new Error(`the words have no ${name}`);
  return found;
};

/** Reads `words/<name>.json` once. What is asked for and is not there, or answers what nobody asked, stops the start. */
export const wordLists = (name: string) => {
  const { words, lists, choices } = file.parse(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')));
  const inFull = (written: string): string =>
    written.includes('{') ? inFull(written.replace(/\{(\w+)\}/g, (_, word: string) => known(words, word))) : written;
  const read = (lines: readonly string[]): Phrases => phrases(inFull(lines.join(', ')));
  const choicesOf = <Id extends string>(named: string, ids: readonly Id[]) =>
    known(choices, named).map(({ is, said, unless = [] }) => {
      const id = ids.find((each) => each === is);
      if (id === undefined) throw new Error(`${is} is no answer of ${named}`);
      return { id, said: read(said), unless: read(unless) };
    });
  return {
    /** The words of a name as they are written, for phrases that are made of them elsewhere. */
    word: (named: string): string => inFull(known(words, named)),
    list: (named: string): Phrases => read(known(lists, named)),
    choices: <Id extends string>(named: string, ids: readonly Id[]): readonly (readonly [Id, Phrases])[] =>
      choicesOf(named, ids).map(({ id, said }) => [id, said]),
    /** With the phrases that say that it is something else. */
    choicesUnless: <Id extends string>(
      named: string,
      ids: readonly Id[],
    ): readonly (readonly [Id, Phrases, Phrases])[] =>
      choicesOf(named, ids).map(({ id, said, unless }) => [id, said, unless]),
  };
};
