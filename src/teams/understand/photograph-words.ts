import { type PhotographUse, photographUses } from '../../domain/consent/question.ts';
import type { Phrases } from './phrases.ts';
import { wordLists } from './word-lists.ts';

const lists = wordLists('photographs');

export const photographWords = lists.list('photographWords');

/** Where a photograph is to be seen, the plainer words first. */
export const useWords: readonly (readonly [PhotographUse, Phrases])[] = lists.choices('use', photographUses);

/** A pupil who is put there is shown there, whether or not somebody says “photo”. */
export const putting = lists.list('putting');
