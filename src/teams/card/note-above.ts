import type { Shown } from './shown.ts';

/** The same card with a line above all else. */
export const noteAbove = (shown: Shown, words: string): Shown => {
  const body = shown.card['body'] as readonly unknown[];
  const note = { type: 'TextBlock', text: words, wrap: true };
  return { ...shown, card: { ...shown.card, body: [note, ...body] } };
};
