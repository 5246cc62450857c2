import type { Person } from '../../domain/organisation/person.ts';
import { allRightCard, whichButtonCard } from '../../pages/typed-answer-cards.ts';
import type { Shown } from '../card/shown.ts';
import type { ConverseNeeds } from '../converse-needs.ts';
import { pressButton } from './answer-button.ts';
import { buttonMeant, yesOrNo } from './button-meant.ts';

/**
 * Presses the button whose title was typed, with the rights of a press; undefined where the words are none. Of what
 * stands in the inputs nothing comes with typed words, so nothing counts as emptied.
 */
export const pressByTitle = async (
  needs: ConverseNeeds,
  { words, person, conversationId }: { words: string; person: Person; conversationId: string },
): Promise<Shown | undefined> => {
  const cards = await needs.shownButtons.shownIn(conversationId, needs.clock.now());
  const meant = buttonMeant(words, cards);
  if (meant) return pressButton(needs, meant.carries, { person, receiptCard: null, conversationId, inputs: 'none' });
  switch (yesOrNo(words)) {
    case 'yes':
      return cards[0] && cards[0].length > 0 ? whichButtonCard(cards[0]) : undefined;
    case 'no':
      return allRightCard();
    default:
      return undefined;
  }
};
