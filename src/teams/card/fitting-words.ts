import { safeText } from './safe-text.ts';
import { shareRoom } from './share-room.ts';

/** In characters of JSON, beside all that a page has of its own. */
const roomForWords = 9_000;

/** What people wrote, by what they wrote: whole, unless all of it together is more than a card can bear. */
export const fittingWords = (
  written: readonly (string | null | undefined)[],
  room = roomForWords,
): ((words: string) => string) => {
  const all = written.filter((each) => typeof each === 'string');
  const fitted = shareRoom(
    all.map((each) => safeText(each, Number.POSITIVE_INFINITY)),
    room,
  );
  const byWords = new Map(all.map((each, at) => [each, fitted[at] ?? '']));
  return (words) => byWords.get(words) ?? safeText(words);
};
