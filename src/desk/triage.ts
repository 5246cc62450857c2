import { acknowledgeBreach } from '../domain/breach/assess/acknowledge-breach.ts';

import type { Breach } from '../domain/breach/breach.ts';

import { isOpen, type Task } from '../domain/breach/tasks/tasks.ts';
import type { Person } from '../domain/organisation/person.ts';
import { may } from '../domain/organisation/roles.ts';
import { type ChangeNeeds, changeBreach } from './change-breach.ts';
import type { Ports } from './ports.ts';

/** The same person pressing again, however often, has acknowledged it once. */
export const acknowledge = (needs: ChangeNeeds, asked: { reference: string; person: Person }) => {
  const submissionId = `${asked.reference}.acknowledge.${asked.person.id}`;
  return changeBreach(needs, { ...asked, submissionId }, acknowledgeBreach);
};

/** As many as anybody can look through. */
const mostListed = 50;

/** The open breaches that this person may triage, the one whose 72 hours end first first; at most 50. */
export const openCases = async (
  { cases, organisations }: Pick<Ports, 'cases' | 'organisations'>,
  person: Person,
): Promise<Breach[]> => {
  const ids = organisations.map(({ id }) => id);
  const theirs = ids.filter((organisation) => may(person, 'triage', { organisation }));
  const sharedIn = ids.filter(
    (organisation) => !theirs.includes(organisation) && may(person, 'triage', { organisation, shared: true }),
  );
  return theirs.length + sharedIn.length === 0
    ? []
    : cases.listOpen({ organisations: theirs, sharedIn, most: mostListed });
};

export interface OwnedTask {
  readonly about: Breach;
  readonly task: Task;
}

/** What this person has to do over all cases, what is due first first; at most 50. */
export const myTasks = async ({ cases }: Pick<Ports, 'cases'>, person: Person): Promise<OwnedTask[]> => {
  const found = await cases.listByTaskOwner(person.id, mostListed);
  const owned = found.flatMap((about) =>
    about.tasks.filter((task) => isOpen(task) && task.owner?.id === person.id).map((task) => ({ about, task })),
  );
  return owned.toSorted((one, other) => dueOf(one) - dueOf(other)).slice(0, mostListed);
};

const dueOf = ({ task }: OwnedTask): number => task.dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
