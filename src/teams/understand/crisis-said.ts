import { placesOf } from './phrases.ts';
import { wordLists } from './word-lists.ts';

const lists = wordLists('danger');
const crisis = lists.list('crisis');
/** The same words where they tell of no danger: “following me on Instagram”. */
const noCrisis = lists.list('noCrisis');

/** Whether somebody's life or safety may be at stake now: before anything else they are told whom to ring. */
export const crisisSaid = (heard: readonly string[]): boolean => {
  const places = placesOf(heard, crisis);
  if (places.length === 0) return false;
  const others = placesOf(heard, noCrisis);
  return places.some(({ start, end }) => !others.some((other) => other.start < end && start < other.end));
};
