import type { LetterText } from '../../domain/breach/tell/letter-text.ts';
import type { LetterLine } from './blocks.ts';
import { fittingWords } from './fitting-words.ts';

/** Beside the questions of a step, in characters of JSON. */
const roomForLetter = 7_000;

/** A drafted letter on a card, to be read and copied; its parts are whole unless they are more than a card can bear. */
export const letterLines = ({ address, subject, opening, parts, closing }: LetterText): LetterLine[] => {
  const lines = [
    ...address.map(ordinary),
    bold(subject),
    ...opening.map(ordinary),
    ...parts.flatMap(({ heading, words }) => [bold(heading), ordinary(words)]),
    ...closing.map(ordinary),
  ];
  const fitted = fittingWords(
    lines.map(({ words }) => words),
    roomForLetter,
  );
  return lines.map(({ words, weight }) => ({ words: fitted(words), weight }));
};

const ordinary = (words: string): LetterLine => ({ words, weight: 'Default' });
const bold = (words: string): LetterLine => ({ words, weight: 'Bolder' });
