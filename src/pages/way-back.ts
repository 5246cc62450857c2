import { button } from '../teams/card/buttons.ts';
import { mostButtons } from '../teams/card/show.ts';
import type { Shown } from '../teams/card/shown.ts';

/** An answer in the middle of a form, with the way back to it: the last button, so that no other moves. */
export const withWayBack = (shown: Shown, open: string | undefined): Shown => {
  if (open === undefined) return shown;
  const actions = (shown.card['actions'] ?? []) as readonly { data?: { do?: string; draft?: string } }[];
  if (actions.some(({ data }) => data?.do === 'resume' && data.draft === open)) return shown;
  const back = button('Continue my form', { do: 'resume', draft: open });
  // Where there is no room, the last leads to what is left and stays.
  const kept = actions.length < mostButtons ? actions : [...actions.slice(0, mostButtons - 2), ...actions.slice(-1)];
  return { ...shown, card: { ...shown.card, actions: [...kept, back] } };
};
