import { londonClock } from '../deadlines/london-time.ts';
import { type Organisation, rolesOn } from './organisation.ts';
import { may } from './roles.ts';

/** Whether a colleague decides about an organisation's breaches at a moment, in their own role or as somebody's cover. */
export const mayDecide = (personId: string, organisation: Organisation, now: Date): boolean => {
  const roles = rolesOn([organisation], personId, londonClock(now).day);
  const person = { id: personId, name: '', email: undefined, organisation: organisation.id, roles };
  return may(person, 'triage', { organisation: organisation.id });
};
