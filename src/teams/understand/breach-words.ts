import { wordLists } from './word-lists.ts';

const lists = wordLists('breach');

export const addressesShown = lists.list('addressesShown');
export const pupilOnStaffAccount = lists.list('pupilOnStaffAccount');
/** Loss, theft and destruction, said so plainly that no question about a pupil is meant. */
export const goneForGood = lists.list('goneForGood');
