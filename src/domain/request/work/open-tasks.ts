import { type DataRequest, hasEnded } from '../request.ts';
import { isOpenTask, type RequestTask } from './request-tasks.ts';

/**
 * What is still to be done. Nobody consults a school about what has ended; whoever was given the data hears of a correction
 * also after the answer.
 */
export const openTasksOf = (request: Pick<DataRequest, 'stage' | 'tasks'>): RequestTask[] =>
  request.tasks.filter((task) => isOpenTask(task) && !(task.kind === 'consult-school' && hasEnded(request)));

/** The on-roll school that is still to be consulted, as a task. */
export const openConsultation = (request: Pick<DataRequest, 'stage' | 'tasks'>): RequestTask | undefined =>
  openTasksOf(request).find(({ kind }) => kind === 'consult-school');
