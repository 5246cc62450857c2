import { button } from '../../teams/card/buttons.ts';
import type { Shown } from '../../teams/card/shown.ts';
import type { Telling } from './telling.ts';

/** Opens the case in the 1:1 chat of whoever presses. */
export const openButton = ({ reference }: { reference: string }, style: 'positive' | 'default' = 'default') =>
  button('Open privately', { do: 'case', reference }, style);

/** Teams then asks for the card of each of these people, and shows them that one instead. */
export const withPersonalViews = (
  shown: Shown,
  { reference }: { reference: string },
  { notice, view }: Pick<Telling, 'notice' | 'view'>,
): Shown => {
  if (view.viewers.length === 0) return shown;
  const data = { do: 'view', reference, notice: notice.id };
  const refresh = { action: { type: 'Action.Execute', verb: 'view', data }, userIds: view.viewers };
  return { ...shown, card: { ...shown.card, refresh } };
};
