import type { PeopleStore } from '../desk/ports/colleagues.ts';
import { rightToAct } from '../desk/read-case.ts';
import type { Case } from '../domain/any-case.ts';
import { mayOnDay } from '../domain/organisation/may-decide.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';

/** Teams asks for no more people's own views of a card. */
const mostViewers = 60;

/**
 * The Teams ids of those who decide about an organisation's breaches today, or work on its requests, cover included, as
 * far as they have ever been met: they get a view of the channel's card of their own.
 */
export const viewersOf = async ({
  people,
  about,
  organisation,
  now,
}: {
  people: Pick<PeopleStore, 'teamsIdsOf'>;
  about: Case;
  organisation: Organisation;
  now: Date;
}): Promise<readonly string[]> => {
  const right = rightToAct(about);
  const inCharge = organisation.people
    .map(({ id }) => id)
    .filter((id) => mayOnDay(id, right, { organisation, about, now }));
  return (await people.teamsIdsOf(inCharge)).slice(0, mostViewers);
};
