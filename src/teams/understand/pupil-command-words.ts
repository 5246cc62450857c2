import { type PupilPage, pupilPages } from '../../domain/consent/pupil-pages.ts';
import { saidOfOne } from './acts-said.ts';
import type { Phrases } from './phrases.ts';
import { wordLists } from './word-lists.ts';

const lists = wordLists('pupils');

/** With the reference of a pupil’s file. */
export const pupilChanges = saidOfOne('pupil');

/** Words for the pages of a file. */
export const pupilPagesSaid: readonly (readonly [PupilPage, Phrases])[] = lists.choices('page', pupilPages);

export const undoing = lists.list('undoing');
export const lookingUp = lists.list('lookingUp');
export const exporting = lists.list('exporting');
export const asData = lists.list('asData');
