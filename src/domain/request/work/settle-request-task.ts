import { z } from 'zod';
import { type Problem, words } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import { dateInWords } from '../../deadlines/day-words.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { type Outcome, refuse } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import { problemsOfDay, refusedFor, type WrongAnswer } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import { openTasksOf } from './open-tasks.ts';
import type { RequestTask } from './request-tasks.ts';

export const requestTaskForm = z.object({
  taskId: z.string({ error: 'Choose what has to be done.' }),
  outcome: z.enum(['done', 'not-done'], { error: 'Choose one.' }),
  on: z.iso.date({ error: 'Give the day.' }).optional(),
  words: personal(words(2000, 'Write down what came of it.')).optional(),
  reason: personal(words(2000, 'Give the reason, in a sentence or two. It is part of the record.')).optional(),
});

/** What has to be done, as its name: `Consult Hillcrest School`. */
export const requestTaskName = ({ kind, school }: RequestTask, { schools }: Pick<Organisation, 'schools'>): string => {
  switch (kind) {
    case 'consult-school':
      return `Consult ${schools.find(({ id }) => id === school)?.name ?? 'the on-roll school'}`;
    case 'tell-recipients':
      return 'Tell whoever was given the data';
    case 'governing-body':
      return 'Ask the Governing Body to judge';
  }
};

/** What became of a task: done on a day with what was said, or not going to be done. */
export type TaskSettled =
  | { readonly outcome: 'done'; readonly on: string; readonly words: NonNullable<RequestTask['done']>['words'] }
  | { readonly outcome: 'not-done'; readonly reason: NonNullable<RequestTask['notDone']>['reason'] };

/** What is wrong with the day on which a task was done. */
export const problemsOfTask = (
  { on }: Partial<z.infer<typeof requestTaskForm>>,
  when: Pick<DataRequest, 'asked'> & { readonly now: Date },
): Problem[] => problemsOfDay('on', on, when);

/** Settles a task of a request: what came of it and on which day, or why it is not going to be done. */
export const settleRequestTask = ({
  taskId,
  settled,
  ...deciding
}: Deciding & { taskId: string; settled: TaskSettled }): Outcome<
  Decided<DataRequest>,
  NotNow | WrongAnswer | 'no-task'
> => {
  const { before, by, organisation, now } = deciding;
  const task = openTasksOf(before).find(({ id }) => id === taskId);
  if (!task) return refuse('no-task', 'That is settled already, or no longer asked for.');
  const wrong = settled.outcome === 'done' ? refusedFor(problemsOfTask(settled, { ...before, now })) : undefined;
  if (wrong) return wrong;
  const field = requestTaskName(task, organisation);
  switch (settled.outcome) {
    case 'done': {
      const { on, words: said } = settled;
      const done = { on, words: said, by, recordedAt: now };
      return happened(deciding, 'request-task-settled', {
        set: { tasks: replaced(before, { ...task, done }) },
        changes: [
          { field, old: 'To be done', new: `Done on ${dateInWords(on)}` },
          { field: 'What came of it', old: '', new: said },
        ],
      });
    }
    case 'not-done':
      return happened(deciding, 'request-task-settled', {
        set: { tasks: replaced(before, { ...task, notDone: { reason: settled.reason, by, at: now } }) },
        changes: [
          { field, old: 'To be done', new: 'Not going to be done' },
          { field: 'Why', old: '', new: settled.reason },
        ],
      });
  }
};

const replaced = ({ tasks }: DataRequest, settled: RequestTask): RequestTask[] =>
  tasks.map((task) => (task.id === settled.id ? settled : task));
