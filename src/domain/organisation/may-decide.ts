import { londonClock } from '../deadlines/london-time.ts';
import { type About, subjectOf } from '../subject-of.ts';
import { type Organisation, rolesOn } from './organisation.ts';
import { type Action, may } from './roles.ts';

/** Whether a colleague may do something at a moment, in their own role or as somebody's cover. */
export const mayOnDay = (
  personId: string,
  action: Action,
  { organisation, about, now }: { organisation: Organisation; about?: About; now: Date },
): boolean => {
  const roles = rolesOn([organisation], personId, londonClock(now).day);
  const person = { id: personId, name: '', email: undefined, organisation: organisation.id, roles };
  return may(person, action, about ? subjectOf(about) : { organisation: organisation.id });
};

/** Whether a colleague decides about a breach at a moment. */
export const mayDecide = (personId: string, about: About, asked: { organisation: Organisation; now: Date }): boolean =>
  mayOnDay(personId, 'triage', { ...asked, about });
