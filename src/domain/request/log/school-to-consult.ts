import type { Organisation } from '../../organisation/organisation.ts';
import { policyOf } from '../../policies/index.ts';
import { answeredMatters } from '../matters.ts';
import { isOpenTask, type RequestTask } from '../work/request-tasks.ts';
import type { RequestForm } from './request-form.ts';

/**
 * The tasks with the consulting of the pupil’s school as it is now asked for: the policy may have the
 * school where the child is on roll consulted before an answer (SEIPS 5.1). What has been settled stays; a school that was named by mistake goes.
 */
export const schoolToConsult = (
  { matter, school }: Pick<RequestForm, 'matter' | 'school'>,
  tasks: readonly RequestTask[],
  { organisation, now }: { organisation: Organisation; now: Date },
): RequestTask[] => {
  const asks = policyOf(organisation).requests.consultsSchool !== null;
  const consults = asks && school !== undefined && answeredMatters.includes(matter);
  const kept = tasks.filter((task) => task.kind !== 'consult-school' || !isOpenTask(task) || task.school === school);
  const stays = kept.filter((task) => consults || task.kind !== 'consult-school' || !isOpenTask(task));
  if (!consults || stays.some((task) => task.kind === 'consult-school' && task.school === school)) return stays;
  const task: RequestTask = {
    id: `consult-school.${school}`,
    kind: 'consult-school',
    school,
    createdAt: now,
    done: null,
    notDone: null,
  };
  return [...stays, task];
};
