import { openTasksOfPupil, type PupilTask } from '../../domain/consent/pupil-file.ts';
import { pupilTaskDue, pupilTaskName } from '../../domain/consent/pupil-task-words.ts';
import { problemsOfPupilTask, pupilTaskForm, doPupilTask as settle } from '../../domain/consent/settle-pupil-task.ts';
import { earliestOf } from '../../domain/deadlines/calendar.ts';
import type { Day } from '../../domain/deadlines/day-words.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { day, facts, heading, hint, ticks, words } from '../../teams/card/blocks.ts';
import { daysOfPupil, pupilFacts, pupilOf } from '../facts/pupil-facts.ts';
import { nothingToChoose } from '../facts/request-choices.ts';
import { saidToday } from '../facts/said-inputs.ts';
import { nothingToRecord } from '../not-now.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, aboutPupil } = over(pupilTaskForm);

const openTasks = (setting: Setting): PupilTask[] => {
  const file = pupilOf(setting);
  return file ? openTasksOfPupil(file) : [];
};

/** The first day on which any of them can have been done. */
const askedSince = (setting: Setting, tasks: readonly PupilTask[]): Day => {
  const causes = (pupilOf(setting)?.entries ?? []).filter(({ id }) => tasks.some(({ entry }) => entry === id));
  const { earliest, today } = daysOfPupil(setting);
  return causes.length === 0 ? earliest : earliestOf(today, ...causes.map(({ on }) => on));
};

export const doPupilTask = aboutPupil({
  id: 'do-pupil-task',
  version: 1,
  title: 'Record what was done',
  send: 'Record it',
  said: {
    help: 'a task of … is done',
    alone: null,
    ofOne:
      'task, tasks, paper returned/back/sent, returned .. paper, archived, archive, it is done, have/has been told, was/were done',
  },
  right: 'record-pupil',
  reads: 'record',
  verb: 'do-task',
  events: {
    'pupil-task-done': { did: 'finished a task', noted: 'a task is done', title: 'the task is done' },
  },
  notNow: nothingToRecord((file) =>
    openTasksOfPupil(file).length === 0 ? 'Everything has been done here.' : undefined,
  ),
  steps: [
    step({
      id: 'done',
      name: 'What was done, and when',
      asks: ['taskIds', 'on', 'words'],
      card: (_soFar, setting) => {
        const tasks = openTasks(setting);
        const today = londonClock(setting.now).day;
        return [
          heading('What was done?'),
          hint('Tick everything that was done on one day.'),
          facts(pupilFacts(setting)),
          ticks(
            'taskIds',
            'Done',
            tasks.length > 0
              ? tasks.map((task) => ({ title: `${pupilTaskName(task)}, ${pupilTaskDue(task, today)}`, value: task.id }))
              : nothingToChoose,
            { apart: true },
          ),
          day('on', 'Day on which it was done', { earliest: askedSince(setting, tasks), today }),
          words('words', 'What was done, and by whom?', {
            longest: 2000,
            like: 'For example: I rang them, and they have stopped. The club had been told nothing.',
          }),
        ];
      },
    }),
  ],
  typedAtStart: (setting) => {
    const tasks = openTasks(setting);
    const meant = tasks.find(({ id }) => id === setting.part) ?? (tasks.length === 1 ? tasks[0] : undefined);
    return { ...saidToday(setting), ...(meant ? { taskIds: meant.id } : {}) };
  },
  check: (soFar, { about, now }) => (about?.type === 'pupil' ? problemsOfPupilTask(soFar, { before: about, now }) : []),
  decide: (deciding, doing) => settle({ ...deciding, doing }),
});
