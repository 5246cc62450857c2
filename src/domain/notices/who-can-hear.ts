import { coverFor, type Organisation } from '../organisation/organisation.ts';
import type { Role } from '../organisation/person.ts';
import { policyOf } from '../policies/index.ts';
import type { Audience } from './audience.ts';
import { peopleFor } from './recipients.ts';

export type Hearing = 'somebody' | 'all-away' | 'nobody';

/** Whether anybody is there to hear what goes to an audience on a day (`2026-11-23`, Europe/London), deputies and cover included. */
export const hearingOf = (to: Audience, organisation: Organisation, day: string): Hearing => {
  if (to === 'reporter' || to === 'colleague') return 'somebody';
  const people = peopleFor({ holder: null }, organisation, to, day);
  if (people.length === 0) return 'nobody';
  return people.every((member) => coverFor(organisation, member, day) !== undefined) ? 'all-away' : 'somebody';
};

/** The role to tell in person when nobody has been reached; undefined where no such role is held and not away. */
export const roleToTell = (organisation: Organisation, day: string): Role | undefined =>
  policyOf(organisation).people.nextInLine.find((role) =>
    organisation.people.some(
      (member) => member.roles.includes(role) && coverFor(organisation, member, day) === undefined,
    ),
  );

/** The audiences that the policy has told of a breach and that nobody can hear for; an administrator should know. */
export const unheardAudiences = (organisation: Organisation, day: string): Audience[] =>
  policyOf(organisation).breach.hearers.filter((to) => hearingOf(to, organisation, day) === 'nobody');
