import type { Case } from '../domain/any-case.ts';
import type { Person } from '../domain/organisation/person.ts';
import { may } from '../domain/organisation/roles.ts';
import { subjectOf } from '../domain/subject-of.ts';
import type { Act } from './act.ts';

/**
 * Whether a person may be in an act about a case. It is asked when they begin and again at each press: cover ends and
 * tasks change hands while a form lies half-filled, and it shows what the case says.
 */
export const mayWorkOn = (
  { right }: Pick<Act, 'right'>,
  about: Case,
  { person, part }: { person: Person; part: string | null },
): boolean => {
  const subject = subjectOf(about);
  const tasks = about.type === 'breach' ? about.tasks : [];
  const owners = tasks.filter(({ id }) => part === null || id === part).map(({ owner }) => owner?.id);
  return [undefined, ...owners].some((ownerId) => may(person, right, { ...subject, ownerId }));
};
