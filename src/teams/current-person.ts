import type { PeopleStore } from '../desk/ports/colleagues.ts';
import type { Clock } from '../desk/ports.ts';
import { londonClock } from '../domain/deadlines/london-time.ts';
import { type Organisation, organisationsFor, rolesOn } from '../domain/organisation/organisation.ts';
import type { Person } from '../domain/organisation/person.ts';
import type { Sender } from './incoming.ts';

export interface CurrentPersonParts {
  readonly organisations: readonly Organisation[];
  readonly people: Pick<PeopleStore, 'find'>;
  readonly clock: Clock;
  /** In a local start a person can act as somebody of the sample organisation; left out, everyone is who they are. */
  readonly actingAs?: (sender: Sender) => Sender;
}

/** Who is speaking and which roles they hold today. Their organisation is undefined until they have said which. */
export const currentPerson = async (
  sender: Sender,
  { organisations, people, clock, actingAs = (each) => each }: CurrentPersonParts,
): Promise<Person> => {
  const { id, name, email } = actingAs(sender);
  const { day } = londonClock(clock.now());
  const choices = organisationChoices(organisations, { id, email });
  return {
    id,
    name,
    email,
    organisation: await organisationAmong(choices, id, people),
    roles: rolesOn(organisations, id, day),
  };
};

/**
 * The organisations that someone may be staff of; more than one: ask them. With no e-mail address to go by it could be
 * any. An address of another domain belongs to none.
 */
export const organisationChoices = (
  organisations: readonly Organisation[],
  colleague: { readonly id: string; readonly email: string | undefined },
): readonly Organisation[] => {
  const choices = organisationsFor(organisations, colleague);
  return choices.length === 0 && colleague.email === undefined ? organisations : choices;
};

const organisationAmong = async (
  choices: readonly Organisation[],
  personId: string,
  people: Pick<PeopleStore, 'find'>,
): Promise<string | undefined> => {
  if (choices.length < 2) return choices[0]?.id;
  const chosen = (await people.find(personId))?.organisation;
  return choices.find((each) => each.id === chosen)?.id;
};
