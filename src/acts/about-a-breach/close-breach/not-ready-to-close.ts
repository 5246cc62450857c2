import type { Missing } from '../../../domain/breach/close/missing-before-closing.ts';
import { taskName } from '../../../domain/breach/tasks/task-words.ts';
import type { Task } from '../../../domain/breach/tasks/tasks.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { safeText } from '../../../teams/card/safe-text.ts';
import type { NotNow, WayOn } from '../../not-now.ts';

/** What stands between a breach and its closing, with the way to each. What no button is left for is among the tasks. */
export const notReadyToClose = (reference: string, missing: readonly Missing[], organisation: Organisation): NotNow => {
  const ways = missing.map((each) => wayTo(each, organisation));
  return {
    title: `${reference} cannot be closed yet`,
    lines: ['Each of these has first to be done, or explained:', ...missing.map(({ words }) => words)],
    waysOn: ways.filter((way, at) => ways.findIndex(({ title }) => title === way.title) === at),
    opens: { title: 'Open the tasks', page: 'tasks' },
  };
};

type NamedWay = Extract<WayOn, { readonly act: string }>;

const wayTo = ({ what, task }: Missing, organisation: Organisation): NamedWay => {
  switch (what) {
    case 'assessment':
    case 'reason':
    case 'thresholds':
      return { title: 'Assess it', act: 'assess' };
    case 'task':
      return task ? wayToTask(task, organisation) : { title: 'Assess it', act: 'assess' };
    case 'reasons-for-delay':
      return { title: 'Give the reasons for the delay', act: 'prepare-ico-report' };
    case 'letter':
      return { title: 'Write the letter', act: 'write-letter' };
    case 'investigation':
      return { title: 'Write what was found', act: 'investigate' };
  }
};

/** As many characters as a phone shows of a button's title. */
const longestTitle = 38;

const wayToTask = (task: Task, organisation: Organisation): NamedWay => {
  switch (task.kind) {
    case 'tell-ico':
      return { title: 'Record the report to the ICO', act: 'record-ico-report' };
    case 'tell-people':
      return { title: 'Record who was told', act: 'record-people-told' };
    default:
      return { title: safeText(taskName(task, organisation), longestTitle), act: 'do-task', part: task.id };
  }
};
