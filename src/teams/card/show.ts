import type { button, linkButton } from './buttons.ts';
import type { AdaptiveCard, Shown } from './shown.ts';

export type Button = ReturnType<typeof button> | ReturnType<typeof linkButton>;

/** Teams shows no more. */
export const mostButtons = 6;

/** A rendered card with its buttons and the words of its banner. */
export const show = (card: AdaptiveCard, summary: string, buttons: readonly Button[] = []): Shown => ({
  card: buttons.length === 0 ? card : { ...card, actions: buttons.slice(0, mostButtons) },
  summary,
});
