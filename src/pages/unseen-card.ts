import { referencePattern } from '../domain/case.ts';
import { button } from '../teams/card/buttons.ts';
import { messageCard } from '../teams/card/message-card.ts';
import type { Shown } from '../teams/card/shown.ts';

/** What stands where a card cannot be shown as it is now; it says nothing that the press did not bring. */
export const unseenCard = (reference: string): Shown => {
  if (!referencePattern.test(reference)) return messageCard('I cannot show this now', [again]);
  return messageCard(
    `${reference.startsWith('AR-') ? 'Request' : 'Data breach'}: ${reference}`,
    [again],
    [button('Open privately', { do: 'case', reference }, 'positive')],
  );
};

const again = 'I cannot show how it stands at this moment. Open it in your private chat with me.';
