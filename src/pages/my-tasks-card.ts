import type { OwnedTask } from '../desk/triage.ts';
import { carriesDanger, dangerMark } from '../domain/breach/report/danger.ts';
import { dueInWords, taskName } from '../domain/breach/tasks/task-words.ts';
import { timeLeftWords } from '../domain/deadlines/clock-words.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import type { Person } from '../domain/organisation/person.ts';
import { may } from '../domain/organisation/roles.ts';
import type { AskedQuestion } from '../domain/question/question.ts';
import { subjectOf } from '../domain/subject-of.ts';
import { button } from '../teams/card/buttons.ts';
import { messageCard } from '../teams/card/message-card.ts';
import { safeText } from '../teams/card/safe-text.ts';
import type { Button } from '../teams/card/show.ts';
import type { Shown } from '../teams/card/shown.ts';
import { rowsPage } from './desk-cards.ts';
import { waitingWords } from './question/questions-card.ts';
import { startButton } from './start-button.ts';

const mostListed = 12;
const mostButtons = 5;
/** Of what an action is, in the words of whoever planned it. */
const mostWords = 300;

/** What somebody has to do about any case, what is due first first; then the questions that wait for them, which have no date. */
export const myTasksCard = (
  tasks: readonly OwnedTask[],
  {
    organisations,
    person,
    now,
    questions = [],
  }: {
    organisations: readonly Organisation[];
    person: Person;
    now: Date;
    questions?: readonly AskedQuestion[];
  },
): Shown => {
  const open = button('Open breaches', { do: 'show', show: 'open-cases' });
  const count = tasks.length + questions.length;
  if (count === 0) return messageCard('You have no open tasks', ['Nothing is waiting for you.'], [open]);
  const nameOf = ({ about, task }: OwnedTask): string => {
    const organisation = organisations.find(({ id }) => id === about.organisation);
    return taskName(task, organisation ?? { schools: [] });
  };
  const listed: readonly Listed[] = [
    ...tasks.map((each) => ({
      name: `${each.about.reference}${each.about.drill ? ' · DRILL' : ''}: ${nameOf(each)}`,
      answer: answerOf(each, now),
      pressed: (looks: Looks) => taskButton(each, person, looks),
    })),
    ...questions.map((about) => ({
      name: `${about.reference}: answer a question`,
      answer: `${waitingWords(about)}.`,
      pressed: ({ title, style }: Looks) => button(title, { do: 'case', reference: about.reference }, style),
    })),
  ];
  const rows = listed
    .slice(0, mostListed)
    .map(({ name, answer }, at) => ({ name: safeText(`${at + 1}. ${name}`), answer }));
  const lines = count > mostListed ? [`The first ${mostListed} of ${count} are shown.`] : [];
  return rowsPage(`Your open tasks: ${count}`, lines, rows, [
    ...listed
      .slice(0, mostButtons)
      .map(({ pressed }, at) => pressed({ title: `Task ${at + 1}`, style: at === 0 ? 'positive' : 'default' })),
    open,
  ]);
};

interface Looks {
  readonly title: string;
  readonly style: 'positive' | 'default';
}

interface Listed {
  readonly name: string;
  readonly answer: string;
  readonly pressed: (looks: Looks) => Button;
}

/** Telling the ICO and the people affected have pages of their own, for those who decide about the case. */
const taskButton = ({ about, task }: OwnedTask, person: Person, { title, style }: Looks): Button => {
  const { reference } = about;
  const page = task.kind === 'tell-ico' ? 'ico' : 'people';
  const hasPage = task.kind === 'tell-ico' || task.kind === 'tell-people';
  return hasPage && may(person, 'triage', subjectOf(about))
    ? button(title, { do: 'case', reference, page }, style)
    : startButton(title, 'do-task', { reference, part: task.id }, style);
};

const answerOf = ({ task, about }: OwnedTask, now: Date): string => {
  const due = dueInWords(task);
  const left = task.dueAt ? `${timeLeftWords(task.dueAt.getTime() - now.getTime())}, ${due}` : due;
  const words = task.words === null ? [] : [safeText(task.words, mostWords)];
  const danger = carriesDanger(about) ? [`${dangerMark}.`] : [];
  return [...danger, ...words, `${left.charAt(0).toUpperCase()}${left.slice(1)}.`].join(' ');
};
