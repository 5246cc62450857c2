import { z } from 'zod';
import { type Problem, words } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import { dateInWords } from '../../deadlines/day-words.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { type Outcome, refuse } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import { problemsOfDay, refusedFor, type WrongAnswer } from '../days-done.ts';
import { correctRequest } from '../log/correct-request.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import { openTasksOf } from './open-tasks.ts';
import { isSchoolUnknown, type RequestTask } from './request-tasks.ts';

export const requestTaskForm = z.object({
  taskId: z.string({ error: 'Choose what has to be done.' }),
  outcome: z.enum(['found', 'done', 'not-done'], { error: 'Choose one.' }),
  school: z.string({ error: 'Choose the school.' }).optional(),
  on: z.iso.date({ error: 'Give the day.' }).optional(),
  words: personal(words(2000, 'Write down what came of it.')).optional(),
  reason: personal(words(2000, 'Give the reason, in a sentence or two. It is part of the record.')).optional(),
});
export type RequestTaskForm = z.infer<typeof requestTaskForm>;

/** What has to be done, as its name: `Consult Hillcrest School`. */
export const requestTaskName = (task: RequestTask, { schools }: Pick<Organisation, 'schools'>): string => {
  switch (task.kind) {
    case 'consult-school':
      if (isSchoolUnknown(task)) return 'Find out the pupil’s school, then consult it';
      return `Consult ${schools.find(({ id }) => id === task.school)?.name ?? 'the on-roll school'}`;
    case 'tell-recipients':
      return 'Tell whoever was given the data';
    case 'governing-body':
      return 'Ask the Governing Body to judge';
  }
};

/** What became of a task: done on a day with what was said, or not going to be done. `found`: which school it is that has to be consulted. */
export type TaskSettled =
  | { readonly outcome: 'found'; readonly school: string }
  | { readonly outcome: 'done'; readonly on: string; readonly words: NonNullable<RequestTask['done']>['words'] }
  | { readonly outcome: 'not-done'; readonly reason: NonNullable<RequestTask['notDone']>['reason'] };

/** What is wrong with the day on which a task was done. */
export const problemsOfTask = (
  { on }: Partial<RequestTaskForm>,
  when: Pick<DataRequest, 'asked'> & { readonly now: Date },
): Problem[] => problemsOfDay('on', on, when);

/** Settles a task of a request: what came of it and on which day, or why it is not going to be done. */
export const settleRequestTask = ({
  taskId,
  settled,
  ...deciding
}: Deciding & { taskId: string; settled: TaskSettled }): Outcome<
  Decided<DataRequest>,
  NotNow | WrongAnswer | 'no-task' | 'nothing-changed'
> => {
  const { before, by, organisation, now } = deciding;
  const task = openTasksOf(before).find(({ id }) => id === taskId);
  if (!task) return refuse('no-task', 'That is settled already, or no longer asked for.');
  if (settled.outcome === 'found') return schoolFound(task, settled.school, deciding);
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

/** The request is corrected by the school, which is then the one to be consulted. */
const schoolFound = (task: RequestTask, school: string, deciding: Deciding) => {
  const { asked, similar } = deciding.before;
  if (!isSchoolUnknown(task))
    return refuse('no-task', 'The school is on record already. Correct the request to change it.');
  if (!deciding.organisation.schools.some(({ id }) => id === school))
    return refuse('no-task', 'Choose one of your schools.');
  return correctRequest({ ...deciding, corrected: { ...asked, school }, similar });
};

const replaced = ({ tasks }: DataRequest, settled: RequestTask): RequestTask[] =>
  tasks.map((task) => (task.id === settled.id ? settled : task));
