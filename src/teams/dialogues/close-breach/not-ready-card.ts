import type { Missing } from '../../../domain/breach/close/missing-before-closing.ts';
import { taskName } from '../../../domain/breach/tasks/task-words.ts';
import type { Task } from '../../../domain/breach/tasks/tasks.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { button, type DialogueId } from '../../buttons.ts';
import { messageCard } from '../../cards/message-card.ts';
import { safeText } from '../../cards/safe-text.ts';
import { mostButtons } from '../../cards/show.ts';
import type { Shown } from '../../incoming.ts';

/** What stands between a breach and its closing, with a button to each. What no button is left for is among the tasks. */
export const notReadyCard = (reference: string, missing: readonly Missing[], organisation: Organisation): Shown => {
  const ways = missing.map((each) => wayTo(each, organisation));
  const distinct = ways.filter((way, at) => ways.findIndex(({ title }) => title === way.title) === at);
  return messageCard(
    `${reference} cannot be closed yet`,
    ['Each of these has first to be done, or explained:', ...missing.map(({ words }) => words)],
    [
      ...distinct
        .slice(0, mostButtons - 1)
        .map(({ title, ...opens }, at) =>
          button(title, { do: 'start', reference, ...opens }, at === 0 ? 'positive' : 'default'),
        ),
      button('Open the tasks', { do: 'case', reference, page: 'tasks' }),
    ],
  );
};

interface Way {
  readonly title: string;
  readonly dialogue: DialogueId;
  readonly part?: string;
}

const wayTo = ({ what, task }: Missing, organisation: Organisation): Way => {
  switch (what) {
    case 'assessment':
    case 'reason':
    case 'thresholds':
      return { title: 'Assess it', dialogue: 'assess' };
    case 'task':
      return task ? wayToTask(task, organisation) : { title: 'Assess it', dialogue: 'assess' };
    case 'reasons-for-delay':
      return { title: 'Give the reasons for the delay', dialogue: 'prepare-ico-report' };
    case 'letter':
      return { title: 'Write the letter', dialogue: 'write-letter' };
    case 'investigation':
      return { title: 'Write what was found', dialogue: 'investigate' };
  }
};

/** As many characters as a phone shows of a button's title. */
const longestTitle = 38;

const wayToTask = (task: Task, organisation: Organisation): Way => {
  switch (task.kind) {
    case 'tell-ico':
      return { title: 'Record the report to the ICO', dialogue: 'record-ico-report' };
    case 'tell-people':
      return { title: 'Record who was told', dialogue: 'record-people-told' };
    default:
      return { title: safeText(taskName(task, organisation), longestTitle), dialogue: 'do-task', part: task.id };
  }
};
