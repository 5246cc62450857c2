import type { Person } from '../domain/organisation/person.ts';
import { noticeCard } from '../notices/index.ts';
import { unseenCard } from '../pages/unseen-card.ts';
import type { Shown } from './card/shown.ts';
import type { ConverseNeeds } from './converse-needs.ts';
import { viewersOf } from './personal-views.ts';

/**
 * The card of a notice as this person may see it: with what they may do on it, or as everyone sees it. Teams asks for
 * it by itself, so nobody has read anything by it.
 */
export const viewNotice = async (
  { desk, people, clock }: ConverseNeeds,
  seen: { reference: string; notice: string; conversationId: string; person: Person },
): Promise<Shown> => {
  const found = await desk.seeNotice(seen);
  if (!found.ok) return unseenCard(seen.reference);
  const { mayAct, ...about } = found.value;
  const now = clock.now();
  const viewers = await viewersOf({ people, ...about, now });
  return noticeCard({ ...about, now, view: { for: mayAct ? 'who-decides' : 'everyone', viewers } });
};
