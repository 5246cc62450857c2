import { levelNames } from '../../domain/breach/assess/assessment-words.ts';
import { isOver } from '../../domain/breach/breach.ts';
import { kindFacts } from '../../domain/breach/report/breach-kinds.ts';
import { answerInWords, countBand } from '../../domain/breach/report/report-words.ts';
import { dueInWords, taskName } from '../../domain/breach/tasks/task-words.ts';
import { isOpen, type TaskKind } from '../../domain/breach/tasks/tasks.ts';
import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { button } from '../../teams/card/buttons.ts';
import { caseMarked } from '../../teams/card/case-marks.ts';
import { clockFields } from '../../teams/card/clock-line.ts';
import type { PublicBreach } from '../../teams/card/public-case.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { show } from '../../teams/card/show.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { pageCard, type Section } from '../case-pages/page-card.ts';
import { statusLine } from '../case-words.ts';
import { startButton } from '../start-button.ts';
import { groupRow } from './group-told.ts';

interface Seen {
  readonly organisation: Organisation;
  readonly person: Pick<Person, 'id'>;
  readonly now: Date;
}

/**
 * A breach for whoever is told how it stands and opens no case: the Chair of Partnership, who needs no names (SEIPS 8.4). It is
 * made of the record without its personal fields, so nothing in it was written by anybody.
 */
export const oversightPage = (about: PublicBreach, seen: Seen): Shown => {
  const { hasClock, clock, clockColor } = clockFields(about, seen.now);
  const card = pageCard(
    {
      ...statusLine(about),
      ...{ hasClock, clock, clockColor },
      title: `${about.reference}: ${kindFacts[about.report.kind].name}`,
      organisation: safeText(seen.organisation.name),
    },
    [happened(about, seen), decided(about, seen), left(about, seen)],
  );
  return caseMarked(show(card, `${about.reference}: how it stands`, buttonsFor(about, seen)), about);
};

const happened = ({ report, reportedAt }: PublicBreach, { organisation }: Seen): Section => ({
  rows: [
    { name: 'When it happened', answer: answerInWords('occurredAt', report, organisation) || 'Not known yet' },
    { name: 'When it was noticed', answer: answerInWords('awareAt', report, organisation) },
    { name: 'Reported', answer: dayAndTime(reportedAt) },
    {
      name: 'Schools of the pupils',
      answer: safeText(answerInWords('schools', report, organisation)) || 'None named',
    },
    { name: 'People affected', answer: countBand(report.people) },
  ],
});

const decided = (about: PublicBreach, { organisation }: Seen): Section => {
  const decision = about.assessments.at(-1);
  if (!decision) {
    return {
      heading: 'The decision',
      lines: [
        isOver(about)
          ? 'Nothing was decided about it.'
          : 'The Data Protection Officer has not decided yet how serious it is, and who must hear.',
      ],
    };
  }
  return {
    heading: levelNames[decision.answers.level],
    rows: [
      { name: 'Decided', answer: dayAndTime(decision.at) },
      { name: 'The regulator (ICO)', answer: toldWords(about, 'tell-ico') },
      { name: 'The people affected', answer: toldWords(about, 'tell-people') },
      ...groupRow(about, organisation),
    ],
  };
};

/** Whether those whom a task is about have heard. */
const toldWords = (about: PublicBreach, of: Extract<TaskKind, 'tell-ico' | 'tell-people'>): string => {
  const task = about.tasks.find(({ kind, droppedAt }) => kind === of && droppedAt === null);
  const firstAt = of === 'tell-ico' ? about.icoReports[0]?.sentAt : about.peopleTold[0]?.at;
  if (task?.done) return `Told on ${dayAndTime(task.done.at)}`;
  if (of === 'tell-ico' && firstAt) return `Told on ${dayAndTime(firstAt)}`;
  if (task && !isOpen(task)) return 'Not told. The reason is on record.';
  const begun = firstAt ? `Some were told on ${dayAndTime(firstAt)}. ` : '';
  if (!task) return firstAt ? begun.trim() : 'The decision does not ask for it';
  return `${begun}To be told ${dueInWords(task)}`;
};

const tasksOf = (about: PublicBreach, { person }: Seen) =>
  isOver(about) ? [] : about.tasks.filter((task) => isOpen(task) && task.owner?.id === person.id);

const left = (about: PublicBreach, seen: Seen): Section => {
  const theirs = tasksOf(about, seen);
  return {
    heading: 'For you to do',
    lines: theirs.length > 0 ? [] : ['Nothing is left for you here.'],
    rows: theirs.map((task) => ({
      name: safeText(taskName(task, seen.organisation)),
      answer: dueInWords(task).replace(/^./, (first) => first.toUpperCase()),
    })),
  };
};

const mostTasks = 3;

const buttonsFor = (about: PublicBreach, seen: Seen) => {
  const { reference } = about;
  const theirs = tasksOf(about, seen);
  return [
    ...theirs
      .slice(0, mostTasks)
      .map(({ id }, at) =>
        startButton(
          theirs.length === 1 ? 'Open the task' : `Open task ${at + 1}`,
          'do-task',
          { reference, part: id },
          at === 0 ? 'positive' : 'default',
        ),
      ),
    button('My breaches', { do: 'show', show: 'my-breaches' }, theirs.length === 0 ? 'positive' : 'default'),
    startButton('Ask a question', 'ask-question'),
  ];
};
