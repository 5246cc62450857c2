import type { Shown } from '../teams/card/shown.ts';

/** For someone in the middle of a form: no buttons that could be taken for the form's, and the words that do the same. */
export const toAnswerByTyping = (shown: Shown, words: string): Shown => {
  const { actions: _, ...card } = shown.card;
  const how = {
    type: 'TextBlock',
    text: `Type “${words}” when you have finished your form.`,
    wrap: true,
    isSubtle: true,
  };
  return { ...shown, card: { ...card, type: 'AdaptiveCard', body: [...(card['body'] as unknown[]), how] } };
};
