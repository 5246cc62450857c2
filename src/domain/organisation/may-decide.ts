import { londonClock } from '../deadlines/london-time.ts';
import { type Organisation, rolesOn } from './organisation.ts';
import { type Action, may } from './roles.ts';

/** Whether a colleague may do something at a moment, in their own role or as somebody's cover. */
export const mayOnDay = (
  personId: string,
  action: Action,
  { organisation, now }: { organisation: Organisation; now: Date },
): boolean => {
  const roles = rolesOn([organisation], personId, londonClock(now).day);
  const person = { id: personId, name: '', email: undefined, organisation: organisation.id, roles };
  return may(person, action, { organisation: organisation.id });
};

/** Whether a colleague decides about an organisation's breaches at a moment. */
export const mayDecide = (personId: string, organisation: Organisation, now: Date): boolean =>
  mayOnDay(personId, 'triage', { organisation, now });
