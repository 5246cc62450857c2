import type { Organisation } from '../organisation/organisation.ts';
import { policyOf } from '../policies/index.ts';
import { type Contact, peopleFor } from './recipients.ts';

/**
 * Who hears, in order, that a colleague has looked up unusually many pupils: the Data Protection Officer or their cover, then
 * the deputies. Nobody watches over themselves: where only the colleague is left, whoever answers for the organisation.
 */
export const watchersOf = (
  organisation: Organisation,
  { watched, day }: { watched: string; day: string },
): Contact[] => {
  const others = (audience: Parameters<typeof peopleFor>[2]): Contact[] =>
    peopleFor({ holder: null }, organisation, audience, day).filter(({ id }) => id !== watched);
  const watching = others('dpo');
  return watching.length > 0 ? watching : others(policyOf(organisation).people.answering[0]);
};
