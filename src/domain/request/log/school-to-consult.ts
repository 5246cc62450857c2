import type { Organisation } from '../../organisation/organisation.ts';
import { policyOf } from '../../policies/index.ts';
import { answeredMatters } from '../matters.ts';
import { isOpenTask, type RequestTask } from '../work/request-tasks.ts';
import { mayBePupil } from './may-be-pupil.ts';
import type { RequestForm } from './request-form.ts';

/**
 * The tasks with the consulting of the pupil’s school as it is now asked for: the policy may have the
 * school where the child is on roll consulted before an answer (SEIPS 5.1). Where nobody has said which school that is, it
 * is to be found out first. What has been settled stays; a school that was named by mistake goes.
 */
export const schoolToConsult = (
  asked: Pick<RequestForm, 'matter' | 'school' | 'capacity' | 'subject' | 'bornOn' | 'receivedOn'>,
  tasks: readonly RequestTask[],
  { organisation, now }: { organisation: Organisation; now: Date },
): RequestTask[] => {
  const asks = policyOf(organisation).requests.consultsSchool !== null && answeredMatters.includes(asked.matter);
  const school = asked.school ?? null;
  const consults = asks && (school !== null || mayBePupil(asked));
  const isOfIt = (task: RequestTask) => task.kind === 'consult-school' && task.school === school;
  const stays = tasks.filter(
    (task) => task.kind !== 'consult-school' || !isOpenTask(task) || (consults && isOfIt(task)),
  );
  if (!consults || stays.some(isOfIt)) return stays;
  const task: RequestTask = {
    id: school === null ? 'consult-school' : `consult-school.${school}`,
    kind: 'consult-school',
    school,
    createdAt: now,
    done: null,
    notDone: null,
  };
  return [...stays, task];
};
