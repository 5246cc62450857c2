import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { refuse } from '../../../domain/outcome.ts';
import type { DataRequest } from '../../../domain/request/request.ts';
import { isSchoolUnknown } from '../../../domain/request/work/request-tasks.ts';
import {
  settleRequestTask as decideTask,
  problemsOfTask,
  type RequestTaskForm,
  requestTaskForm,
} from '../../../domain/request/work/settle-request-task.ts';
import { typedFrom } from '../../../teams/card/read-inputs.ts';
import { notReadyFor } from '../../not-now.ts';
import { over } from '../../over.ts';
import { requestTaskSteps, requestTasksMeant } from './steps.ts';

const { aboutRequest } = over(requestTaskForm);

export const doRequestTask = aboutRequest({
  id: 'do-request-task',
  version: 1,
  title: 'Do a task',
  send: 'Record it',
  said: {
    help: 'task of …',
    alone: null,
    ofOne: [
      'task, ask the governing body, record/find .. pupil/pupils school',
      'consult, consulted, consulting, consultation, tasks done, recipients, tell .. recipients, tell whoever was given, school said/says/answered/agrees/agreed, school has answered/agreed/no',
    ],
  },
  right: 'work-on-request',
  reads: 'work',
  verb: 'do-task',
  events: {
    'request-task-settled': {
      did: 'settled a task',
      noted: 'a task is settled',
      title: 'the task is settled',
      begin: 'Do the task',
    },
  },
  notNow: (setting) => notReadyFor('request-task-settled', setting, { title: 'Nothing is left to do' }),
  steps: requestTaskSteps,
  check: (soFar, { about, now }) =>
    about?.type === 'request' ? [...problemsOfTask(soFar, { ...about, now }), ...foundProblem(soFar, about)] : [],
  typedAtStart: (setting) => {
    const meant = requestTasksMeant(setting);
    return typedFrom(requestTaskForm, {
      on: londonClock(setting.now).day,
      ...(meant.length === 1 ? { taskId: meant[0]?.id } : {}),
    });
  },
  decide: (deciding, { taskId, outcome, school, on, words, reason }) => {
    if (outcome === 'found' && school) return decideTask({ ...deciding, taskId, settled: { outcome, school } });
    if (outcome === 'done' && on && words) return decideTask({ ...deciding, taskId, settled: { outcome, on, words } });
    if (outcome === 'not-done' && reason) return decideTask({ ...deciding, taskId, settled: { outcome, reason } });
    return refuse('incomplete', 'An answer is missing. Go back and give it.');
  },
});

/** Where several things are to be done, the answers of each are offered for all. */
const foundProblem = ({ outcome, taskId }: Partial<RequestTaskForm>, { tasks }: Pick<DataRequest, 'tasks'>) => {
  const task = tasks.find(({ id }) => id === taskId);
  if (outcome !== 'found' || !task || isSchoolUnknown(task)) return [];
  return [{ field: 'outcome', words: 'The school of this task is known already. Choose what came of it.' }];
};
