import { z } from 'zod';
import type { Decided } from '../../case.ts';
import { dayAndTime } from '../../deadlines/london-time.ts';
import type { Actor, Change } from '../../history.ts';
import { waitingNotice } from '../../notices/notice.ts';
import { type Outcome, ok, refuse } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import type { Breach } from '../breach.ts';
import { words } from '../report/breach-report.ts';
import { type Deciding, decided, type Over, stillOpen } from '../revise-breach.ts';
import { taskName, wayNames } from './task-words.ts';
import { explainTask, finishTask, giveTask, type Task, type TaskDone, taskDone, waysDone } from './tasks.ts';

/** What can come of a task: it is done, it is not going to be done, or somebody else sees to it. */
export const taskOutcomes = ['done', 'not-done', 'give'] as const;

export const taskForm = z.object({
  taskId: z.string({ error: 'Choose what has to be done.' }),
  outcome: z.enum(taskOutcomes, { error: 'Choose one.' }),
  at: z.date({ error: 'Give the day and the time. A good guess is fine.' }).optional(),
  how: z.enum(waysDone, { error: 'Choose how.' }).optional(),
  evidence: personal(words(2000, 'Say what shows that it was done, such as a letter or a call.')).optional(),
  reason: personal(words(2000, 'Give the reason, in a sentence or two. It is part of the record.')).optional(),
  ownerId: z.string({ error: 'Choose a colleague.' }).optional(),
});

type Settled<Code extends string = never> = Outcome<
  Decided<Breach>,
  Over | 'no-task' | 'already-settled' | 'impossible-times' | Code
>;
type About = Deciding & { readonly taskId: string };

/** Records that a task was done: when, how and by what it can be seen. What was sent to the ICO is recorded as a report. */
export const recordDone = ({
  taskId,
  at,
  how,
  evidence,
  ...deciding
}: About & { at: Date; how: TaskDone['how']; evidence: string }): Settled<'record-the-report'> => {
  const { before, by, organisation, now } = deciding;
  const found = taskOf(before, taskId);
  if (!found.ok) return found;
  if (found.value.kind === 'tell-ico') {
    return refuse('record-the-report', `Record the report itself: type “told the ICO of ${before.reference}”.`);
  }
  const done = taskDone.parse({ at, by, how, evidence, recordedAt: now });
  const tasks = finishTask(before.tasks, taskId, done);
  if (!tasks.ok) return tasks;
  const name = taskName(found.value, organisation);
  return decided(deciding, {
    set: { tasks: tasks.value },
    what: 'task-done',
    changes: [
      { field: name, old: standing(found.value), new: `Done on ${dayAndTime(at)}. ${wayNames[how]}.` },
      { field: 'Evidence', old: '', new: evidence },
    ] as Change[],
  });
};

/** Records why something that is asked for is not going to be done. */
export const recordNotDone = ({ taskId, reason, ...deciding }: About & { reason: string }): Settled => {
  const { before, by, organisation, now } = deciding;
  const found = taskOf(before, taskId);
  if (!found.ok) return found;
  const tasks = explainTask(before.tasks, taskId, { at: now, by, reason });
  if (!tasks.ok) return tasks;
  return decided(deciding, {
    set: { tasks: tasks.value },
    what: 'task-explained',
    changes: [
      { field: taskName(found.value, organisation), old: standing(found.value), new: 'Not going to be done' },
      { field: 'Reason', old: found.value.notDone?.reason ?? '', new: reason },
    ] as Change[],
  });
};

/** Gives a task to a colleague named in the organisation's list, who is told. */
export const handOver = ({
  taskId,
  ownerId,
  ...deciding
}: About & { ownerId: string }): Settled<'unknown-colleague'> => {
  const { before, by, organisation, now } = deciding;
  const found = taskOf(before, taskId);
  if (!found.ok) return found;
  const member = organisation.people.find(({ id }) => id === ownerId);
  if (!member) return refuse('unknown-colleague', 'Choose a colleague from the list.');
  const owner = { id: member.id, name: member.name } as Actor;
  const tasks = giveTask(before.tasks, taskId, owner);
  if (!tasks.ok) return tasks;
  return decided(deciding, {
    set: { tasks: tasks.value },
    what: 'task-given',
    changes: [
      { field: taskName(found.value, organisation), old: found.value.owner?.name ?? '', new: owner.name },
    ] as Change[],
    notices: (version) =>
      owner.id === by.id
        ? []
        : [waitingNotice({ kind: 'task-given', to: 'colleague', holder: owner.id, version, now })],
  });
};

/** The task that is meant, where something can still come of it. */
const taskOf = (before: Breach, id: string): Outcome<Task, Over | 'no-task'> => {
  const open = stillOpen(before);
  if (!open.ok) return open;
  const found = before.tasks.find((each) => each.id === id);
  return found ? ok(found) : refuse('no-task', 'That is no longer asked for. Open the tasks to see what is.');
};

const standing = ({ notDone }: Task): string => (notDone ? 'Not going to be done' : 'To be done');
