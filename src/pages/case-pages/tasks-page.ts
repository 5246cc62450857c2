import { type Breach, isOver } from '../../domain/breach/breach.ts';
import { basisInWords, dueInWords, taskName, wayNames } from '../../domain/breach/tasks/task-words.ts';
import { isOpen, type Task } from '../../domain/breach/tasks/tasks.ts';
import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { fittingWords } from '../../teams/card/fitting-words.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import type { Button } from '../../teams/card/show.ts';
import { taskButton } from '../next-button.ts';
import { startButton } from '../start-button.ts';
import { pageButton } from './page-buttons.ts';
import type { PageParts, Section } from './page-card.ts';
import type { Viewing } from './viewing.ts';

/** Beside the ways to plan an action and to close, and the way back. */
const mostTaskButtons = 3;
const mostListed = 15;

/** What has to be done, on which basis, by whom and when; what is settled, and how. */
export const tasksPage = (about: Breach, { organisation }: Viewing): PageParts => {
  const { reference, tasks } = about;
  const asked = tasks.filter(({ droppedAt }) => droppedAt === null);
  const open = asked.filter(isOpen).toSorted((one, other) => dueOf(one) - dueOf(other));
  const settled = asked.filter((each) => !isOpen(each));
  const fitted = fittingWords(
    asked.flatMap(({ words, done, notDone }) => [words, done?.evidence, notDone?.reason]),
    7_000,
  );
  const nameOf = (task: Task) => safeText(taskName(task, organisation));
  const section = (heading: string, of: readonly Task[], answer: (task: Task) => string): Section[] =>
    of.length === 0
      ? []
      : [{ heading, rows: of.slice(0, mostListed).map((task) => ({ name: nameOf(task), answer: answer(task) })) }];
  const isDone = isOver(about);
  return {
    sections: [
      ...(asked.length === 0 ? [{ lines: ['Nothing has to be done.'] }] : []),
      ...section('To be done', open, (task) => openWords(task, fitted, organisation)),
      ...section('Settled', settled, (task) => settledWords(task, fitted)),
    ],
    buttons: [
      ...(isDone
        ? []
        : distinct(open.map((task, at) => taskButton(about, task, organisation, at === 0 ? 'positive' : 'default')))),
      ...(isDone
        ? []
        : [
            startButton('Plan an action', 'plan-action', { reference }),
            startButton('Close it', 'close-breach', { reference }),
          ]),
      pageButton(reference, 'report'),
    ],
  };
};

const dueOf = ({ dueAt }: Task): number => dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;

const distinct = (buttons: readonly Button[]): Button[] =>
  buttons.filter((each, at) => buttons.findIndex(({ title }) => title === each.title) === at).slice(0, mostTaskButtons);

const openWords = (task: Task, fitted: (words: string) => string, organisation: Organisation): string => {
  const due = dueInWords(task);
  const parts = [
    ...(task.words === null ? [] : [fitted(task.words)]),
    `${due.charAt(0).toUpperCase()}${due.slice(1)}. ${basisInWords(task, organisation)}`,
    task.owner ? `With ${safeText(task.owner.name)}.` : 'Given to nobody yet.',
  ];
  return parts.join(' ');
};

const settledWords = ({ done, notDone, words }: Task, fitted: (words: string) => string): string => {
  const what = words === null ? [] : [fitted(words)];
  if (done) {
    const who = safeText(done.by.name);
    return [...what, `${wayNames[done.how]}, ${dayAndTime(done.at)}, ${who}.`, fitted(done.evidence)].join(' ');
  }
  if (!notDone) return what.join(' ');
  return [
    ...what,
    `Not done: ${fitted(notDone.reason)} (${safeText(notDone.by.name)}, ${dayAndTime(notDone.at)})`,
  ].join(' ');
};
