import { dueInWords, howToDo, taskName } from '../../domain/breach/tasks/task-words.ts';
import { isOpen } from '../../domain/breach/tasks/tasks.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { button } from '../buttons.ts';
import type { Shown } from '../incoming.ts';
import { rowsPage } from './desk-cards.ts';
import { messageCard } from './message-card.ts';
import type { PublicCase } from './public-case.ts';
import { safeText } from './safe-text.ts';

/** What is longer than a phone shows of a button. */
const mostShown = 3;

/** What a colleague has been given to do about a case, as it stands when they are told. */
export const taskNotice = (
  about: PublicCase,
  { notice, organisation }: { notice: Pick<Notice, 'holder'>; organisation: Organisation },
): Shown => {
  const { reference } = about;
  const tasks = about.type === 'breach' ? about.tasks.filter((each) => isOpen(each)) : [];
  const theirs = tasks.filter(({ owner }) => owner?.id === notice.holder);
  if (theirs.length === 0)
    return messageCard(`${reference}: nothing is left to do`, ['What you were given is settled.']);
  const title = theirs.length === 1 ? `${reference}: a task for you` : `${reference}: ${theirs.length} tasks for you`;
  const rows = theirs.slice(0, mostShown).map((task) => ({
    name: safeText(taskName(task, organisation)),
    answer: `${dueInWords(task)}. ${howToDo(task.kind)}`.replace(/^./, (first) => first.toUpperCase()),
  }));
  const [first] = theirs;
  return rowsPage(title, [safeText(organisation.name)], rows, [
    ...(first
      ? [button('Open the task', { do: 'start', dialogue: 'do-task', reference, part: first.id }, 'positive')]
      : []),
    button('My tasks', { do: 'show', show: 'my-tasks' }),
  ]);
};
