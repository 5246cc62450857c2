import type { Breach } from '../domain/breach/breach.ts';
import type { Person } from '../domain/organisation/person.ts';
import { may } from '../domain/organisation/roles.ts';
import { type Outcome, ok } from '../domain/outcome.ts';
import { subjectOf } from '../domain/subject-of.ts';
import type { Ports } from './ports.ts';
import { unknownReference } from './read-case.ts';

/** As many as anybody can look through. */
const mostListed = 50;

/** Every breach that this person is told of, closed ones too, the newest first; at most 50. */
export const overseenBreaches = async (
  { cases, organisations }: Pick<Ports, 'cases' | 'organisations'>,
  person: Person,
): Promise<Breach[]> => {
  const theirs = organisations
    .map(({ id }) => id)
    .filter((id) => may(person, 'oversee-breaches', { organisation: id }));
  return theirs.length === 0 ? [] : cases.listBreaches({ organisations: theirs, most: mostListed });
};

/**
 * A breach for whoever is told how it stands and opens no case. What they are shown of it holds nothing personal, so it is no
 * reading of the case and leaves no line.
 */
export const overseenBreach = async (
  { cases }: Pick<Ports, 'cases'>,
  { reference, person }: { reference: string; person: Person },
): Promise<Outcome<Breach, 'not-found'>> => {
  const found = await cases.find(reference);
  if (found?.type !== 'breach' || !may(person, 'oversee-breaches', subjectOf(found)))
    return unknownReference(reference);
  return ok(found);
};
