import type { PeopleStore } from '../desk/ports/colleagues.ts';
import { mayDecide } from '../domain/organisation/may-decide.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';

/** Teams asks for no more people's own views of a card. */
const mostViewers = 60;

/**
 * The Teams ids of those who decide about an organisation's breaches today, cover included, as far as they have ever
 * been met: they get a view of the channel's card of their own.
 */
export const viewersOf = async ({
  people,
  organisation,
  now,
}: {
  people: Pick<PeopleStore, 'teamsIdsOf'>;
  organisation: Organisation;
  now: Date;
}): Promise<readonly string[]> => {
  const inCharge = organisation.people.map(({ id }) => id).filter((id) => mayDecide(id, organisation, now));
  return (await people.teamsIdsOf(inCharge)).slice(0, mostViewers);
};
