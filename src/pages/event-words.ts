import type { EventWords } from '../acts/event-words.ts';
import { acts } from '../acts/index.ts';
import { withoutAForm } from '../acts/without-a-form.ts';

const words: Readonly<Record<string, EventWords>> = Object.assign(
  {},
  withoutAForm,
  ...acts.map(({ events }) => events),
);

/** The words for a line of history, by what happened. */
export const wordsOf = (what: string): EventWords | undefined => words[what];

/** What somebody did, after their name. */
export const didWords = (what: string): string => wordsOf(what)?.did ?? what;

/** What happened, for where nobody is named. */
export const notedWords = (what: string): string => wordsOf(what)?.noted ?? 'changed';
