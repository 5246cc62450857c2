import type { Change } from '../../history.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import type { Breach } from '../breach.ts';
import { chairTold } from '../tasks/chair-told.ts';
import { icoTold } from '../tasks/ico-told.ts';
import { taskName } from '../tasks/task-words.ts';
import { isOpen, reconcile, type Task } from '../tasks/tasks.ts';
import type { Assessment } from './assessment.ts';
import { dutiesOf, isUnsettled } from './duties.ts';

/**
 * What a decision asks for, of the breach as it is reported now. The Steering Group hears through the Chair of
 * Partnership (SEIPS 1); the rest is whose decision it was.
 */
export const tasksDecided = (
  breach: Breach,
  { by, answers, policyMet }: Assessment,
  { organisation, now }: { organisation: Organisation; now: Date },
): Task[] => {
  const chair = organisation.people.find(({ roles }) => roles.includes('chair'));
  const chairOrMe = chair ? ({ id: chair.id, name: chair.name } as Task['owner']) : by;
  const asked = dutiesOf(breach, organisation, {
    ...{ level: answers.level, policyMet },
    unsettled: isUnsettled(answers),
  });
  const ownerOf = (kind: Task['kind']) => (kind === 'tell-esg' ? chairOrMe : by);
  const tasks = reconcile(breach.tasks, asked, { now, ownerOf });
  return icoTold(chairTold(tasks, breach.notices), breach.icoReports);
};

/** Who has something to do that they did not have before. */
export const newOwners = (before: readonly Task[], after: readonly Task[]): string[] => {
  const openBefore = new Set(before.filter(isOpen).map(({ id }) => id));
  const owners = after.filter((each) => isOpen(each) && !openBefore.has(each.id)).map(({ owner }) => owner?.id);
  return [...new Set(owners)].filter((id) => id !== undefined);
};

/**
 * One line for the history, the tasks by name; none where both decisions ask for the same. What somebody planned
 * themselves stands outside.
 */
export const tasksChange = (before: readonly Task[], after: readonly Task[], organisation: Organisation): Change[] => {
  const named = (tasks: readonly Task[]) =>
    tasks
      .filter(({ droppedAt, kind }) => droppedAt === null && kind !== 'action')
      .map((each) => taskName(each, organisation))
      .join(', ');
  const change = { field: 'To be done', old: named(before), new: named(after) };
  return change.old === change.new ? [] : [change as Change];
};
