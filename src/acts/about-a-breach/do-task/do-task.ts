import { handOver, recordDone, recordNotDone, taskForm } from '../../../domain/breach/tasks/settle-task.ts';
import { refuse } from '../../../domain/outcome.ts';
import { typedFrom } from '../../../teams/card/read-inputs.ts';
import { theChannelIsTold } from '../../event-words.ts';
import { over } from '../../over.ts';
import { taskSteps, tasksMeant } from './steps.ts';

const { aboutBreach } = over(taskForm);

export const doTask = aboutBreach({
  id: 'do-task',
  version: 1,
  title: 'Do a task',
  send: 'Record it',
  said: {
    help: 'do a task of …',
    alone: 'do a task, do my task, task done, finish a task, complete a task, mark a task done',
    ofOne:
      'task done, tasks done, done with .. task, do .. task, finish .. task, complete .. task, finished .. task, mark .. task, tick off',
  },
  right: 'finish-task',
  reads: 'tasks',
  verb: 'do-task',
  meant: () => false,
  events: {
    'task-done': {
      did: 'finished a task',
      noted: 'a task is done',
      title: 'the task is done',
      line: theChannelIsTold,
    },
    'task-explained': {
      did: 'gave the reason why a task is not done',
      noted: 'a task is explained',
      title: 'the reason is recorded',
      line: theChannelIsTold,
    },
    'task-given': {
      did: 'gave a task to somebody',
      noted: 'a task was given to somebody',
      title: 'the task is theirs now',
      line: 'They are being told.',
    },
  },
  steps: taskSteps,
  check: ({ taskId, outcome, at }, { about, now }) => [
    ...(outcome === 'done' && taskId === 'tell-ico'
      ? [{ field: 'outcome', words: `Record the report itself: type “told the ICO of ${about?.reference}”.` }]
      : []),
    ...(at && at > now ? [{ field: 'at', words: 'This is in the future. Check the day and the time.' }] : []),
  ],
  typedAtStart: (setting) => {
    const meant = tasksMeant(setting);
    return typedFrom(taskForm, { at: setting.now, ...(meant.length === 1 ? { taskId: meant[0]?.id } : {}) });
  },
  /** Whoever a task was given to may see to it, also without the right to triage. */
  ownerOf: ({ tasks }, { taskId }) => tasks.find(({ id }) => id === taskId)?.owner?.id,
  decide: (deciding, { outcome, taskId, at, how, evidence, reason, ownerId }) => {
    if (outcome === 'done' && at && how && evidence) return recordDone({ ...deciding, taskId, at, how, evidence });
    if (outcome === 'not-done' && reason) return recordNotDone({ ...deciding, taskId, reason });
    if (outcome === 'give' && ownerId) return handOver({ ...deciding, taskId, ownerId });
    return refuse('incomplete', 'An answer is missing. Go back and give it.');
  },
});
