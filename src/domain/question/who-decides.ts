import { safeguardingContact } from '../breach/report/danger.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { type Role, roleNames } from '../organisation/person.ts';

/** Whom an answer names, to ask further or to decide. */
export const deciders = ['dpo', 'co-ordinator', 'chair', 'safeguarding-lead', 'head', 'administrator'] as const;
export type Decider = (typeof deciders)[number];

/** In the order in which somebody is looked for who holds the role. */
const rolesOf: Readonly<Record<Exclude<Decider, 'safeguarding-lead'>, readonly Role[]>> = {
  dpo: ['dpo', 'deputy-dpo', 'data-controller'],
  'co-ordinator': ['co-ordinator', 'dpo'],
  chair: ['chair', 'dpo'],
  head: ['headteacher', 'dpo'],
  administrator: ['administrator', 'dpo'],
};

/** By name, role and how they are reached; for one-to-one chats only. Undefined where the organisation names nobody beside whoever asks. */
export const whoDecides = (decider: Decider, organisation: Organisation, askerId: string): string | undefined => {
  if (decider === 'safeguarding-lead') {
    const contact = safeguardingContact(organisation);
    return contact && `${contact}, safeguarding lead`;
  }
  const member = rolesOf[decider]
    .map((role) => ({
      role,
      holder: organisation.people.find(({ id, roles }) => id !== askerId && roles.includes(role)),
    }))
    .find(({ holder }) => holder);
  return member?.holder && `${member.holder.name}, ${roleNames[member.role]}, ${member.holder.email}`;
};
