import type { Organisation } from './organisation.ts';
import { roleNames } from './person.ts';

/** A colleague without their name, for where others read along: `the Data Protection Officer`, by their first role. */
export const byRole = (personId: string, { people }: Pick<Organisation, 'people'>): string => {
  const [role] = people.find(({ id }) => id === personId)?.roles ?? [];
  return role ? `the ${roleNames[role]}` : 'a colleague';
};
