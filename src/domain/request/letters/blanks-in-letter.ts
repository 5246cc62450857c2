import type { LetterText } from '../../breach/tell/letter-text.ts';

/** The places that a letter leaves to be filled in by hand, each as it stands between its square brackets. */
export const blanksIn = ({ address, subject, opening, parts, closing }: LetterText): string[] => {
  const words = [...address, subject, ...opening, ...parts.map((part) => part.words), ...closing].join('\n');
  return [...words.matchAll(/\[([^[\]\n]+)\]/g)].map(([, blank = '']) => blank);
};

/** Whoever reads a letter must not take it for finished; an empty string where nothing is left to fill in. */
export const blanksInWords = (letter: LetterText): string => {
  const { length } = blanksIn(letter);
  if (length === 0) return '';
  return length === 1
    ? '1 place in square brackets is still to be filled in before it goes.'
    : `${length} places in square brackets are still to be filled in before it goes.`;
};
