import { dueInWords, howToDo, taskName } from '../domain/breach/tasks/task-words.ts';
import { isOpen } from '../domain/breach/tasks/tasks.ts';
import type { Notice } from '../domain/notices/notice.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { rowsPage } from '../pages/desk-cards.ts';
import { startButton } from '../pages/start-button.ts';
import { button } from '../teams/card/buttons.ts';
import { messageCard } from '../teams/card/message-card.ts';
import type { PublicCase } from '../teams/card/public-case.ts';
import { safeText } from '../teams/card/safe-text.ts';
import type { Shown } from '../teams/card/shown.ts';
import { type CardOf, inPublic } from './parts/telling.ts';

export const taskGiven: CardOf<'task-given'> = {
  report: inPublic((about, telling) => taskCard(about, telling)),
};

/** What is longer than a phone shows of a button. */
const mostShown = 3;

/** What a colleague has been given to do about a case, as it stands when they are told. */
const taskCard = (
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
    ...(first ? [startButton('Open the task', 'do-task', { reference, part: first.id }, 'positive')] : []),
    button('My tasks', { do: 'show', show: 'my-tasks' }),
  ]);
};
