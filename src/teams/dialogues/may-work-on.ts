import type { Case } from '../../domain/breach/breach.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { type Action, may } from '../../domain/organisation/roles.ts';
import type { DialogueId } from '../buttons.ts';

/** What a dialogue about a case asks of whoever is in it; all others run a breach. */
const rights: Partial<Record<DialogueId, Action>> = {
  'add-information': 'add-to-report',
  'correct-report': 'correct-report',
  'withdraw-report': 'withdraw-report',
  'do-task': 'finish-task',
};

export const rightFor = (dialogue: DialogueId): Action => rights[dialogue] ?? 'triage';

/**
 * Whether a person may be in a dialogue about a case. It is asked when they begin and again at each press: cover ends and
 * tasks change hands while a form lies half-filled, and it shows what the case says.
 */
export const mayWorkOn = (
  dialogue: DialogueId,
  about: Case,
  { person, part }: { person: Person; part: string | null },
): boolean => {
  const subject = { organisation: about.organisation, reporterId: about.reporter.id };
  const tasks = about.type === 'breach' ? about.tasks : [];
  const owners = tasks.filter(({ id }) => part === null || id === part).map(({ owner }) => owner?.id);
  return [undefined, ...owners].some((ownerId) => may(person, rightFor(dialogue), { ...subject, ownerId }));
};
