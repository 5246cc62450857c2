import type { Phrases } from './phrases.ts';
import { wordLists } from './word-lists.ts';

/** Words of somebody whose life or safety may be at stake: before anything else they are told whom to ring. */
export const crisis: Phrases = wordLists('danger').list('crisis');
