import type { Block } from './blocks.ts';
import type { AdaptiveCard } from './shown.ts';

/** The card that these blocks make, the first at the top. */
export const cardOf = (blocks: readonly Block<string>[]): AdaptiveCard => ({
  ...{ type: 'AdaptiveCard', $schema: 'http://adaptivecards.io/schemas/adaptive-card.json', version: '1.5' },
  body: blocks.flatMap(({ elements }) => elements),
});
