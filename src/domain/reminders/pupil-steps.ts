import { openTasksOfPupil, type PupilFile, type PupilTask } from '../consent/pupil-file.ts';
import type { Day } from '../deadlines/day-words.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { londonInstant } from './quiet-time.ts';
import type { Step, Steps } from './steps.ts';
import { type Hearers, thoseWhoKeepFiles, thoseWhoRunIt } from './who-hears.ts';

/** An archive may be kept or destroyed by decision of the Data Protection Officer; everything else is the Co-ordinators’. */
export const hearersOfPupilTask = ({ kind }: Pick<PupilTask, 'kind'>): Hearers =>
  kind === 'review-archive' ? thoseWhoRunIt : thoseWhoKeepFiles;

/** Once on the day on which something is due, in the morning; after that it stands in the day’s list. */
export const stepsOfPupil = (file: PupilFile, organisation: Organisation): Steps => {
  const steps = openTasksOfPupil(file)
    .map((task) => stepOf(task, organisation))
    .sort((one, other) => one.plannedAt.getTime() - other.plannedAt.getTime());
  return { steps, lapses: [], pressingAt: undefined, again: 'pupil-task-reminder' };
};

/** Of one name for all tasks of a day, so that they are told at once. */
const stepOf = (task: PupilTask, { reminders }: Organisation): Step => ({
  name: `${task.kind === 'review-archive' ? 'archive' : 'tasks'}@${task.dueOn}`,
  kind: 'pupil-task-reminder',
  plannedAt: londonInstant(task.dueOn, reminders.quietUntil),
  hearers: hearersOfPupilTask(task),
  quiet: 'waits',
  capped: true,
});

/** The open tasks of a file that a colleague hears of on a day. */
export const pupilTasksOf = (
  file: PupilFile,
  organisation: Organisation,
  { personId, day }: { personId: string; day: Day },
): PupilTask[] =>
  openTasksOfPupil(file).filter((task) => hearersOfPupilTask(task)(organisation, day).includes(personId));

/** Those that are late: they stand in the list of each working day until they are done. */
export const lateTasksOf = (file: PupilFile, day: Day): PupilTask[] =>
  openTasksOfPupil(file).filter(({ dueOn }) => dueOn < day);
