import type { PupilFile } from '../domain/consent/pupil-file.ts';
import { namedBy } from '../domain/organisation/name-to-colleague.ts';
import type { Person } from '../domain/organisation/person.ts';
import { may } from '../domain/organisation/roles.ts';
import { type Outcome, ok, refuse } from '../domain/outcome.ts';
import { type LookUpNeeds, leaveLine } from './leave-line.ts';
import type { LookUp } from './ports/look-ups.ts';
import type { Ports } from './ports.ts';
import { fileNumbered } from './read-pupil.ts';

type Needs = LookUpNeeds & Pick<Ports, 'cases' | 'readings'>;

/** As many as one card has room for. */
const mostListed = 15;

export interface LookUpsSeen {
  /** The newest first. */
  readonly lines: readonly LookUp[];
  /** The files that the lines name, as far as this person may know of them. */
  readonly files: readonly PupilFile[];
  /** Of whom the list is, where it is about one. */
  readonly reference: string | undefined;
  readonly colleague: string | undefined;
  /** There are more than these. */
  readonly more: boolean;
}

/**
 * Who has looked up which pupil, for the Data Protection Officer or a deputy: all, those of one pupil, or those of one
 * colleague, by a name as typed or an id. Reading the list is itself recorded, as a reading and not as a look-up: it is
 * about colleagues, and must not bury what it shows. A refusal leaves its line among the look-ups.
 */
export const lookUps = async (
  needs: Needs,
  { person, reference, colleague }: { person: Person; reference?: string | undefined; colleague?: string | undefined },
): Promise<Outcome<LookUpsSeen, 'no-right' | 'nobody' | 'ambiguous'>> => {
  const organisations = needs.organisations
    .map(({ id }) => id)
    .filter((organisation) => may(person, 'read-look-ups', { organisation }));
  if (organisations.length === 0) {
    await leaveRefusal(needs, { person, reference, colleague });
    return refuse('no-right', 'Only a Data Protection Officer or a deputy can see who has looked pupils up.');
  }
  const meant = colleague === undefined ? ok(undefined) : await colleagueMeant(needs, colleague, organisations);
  if (!meant.ok) return meant;

  const of = { organisations, reference, personId: meant.value?.id };
  const found = await needs.lookUps.listOf(of, mostListed + 1);
  const lines = found.slice(0, mostListed);
  const named = await needs.cases.listOf([...new Set(lines.flatMap(({ references }) => references))]);
  const files = named
    .filter((each) => each.type === 'pupil')
    .filter((each) => organisations.includes(each.organisation));
  await needs.readings.record({
    ...{ at: needs.clock.now(), personId: person.id, name: person.name },
    ...{ reference: reference ?? 'look-ups', page: 'look-ups' },
  });
  return ok({ lines, files, reference, colleague: meant.value?.name, more: found.length > lines.length });
};

const leaveRefusal = async (
  needs: Needs,
  { person, reference, colleague }: Pick<LookUpsSeen, 'reference' | 'colleague'> & { person: Person },
): Promise<void> => {
  const named = reference === undefined ? undefined : await fileNumbered(needs, { reference, person });
  const asked = ['look-ups', reference, colleague].filter((each) => each !== undefined).join(' ');
  await leaveLine(needs, { person, asked, shown: [], notTheirs: named?.notTheirs, outcome: 'refused' });
};

/** Whom a name means is asked among those who have looked somebody up; it is never guessed. */
const colleagueMeant = async (
  { lookUps: trail }: Needs,
  said: string,
  organisations: readonly string[],
): Promise<Outcome<{ id: string; name: string }, 'nobody' | 'ambiguous'>> => {
  const colleagues = await trail.colleaguesOf(organisations);
  const byId = colleagues.find(({ id }) => id === said);
  if (byId) return ok(byId);
  const [first, ...others] = namedBy(said, colleagues);
  if (!first) return refuse('nobody', 'No colleague of that name has looked a pupil up.');
  if (others.length > 0) return refuse('ambiguous', 'More than one colleague is called that. Type their full name.');
  return ok(first);
};
